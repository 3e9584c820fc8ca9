import { imageName, imageSubject } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Fact, Image } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const page = (body: string) => ({ "page.html": `<!doctype html>\n<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Images have an alternative text.",
  why: "Who does not see an image hears its file name instead, and search engines learn nothing of it.",
  source: "HTML Standard, section 4.8.4.4; WCAG 2.2, success criterion 1.1.1.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    missing: "The image “{image}” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
    title: {
      text: "The image “{image}” has a title or label and no alt. Say in alt what it shows: that is what everybody reads.",
      severity: "info",
    },
    markdown: "The image “{image}” has no description. Say between the brackets what it shows.",
  },
  examples: [
    { good: page('<img src="loaf.jpg" alt="A loaf of rye"> <img src="line.svg" alt="">') },
    {
      good: page(
        [
          '<img src="line.svg" role="presentation">',
          '<span aria-hidden="true"><img src="star.svg"></span>',
          '<img src="https://count.example/x.gif" width="1" height="1">',
          '<noscript><img src="loaf.jpg"></noscript>',
        ].join("\n"),
      ),
    },
    { good: page('<meta name="robots" content="noindex"><img src="loaf.jpg">') },
    { good: '![A loaf of rye](loaf.jpg)\n\n<img src="line.svg" alt="">' },
    {
      bad: page('⟦<img src="loaf.jpg">⟧ <a href="/rye/">⟦<img src="rye.jpg">⟧</a>'),
      says: [
        "The image “loaf.jpg” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
        "The image “rye.jpg” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
      ],
    },
    {
      bad: page('⟦<img src="loaf.jpg" title="A loaf of rye">⟧'),
      says: "The image “loaf.jpg” has a title or label and no alt. Say in alt what it shows: that is what everybody reads.",
    },
    {
      bad: "⟦![](loaf.jpg)⟧",
      says: "The image “loaf.jpg” has no description. Say between the brackets what it shows.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const image of post.images) {
      const { alternative, unseen, named } = image;
      if (unseen || alternative?.value) continue;
      const about = { at: image, subject: imageSubject(post, image), data: { image: imageName(image) } };
      if (alternative === undefined) report({ ...about, message: named ? "title" : "missing" });
      else if (isMarkdown(image, alternative)) report({ ...about, message: "markdown" });
    }
  },
});

/** Written “![](…)”: there nobody means an ornament, as an empty alt of HTML does. */
function isMarkdown({ start }: Image, alternative: Fact): boolean {
  return alternative.start === start + "![".length;
}
