import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (tag: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  ${tag}
</channel></rss>`;
const funding = (length: number): string => "Support us! ".repeat(11).slice(0, length);

const subtitle = (length: number): string =>
  "Bread and butter, "
    .repeat(15)
    .slice(0, length - 1)
    .padEnd(length, "!");

/** Characters that the specifications allow for the text of an element. */
const texts: Readonly<Record<string, number>> = {
  "itunes:author": 255,
  "itunes:keywords": 255,
  "itunes:name": 255,
  "itunes:subtitle": 255,
  "itunes:title": 255,
  "podcast:funding": 128,
  "podcast:license": 128,
  "podcast:location": 128,
  "podcast:person": 128,
  "podcast:soundbite": 128,
  "podcast:trailer": 128,
  "podcast:txt": 4000,
  "podcast:updateFrequency": 128,
};
/** The same for attributes. */
const attributes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "podcast:alternateEnclosure": { title: 32, rel: 32 },
  "podcast:episode": { display: 32 },
  "podcast:image": { purpose: 128 },
  "podcast:season": { name: 128 },
  "podcast:txt": { purpose: 128 },
};

const messages = {
  long: "The {name} has {length} characters; apps may cut it off after {max}. Shorten it.",
} as const;

export default defineRule({
  scope: "feed",
  summary: "Texts of a podcast are no longer than apps show.",
  why: "Aggregators cut longer texts off, in the middle of a word or a name.",
  source:
    "podcastindex.org/namespace/1.0: “Please do not exceed 128 characters …” and the like at each tag; Apple, technical specification of podcasts (2013): 255 characters.",
  severity: "warning",
  options: {},
  messages,
  examples: [
    { good: show(`<podcast:funding url="https://a.example/">${funding(128)}</podcast:funding>`) },
    {
      bad: show(`<podcast:funding url="https://a.example/">⟦${funding(129)}⟧</podcast:funding>`),
      says: "The <podcast:funding> has 129 characters; apps may cut it off after 128. Shorten it.",
    },
    { good: show(`<itunes:subtitle>${subtitle(255)}</itunes:subtitle>`) },
    {
      bad: show(`<itunes:subtitle>⟦${subtitle(256)}⟧</itunes:subtitle>`),
      says: "The <itunes:subtitle> has 256 characters; apps may cut it off after 255. Shorten it.",
    },
    {
      bad: show(
        '<item><podcast:episode display="⟦The thirty-third of thirty-three⟧.">33</podcast:episode></item>',
      ).replace("⟧.", ".⟧"),
      says: "The display of <podcast:episode> has 33 characters; apps may cut it off after 32. Shorten it.",
    },
  ],

  check(feed, { report }) {
    for (const [name, max] of Object.entries(texts)) {
      for (const { text, written } of elementsNamed(feed, name)) judge({ at: text, name: `<${written}>`, max }, report);
    }
    for (const [name, limits] of Object.entries(attributes)) {
      for (const element of elementsNamed(feed, name)) {
        for (const [key, max] of Object.entries(limits)) {
          const at = element.attribute(key)?.value;
          if (at) judge({ at, name: `${key} of <${element.written}>`, max }, report);
        }
      }
    }
  },
});

interface Limited {
  readonly at: Text;
  readonly name: string;
  readonly max: number;
}

function judge({ at: text, name, max }: Limited, report: Context<Options, typeof messages>["report"]): void {
  const at = text.trim();
  if (at.value.length <= max) return;
  const { length } = [...at.value];
  if (length > max) report({ at, message: "long", data: { name, length, max }, subject: name });
}
