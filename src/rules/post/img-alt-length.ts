import { imageName, imageSubject } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "post",
  summary: "Alternative texts are short.",
  why: "Screen readers read an alternative text in one go: who listens can neither pause in it nor skim it.",
  source: "Accessibility checkers advise at most 100 to 150 characters.",
  severity: "info",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    max: { type: "integer", default: 100, minimum: 1, description: "Most characters of an alternative text." },
  },
  messages: {
    long: "The alternative text of “{image}” has {length} characters, more than {max}. Say in short what the image shows, and the rest in the text or a caption.",
  },
  examples: [
    { good: "![A loaf](loaf.jpg)", options: { max: 6 } },
    { good: { "page.html": '<title>Bread</title>\n<img src="loaf.jpg" alt="  A \n loaf ">' }, options: { max: 6 } },
    {
      bad: { "page.html": '<title>Bread</title>\n<img src="loaf.jpg" alt="⟦A crust⟧">' },
      options: { max: 6 },
      says: "The alternative text of “loaf.jpg” has 7 characters, more than 6. Say in short what the image shows, and the rest in the text or a caption.",
    },
  ],

  check(post, { options: { max }, report }) {
    if (!isIndexable(post)) return;
    for (const image of post.images) {
      const { alternative } = image;
      if (!alternative || alternative.value.length <= max || image.unseen) continue;
      const length = [...alternative.value.trim().replace(/\s+/g, " ")].length;
      if (length <= max) continue;
      const data = { image: imageName(image), length, max };
      report({ at: alternative, message: "long", data, subject: imageSubject(post, image) });
    }
  },
});
