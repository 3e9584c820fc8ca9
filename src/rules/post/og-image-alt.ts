import { metaNamed } from "../../facts/meta.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const image = (alternative: string): string =>
  `<head><meta property="og:image" content="https://example.org/rye.jpg">${alternative}</head>`;

export default defineRule({
  scope: "post",
  summary: "The picture of a preview is described in words.",
  why: "Who cannot see the preview of a shared link hears nothing of its picture.",
  source: "The Open Graph protocol, “Structured Properties”: a page with og:image should have og:image:alt.",
  severity: "info",
  forms: ["html"],
  options: {},
  messages: {
    missing: "The picture of the preview has no description. Add og:image:alt, which says what is in the picture.",
  },
  examples: [
    { good: { "page.html": image('<meta property="og:image:alt" content="A dark loaf on a board.">') } },
    { good: { "page.html": "<head><title>Rye</title></head>" } },
    {
      bad: {
        "page.html": '<head><meta property="og:image" content="⟦https://example.org/rye.jpg⟧"></head>',
      },
      says: "The picture of the preview has no description. Add og:image:alt, which says what is in the picture.",
    },
  ],

  check(post, { report }) {
    const picture = metaNamed(post, "og:image", "og:image:url", "og:image:secure_url");
    if (!picture || metaNamed(post, "og:image:alt", "twitter:image:alt") || !isIndexable(post)) return;
    // The template has to say it, not the front matter that names the picture.
    const { file, start, end } = picture;
    report({ at: { file, start, end }, message: "missing", subject: "og:image:alt" });
  },
});
