import { isCompared } from "../../facts/announced.ts";
import { articleData } from "../../facts/article-data.ts";
import { metasNamed } from "../../facts/meta.ts";
import type { Entry } from "../../model/feed.ts";
import type { Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";

const json = (image: string): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://a.example/",
  "items": [{ "id": "1", "url": "https://a.example/rye/", "image": "${image}" }] }`;
const page = (image: string): string =>
  `<meta property="og:image" content="${image}">\n<h1>Rye</h1>\n<img src="/img/oven.jpg">`;
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "feed",
  summary: "The picture that a feed gives an entry is one of its page.",
  why: "A post that looks one way in a reader and another where it is shared is not recognised.",
  severity: "info",
  options: {},
  messages: {
    differs:
      "The feed shows “{feed}” with this post, a picture that its page does not have; there it is “{page}”. Use one picture for both.",
  },
  examples: [
    {
      good: { "public/feed.json": json("/img/rye.jpg"), "public/rye/index.html": page("/img/rye-1200x630.webp?v=2") },
      site,
    },
    { good: { "public/feed.json": json("/img/oven.jpg"), "public/rye/index.html": page("/img/card.png") }, site },
    {
      bad: { "public/feed.json": json("⟦/img/soup.jpg⟧"), "public/rye/index.html": page("/img/card.png") },
      site,
      says: "The feed shows “/img/soup.jpg” with this post, a picture that its page does not have; there it is “/img/card.png”. Use one picture for both.",
    },
  ],

  check({ entries }, { report }) {
    const shown = entries.flatMap(({ post, ...entry }) => {
      const image = imageOf(entry);
      return image ? [{ image, name: nameOf(image.value), post }] : [];
    });
    for (const [name, [{ image, post }, ...others]] of grouped(shown, (one) => one.name)) {
      // A picture that several entries share is that of the site or the show.
      if (others.length > 0 || name === "" || !post || !isCompared(post)) continue;
      const [card] = metasNamed(post, "og:image", "twitter:image");
      if (!card || hasImage(post, name)) continue;
      const data = { feed: image.value, page: card.content.value };
      report({
        at: image,
        message: "differs",
        data,
        related: [{ at: card.content, note: "The picture of the post." }],
      });
    }
  },
});

/** `image` of a JSON Feed, `media:thumbnail`, or `media:content` that is a picture. */
function imageOf({ json, element }: Pick<Entry, "json" | "element">): Text | undefined {
  const image = json?.value("image") ?? json?.value("banner_image");
  if (image?.type === "string") return image.text;
  const thumbnail = element?.child("media:thumbnail");
  const content = element?.child("media:content");
  const isPicture = content?.attribute("medium")?.value.value === "image";
  return (thumbnail ?? (isPicture ? content : undefined))?.attribute("url")?.value;
}

function hasImage(post: Post, name: string): boolean {
  const addresses = [
    ...post.uses.filter(({ role }) => role !== "link"),
    ...articleData(post, "image", "image.url", "thumbnailUrl"),
  ];
  return addresses.some(({ value }) => nameOf(value) === name);
}

/** The name of a file without folder, ending and size: one picture in several sizes and formats. */
function nameOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .replace(/(?:_hu[\da-f]{4,}.*|[-_.@]\d+x\d*|[-_.]\d+w|@\dx|[-.][\da-f]{8,})$/i, "")
    .toLowerCase();
}
