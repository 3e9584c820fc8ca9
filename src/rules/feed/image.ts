import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { addressKey, extensionOf, resolveUrl } from "../../values/url.ts";

const rss = (url: string, title = "Bread", link = "https://a.example/"): string =>
  `<rss version="2.0"><channel>
  <title>Bread</title><link>https://a.example/</link>
  <image><url>${url}</url><title>${title}</title><link>${link}</link></image>
</channel></rss>`;
const logo = "https://a.example/logo.png";

export default defineRule({
  scope: "feed",
  summary: "The image of a channel is a GIF, JPEG or PNG, and has the channel's title and link.",
  why: "Readers show the image as the feed's logo, with its title for those who cannot see it and its link where it is clicked; other kinds of files stay blank in many.",
  source: "RSS 2.0, image; RSS Best Practices Profile, image; RSS 1.0, section 5.4.",
  severity: "warning",
  options: {},
  messages: {
    kind: "The image is a .{extension} file, which RSS does not have. Give a GIF, JPEG or PNG.",
    title: "The title of the image, “{value}”, is not that of the channel, “{channel}”. Write the same.",
    link: "The link of the image, “{value}”, does not lead where the channel's does, “{channel}”. Write the same.",
  },
  examples: [
    { good: rss(logo) },
    { good: rss("https://a.example/image?id=1", " bread ", "http://www.a.example") },
    { good: rss(logo, "Bread", "https:/a.example").replace("https://a.example/<", "https:/a.example<") },
    {
      good: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel><title>Bread</title><link>https://a.example/bread</link></channel>
  <image><title>A loaf</title><link>https://a.example/</link></image>
</rdf:RDF>`,
    },
    {
      bad: rss("⟦https://a.example/logo.svg⟧"),
      says: "The image is a .svg file, which RSS does not have. Give a GIF, JPEG or PNG.",
    },
    {
      bad: rss(logo, "⟦Our logo⟧"),
      says: "The title of the image, “Our logo”, is not that of the channel, “Bread”. Write the same.",
      fixed: rss(logo),
    },
    {
      bad: rss(logo, "Bread", "⟦https://b.example/⟧"),
      says: "The link of the image, “https://b.example/”, does not lead where the channel's does, “https://a.example/”. Write the same.",
      fixed: rss(logo),
    },
  ],

  check(feed, { report }) {
    const image = imageOf(feed);
    const [url, title, link] = ["url", "title", "link"].map((name) => image?.child(name)?.text.trim());
    const extension = extensionOf(url?.value ?? "");
    // RSS 1.0 wants a title that describes the image, and says nothing of kinds.
    if (url && feed.format === "rss" && otherKinds.has(extension)) {
      report({ at: url, message: "kind", data: { extension } });
    }
    if (feed.format === "rss" && title?.value && feed.title?.value && titleKey(title) !== titleKey(feed.title)) {
      report({ ...writeSame(title, feed.title), message: "title" });
    }
    if (link?.value && feed.link?.value && !leadsTo(link, feed)) {
      report({ ...writeSame(link, feed.link), message: "link" });
    }
  },
});

/** Of the kinds of files that are given for images, those that readers of RSS need not know. */
const otherKinds: ReadonlySet<string> = new Set(
  "svg svgz webp avif heic heif jxl ico bmp tif tiff psd pdf htm html".split(" "),
);

/** In RSS 1.0 it stands beside the channel. */
function imageOf({ root, element, version }: Feed): FeedElement | undefined {
  return version === "1.0" || version === "0.90" ? root?.child("image") : element?.child("image");
}

function titleKey({ value }: Text): string {
  return value.replace(/\s+/g, " ").toLowerCase();
}

/** Addresses that differ in trifles are one, in RSS 1.0 all of one host; what is no address is not judged here. */
function leadsTo(link: Text, { link: channel, format }: Feed): boolean {
  if (link.value === channel?.value) return true;
  const base = resolveUrl(channel?.value ?? "");
  const absolute = resolveUrl(link.value, base);
  if (base === undefined || absolute === undefined) return true;
  const [key, other] = [addressKey(absolute), addressKey(base)];
  return format === "rdf" ? key.split("/", 1)[0] === other.split("/", 1)[0] : key === other;
}

function writeSame(text: Text, channel: Text) {
  const fix = [text.replace(0, text.value.length, channel.value)];
  return { at: text, data: { value: text.value, channel: channel.value }, fix, fixSafe: false };
}
