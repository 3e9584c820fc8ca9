import { imageName, imageSubject } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import { nameOf } from "../../facts/same-as-written.ts";
import type { Fact, Image, Post } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";

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
      text: "The image “{image}” has a title or label and no alt. Say in alt what it shows: that is what browsers show and search engines read in its place.",
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
      says: "The image “loaf.jpg” has a title or label and no alt. Say in alt what it shows: that is what browsers show and search engines read in its place.",
    },
    {
      bad: {
        "public/rye/index.html":
          '<!doctype html>\n<img src="/cover.jpg" alt=""><img src="/_astro/loaf.DI5xzfWx_Z1qLq.webp" alt="">',
        "rye.md": "---\nurl: /rye/\n---\n⟦![](../loaf.jpg)⟧",
      },
      site: { dir: "public", url: "https://example.org/" },
      says: "The image “/_astro/loaf.DI5xzfWx_Z1qLq.webp” has no description. Say between the brackets what it shows.",
    },
    {
      bad: "⟦![](loaf.jpg)⟧",
      says: "The image “loaf.jpg” has no description. Say between the brackets what it shows.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const bare = writtenBare(post);
    for (const image of post.images) {
      const { alternative, unseen, named } = image;
      if (unseen || alternative?.value) continue;
      const about = { at: image, subject: imageSubject(post, image), data: { image: imageName(image) } };
      if (alternative === undefined) report({ ...about, message: named ? "title" : "missing" });
      else if (isMarkdown(image, alternative) || bare.has(image)) report({ ...about, message: "markdown" });
    }
  },
});

/**
 * Generators make an empty alt of “![](…)”: only the Markdown tells that nobody meant it. A picture is known by its name,
 * when the page has it once, or by being the only silent one of both.
 */
function writtenBare({ images, source }: Post): ReadonlySet<Image> {
  const bare = (source?.images ?? []).filter(
    (image) => image.alternative?.value === "" && isMarkdown(image, image.alternative),
  );
  if (bare.length === 0) return new Set();
  const silent = images.filter(({ alternative }) => !alternative?.value);
  const [only] = silent;
  if (only && silent.length === 1 && bare.length === 1) return new Set([only]);
  const names = new Set(bare.map((image) => nameOf(image.source?.value)));
  const named = grouped(
    images.filter((image) => names.has(nameOf(image.source?.value))),
    (image) => nameOf(image.source?.value),
  );
  return new Set([...named.values()].flatMap((alike) => (alike.length === 1 ? alike : [])));
}

/** Written “![](…)”: there nobody means an ornament, as an empty alt of HTML does. */
function isMarkdown({ start }: Span, alternative: Fact): boolean {
  return alternative.start === start + "![".length;
}
