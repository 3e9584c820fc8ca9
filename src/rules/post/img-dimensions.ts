import { isIndexable } from "../../facts/robots.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import { defineRule } from "../../rule.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Images say how large they are before they are loaded.",
  why: "Where a browser does not know the size of an image it leaves no room for it, and the text jumps while one reads it.",
  source: "https://web.dev/articles/optimize-cls; HTML Standard, “Attributes for embedded content and images”.",
  severity: "info",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing:
      "Images without width and height on this page: {count} of {total}. The text moves while they load; give them both.",
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
      says: "Images without width and height on this page: 2 of 2. The text moves while they load; give them both.",
    },
    {
      bad: page('⟦<img src="a.jpg" alt="">⟧ <img src="b.jpg" alt="" width="600" height="400">'),
      says: "Images without width and height on this page: 1 of 2. The text moves while they load; give them both.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const seen = post.images.filter(({ unseen }) => !unseen);
    const moving = seen.filter(({ sized }) => !sized);
    const finding = oneFinding(moving, "This one too.");
    if (!finding) return;
    // The program that writes the tags leaves it out, not who writes the text.
    const data = { count: moving.length, total: seen.length };
    report({ ...finding, subject: "images", message: "missing", data });
  },
});
