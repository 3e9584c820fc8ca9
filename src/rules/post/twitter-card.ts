import { metaNamed } from "../../facts/meta.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const cards: ReadonlySet<string> = new Set(["summary", "summary_large_image", "app", "player"]);
const card = (value: string): string => `<meta name="twitter:card" content="${value}">`;

export default defineRule({
  scope: "post",
  summary: "The card for X is one that it knows, and has what it needs.",
  why: "X shows a shared link with a card that it does not know as a bare address; for the rest it falls back to Open Graph.",
  source: "X Developer Platform, “Cards markup”.",
  severity: "info",
  forms: ["html"],
  options: {},
  messages: {
    unknown: "The card for X is “{value}”, which it does not know. Write “summary” or “summary_large_image”.",
    missing: "The page has properties for X, yet neither twitter:card nor og:type. Add twitter:card, which shows them.",
    picture: "The card for X asks for a large picture, and the page names none. Add og:image, or write “summary”.",
  },
  examples: [
    { good: { "page.html": '<head><meta property="og:type" content="article"></head>' } },
    { good: { "page.html": `<head>${card("summary")}</head>` } },
    {
      good: {
        "page.html": `<head>${card("summary_large_image")}<meta property="og:image" content="https://example.org/rye.jpg"></head>`,
      },
    },
    {
      bad: { "page.html": `<head>${card("⟦large⟧")}</head>` },
      says: "The card for X is “large”, which it does not know. Write “summary” or “summary_large_image”.",
    },
    {
      bad: { "page.html": '<head><meta name="twitter:title" content="⟦Rye⟧"></head>' },
      says: "The page has properties for X, yet neither twitter:card nor og:type. Add twitter:card, which shows them.",
    },
    {
      bad: { "page.html": `<head>${card("⟦summary_large_image⟧")}</head>` },
      says: "The card for X asks for a large picture, and the page names none. Add og:image, or write “summary”.",
    },
  ],

  check(post, { report }) {
    const given = metaNamed(post, "twitter:card");
    if (!given) {
      const other = metaNamed(post, "twitter:title", "twitter:description", "twitter:image");
      if (!other || metaNamed(post, "og:type") || !isIndexable(post)) return;
      report({ at: other, message: "missing", subject: "twitter:card" });
      return;
    }
    const value = given.value.trim();
    if (!isIndexable(post)) return;
    if (!cards.has(value.toLowerCase())) report({ at: given, message: "unknown", data: { value }, subject: value });
    else if (value === "summary_large_image" && !metaNamed(post, ...pictures)) {
      report({ at: given, message: "picture", subject: "picture" });
    }
  },
});

const pictures = ["twitter:image", "twitter:image:src", "og:image", "og:image:url", "og:image:secure_url"];
