import type { Span } from "../../src/model/source.ts";
import { lintFiles } from "../lint-files.ts";

/** A line of a feed by the name of its slot; slots of an empty line are for what is planted beside the others. */
type Lines = readonly (readonly [slot: string, line: string])[];

const summary = "How rye bread is baked at home, with seeds and patience, in an ordinary oven.";

const rss: Lines = [
  ["", "<channel>"],
  ["title", "<title>Bread and rolls</title>"],
  ["link", "<link>https://a.example/</link>"],
  ["description", `<description>${summary}</description>`],
  ["language", "<language>en</language>"],
  ["channel", ""],
  ["self", '<atom:link href="https://a.example/feed.xml" rel="self" type="application/rss+xml"/>'],
  ["", "<item>"],
  ["item/title", "<title>Rye bread with seeds</title>"],
  ["item/link", "<link>https://a.example/rye</link>"],
  ["item/description", `<description>${summary}</description>`],
  ["guid", "<guid>https://a.example/rye</guid>"],
  ["", "<pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>"],
  ["item", ""],
  ["", "</item>"],
  ["", "</channel>"],
];

const atom: Lines = [
  ["", "<id>https://a.example/</id>"],
  ["title", "<title>Bread and rolls</title>"],
  ["", "<updated>2025-05-02T10:00:00Z</updated>"],
  ["author", "<author><name>Ada</name></author>"],
  ["feed", ""],
  ["self", '<link rel="self" href="https://a.example/feed.atom"/>'],
  ["", '<link href="https://a.example/"/>'],
  ["", "<entry>"],
  ["id", "<id>https://a.example/rye</id>"],
  ["entry/title", "<title>Rye bread with seeds</title>"],
  ["", "<updated>2025-05-02T10:00:00Z</updated>"],
  ["entry/link", '<link href="https://a.example/rye"/>'],
  ["summary", `<summary>${summary}</summary>`],
  ["entry", ""],
  ["", "</entry>"],
  ["entries", ""],
];

const podcast: Lines = [
  ...rss.slice(0, 5),
  ["image", '<itunes:image href="https://a.example/cover.jpg"/>'],
  ["category", '<itunes:category text="Arts"/>'],
  ["explicit", "<itunes:explicit>false</itunes:explicit>"],
  ["", "<itunes:author>Ada</itunes:author>"],
  ["owner", "<itunes:owner><itunes:email>ada@a.example</itunes:email></itunes:owner>"],
  ...rss.slice(5, 13),
  ["enclosure", '<enclosure url="https://a.example/rye.mp3" length="12216320" type="audio/mpeg"/>'],
  ["duration", "<itunes:duration>30:00</itunes:duration>"],
  ...rss.slice(13),
];

/** Declared only where they are used: an unused declaration is nobody's fault, but a podcast's makes a podcast. */
const namespaces: Readonly<Record<string, string>> = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  fh: "http://purl.org/syndication/history/1.0",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  media: "http://search.yahoo.com/mrss/",
};

type Format = "rss" | "atom" | "podcast";

const formats: Readonly<Record<Format, { readonly lines: Lines; readonly root: string }>> = {
  rss: { lines: rss, root: 'rss version="2.0"' },
  podcast: { lines: podcast, root: 'rss version="2.0"' },
  atom: { lines: atom, root: 'feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"' },
};

/** A feed without a fault, but for the line of one slot. */
function feedWith(format: Format, slot: string, planted: string): string {
  const { lines, root } = formats[format];
  if (!lines.some(([name]) => name === slot)) throw new Error(`There is no slot “${slot}” in ${format}.`);
  const body = lines.map(([name, line]) => (name === slot ? planted : line)).join("\n");
  const used = Object.entries(namespaces).filter(([prefix]) => body.includes(`${prefix}:`));
  const declared = used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}${declared}>\n${body}\n</${root.split(" ", 1)[0]}>\n`;
}

export interface Planted {
  /** What rules say of it, hints aside: the rule, and the offsets and text it underlines. */
  readonly found: readonly string[];
  /** The same of the ⟦marked⟧ place, for a rule that should say it. */
  expected(rule: string): string;
}

/** Lints a feed without a fault, but for the line of one slot, with all rules. */
export async function plant(format: Format, slot: string, marked: string): Promise<Planted> {
  const text = feedWith(format, slot, marked);
  const bare = text.replace(/[⟦⟧]/g, "");
  const { diagnostics } = await lintFiles({ "feed.xml": bare });
  const place = (rule: string, { start, end }: Pick<Span, "start" | "end">): string =>
    `${rule} at ${start}: ${bare.slice(start, end)}`;
  return {
    found: diagnostics.flatMap(({ rule, severity, span }) => (severity === "info" ? [] : [place(rule, span)])),
    expected: (rule) => place(rule, { start: text.indexOf("⟦"), end: text.indexOf("⟧") - 1 }),
  };
}
