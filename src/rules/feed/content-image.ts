import { postsOfTexts, textsWithMarkup } from "../../facts/feed-texts.ts";
import { isAltMissing } from "../../facts/said-of-post.ts";
import { Occurrences } from "../../findings/occurrences.ts";
import type { Feed } from "../../model/feed.ts";
import { attributeOf, type MarkupElement } from "../../model/markup.ts";
import type { Edit, Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";
import { addressesOf } from "../../values/markup-addresses.ts";

const rss = (html: string, site = "https://a.example/"): string =>
  `<rss version="2.0"><channel><link>${site}</link><item><description><![CDATA[${html}]]></description></item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Images within the feed have an alternative text, and come by https where the site does.",
  why: "Who does not see an image hears its file name where alt is missing; readers on https do not load images by http, or warn of them.",
  source: "HTML Standard, “Requirements for providing text to act as an alternative for images”; W3C Mixed Content.",
  severity: "warning",
  options: {},
  messages: {
    alt: "The image “{src}” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
    insecure: "“{url}” comes by http, while the site is https: readers block it or warn. Write https.",
  },
  examples: [
    { good: rss('<img src="https://a.example/a.png" alt="A loaf"> <img src="https://a.example/line.png" alt="">') },
    { good: rss('<img src="https://a.example/count.gif" width="1" height="1">') },
    {
      good: rss('<img src="http://a.example/a.png" alt=""> <a href="http://a.example/">Bread</a>', "http://a.example/"),
    },
    {
      // Said of the post: post/img-alt.
      good: {
        "public/feed.xml": rss('<img src="https://a.example/a.png">').replace(
          "<item>",
          "<item><link>https://a.example/rye/</link>",
        ),
        "public/rye/index.html": '<!doctype html>\n<h1>Rye</h1><img src="/a.png">',
      },
      site: { dir: "public", url: "https://a.example/" },
    },
    {
      bad: rss('⟦<img src="https://a.example/a.png">⟧'),
      says: "The image “https://a.example/a.png” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
    },
    {
      bad: {
        "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "content_html": "⟦<img src=\\"https://a.example/a.png\\">⟧" }] }`,
      },
      says: "The image “https://a.example/a.png” has no alt. Say in it what the image shows; leave it empty where it only decorates.",
    },
    {
      bad: rss('<img src="⟦http://a.example/a.png⟧" alt="A loaf">'),
      says: "“http://a.example/a.png” comes by http, while the site is https: readers block it or warn. Write https.",
      fixed: rss('<img src="https://a.example/a.png" alt="A loaf">'),
    },
  ],

  check(feed, { report }) {
    const isSecure = isSecureSite(feed);
    const images = new Occurrences<ImageFault>();
    const posts = postsOfTexts(feed);
    for (const text of textsWithMarkup(feed)) {
      for (const element of text.markup.elements) {
        if (lacksAlt(element) && !isAltMissing(posts.get(text), sourceOf(element)))
          images.add(`alt ${sourceOf(element)}`, { at: element.tag, message: "alt", src: sourceOf(element) });
        if (isSecure) for (const address of insecureIn(element)) images.add(`insecure ${address.src}`, address);
      }
    }
    for (const { first, ...others } of images.gathered()) {
      const { at, message, src } = first;
      const about = { at, subject: src, ...others };
      if (message === "alt") report({ ...about, message, data: { src } });
      else report({ ...about, message, data: { url: src } });
    }
  },
});

interface ImageFault {
  readonly at: Text;
  readonly message: "alt" | "insecure";
  readonly src: string;
  readonly fix?: readonly Edit[];
  readonly fixSafe?: false;
}

function isSecureSite({ link, self }: Feed): boolean {
  return /^https:/i.test((link ?? self)?.value ?? "");
}

function sourceOf(element: MarkupElement): string {
  return attributeOf(element, "src")?.value.value || element.tag.value;
}

/** Counters of one pixel, and what is hidden from those who listen, need none. */
function lacksAlt(element: MarkupElement): boolean {
  if (element.name !== "img" || element.foreign) return false;
  const valueOf = (name: string): string | undefined => attributeOf(element, name)?.value.value.trim().toLowerCase();
  if (valueOf("alt") !== undefined || valueOf("aria-label") || valueOf("aria-labelledby")) return false;
  const isPixel = /^[01](?:px)?$/.test(valueOf("width") ?? "") && /^[01](?:px)?$/.test(valueOf("height") ?? "");
  return !isPixel && valueOf("aria-hidden") !== "true" && !/^(?:presentation|none)$/.test(valueOf("role") ?? "");
}

const shown: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["img", new Set(["src", "srcset"])],
  ["source", new Set(["srcset"])],
  ["video", new Set(["poster"])],
]);

function* insecureIn(element: MarkupElement): Generator<ImageFault> {
  const attributes = shown.get(element.name);
  if (!attributes) return;
  for (const { attribute, text } of addressesOf(element)) {
    // What only the author's machine knows is said by links/localhost.
    if (!attributes.has(attribute) || !/^http:/i.test(text.value) || isPrivateHost(hostOf(text.value))) continue;
    const fix = [text.replace(0, "http:".length, "https:")];
    yield { at: text, message: "insecure", src: text.value, fix, fixSafe: false };
  }
}
