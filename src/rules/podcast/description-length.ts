import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { podcastOf } from "../../vocabulary/podcast.ts";

const show = (description: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  <itunes:author>Ann</itunes:author>
  <item><enclosure url="https://a.example/1.mp3" type="audio/mpeg"/><description>${description}</description></item>
</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Descriptions of a podcast and its episodes are not longer than Apple Podcasts takes.",
  why: "Apple Podcasts cuts a longer description off: links and credits at its end are lost to listeners.",
  source: "Apple, “A Podcaster’s Guide to RSS”, <description>: “up to 4000 bytes”.",
  severity: "warning",
  options: {
    max: { type: "integer", default: 4000, minimum: 1, description: "Bytes, markup included, in UTF-8." },
  },
  messages: {
    long: "The {name} has {length} bytes, over the {max} that Apple Podcasts takes. Shorten it, or put the rest into <content:encoded>.",
  },
  examples: [
    { good: show("A loaf."), options: { max: 7 } },
    {
      bad: show("⟦A lòaf.⟧"),
      options: { max: 7 },
      says: "The <description> has 8 bytes, over the 7 that Apple Podcasts takes. Shorten it, or put the rest into <content:encoded>.",
    },
  ],

  check(feed, { options, report }) {
    const podcast = podcastOf(feed);
    const shows = podcast?.isForDirectories ? [podcast.show, ...podcast.entries] : [];
    const { max } = options;
    for (const { written, text } of [...shows.flatMap(descriptionOf), ...elementsNamed(feed, "itunes:summary")]) {
      const at = text.trim();
      // A UTF-16 unit is three bytes at most.
      if (at.value.length * 3 <= max) continue;
      const length = bytesOf(at.value);
      if (length > max) report({ at, message: "long", data: { name: `<${written}>`, length, max } });
    }
  },
});

function descriptionOf({ children }: FeedElement): FeedElement[] {
  return children.filter(({ name }) => name === "description");
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
