import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { oneFinding } from "../../values/one-finding.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Images say how large they are before they are loaded.",
  why: "Where a browser does not know the size of an image it leaves no room for it, and the text jumps while one reads it.",
  source: "https://web.dev/articles/optimize-cls; HTML Standard, section 4.8.4.3.",
  severity: "info",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing:
      "{count} of {total} images do not say how large they are, so the text moves while they load. Give them width and height.",
    only: "The image does not say how large it is, so the text moves while it loads. Give it width and height.",
  },
  examples: [
    {
      good: page(
        '<img src="a.jpg" alt="" width="600" height="400"> <img src="b.jpg" alt="" style="aspect-ratio: 3/2">',
      ),
    },
    { good: page('<img src="count.gif" alt="" width="1" height="1"> <img src="a.jpg" alt="" style="display: none">') },
    {
      bad: page('⟦<img src="a.jpg" alt="">⟧ <img src="b.jpg" alt="" width="600">'),
      says: "2 of 2 images do not say how large they are, so the text moves while they load. Give them width and height.",
    },
    {
      bad: page('⟦<img src="a.jpg" alt="">⟧ <img src="b.jpg" alt="" width="600" height="400">'),
      says: "The image does not say how large it is, so the text moves while it loads. Give it width and height.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const seen = post.images.filter(({ unseen }) => !unseen);
    const moving = seen.filter(({ sized }) => !sized);
    const finding = oneFinding(moving, "This one too.");
    if (!finding) return;
    // The program that writes the tags leaves it out, not who writes the text.
    const about = { ...finding, subject: "images" };
    if (moving.length === 1) report({ ...about, message: "only" });
    else report({ ...about, message: "missing", data: { count: moving.length, total: seen.length } });
  },
});
