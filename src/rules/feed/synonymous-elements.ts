import { oneFinding } from "../../findings/one-finding.ts";
import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { parseDate } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";

const rss = (inside: string): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xhtml="http://www.w3.org/1999/xhtml"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  ${inside}
</channel></rss>`;
const date = "<pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>";

export default defineRule({
  scope: "feed",
  summary: "What RSS has an element for is not said again by an extension.",
  why: "Some readers take the element, others the extension: they show different titles, authors and dates as soon as one of the two is forgotten in an update.",
  source:
    "RSS 2.0; Dublin Core Metadata Element Set 1.1; DCMI Metadata Terms; RSS 1.0 Administrative module; RFC 4287.",
  severity: "warning",
  options: {},
  messages: {
    channel:
      "The channel has <{extension}> as well as <{core}>, and readers take one or the other. Keep <{core}> alone.",
    items:
      "An extension, <{extension}>, stands beside <{core}> in {count} of {total} items, this one first. Readers take one or the other: keep <{core}> alone.",
    text: "An extension, <{extension}>, stands beside <description> in {count} of {total} items, this one first. Few readers know it: write the full text in <content:encoded>.",
  },
  examples: [
    { good: rss(`<title>Bread</title><item>${date}<dc:creator>Ada</dc:creator></item>`) },
    { good: rss("<item><description>Rye.</description><content:encoded>Rye.</content:encoded></item>") },
    { good: rss("<item><guid>https://a.example/rye</guid><dc:identifier>doi:10.1/1</dc:identifier></item>") },
    {
      bad: rss("<title>Bread</title>⟦<dc:title>⟧Butter</dc:title>"),
      says: "The channel has <dc:title> as well as <title>, and readers take one or the other. Keep <title> alone.",
    },
    {
      bad: rss(`<item>${date}⟦<dc:date>⟧2025-05-02</dc:date></item><item></item>`),
      says: "An extension, <dc:date>, stands beside <pubDate> in 1 of 2 items, this one first. Readers take one or the other: keep <pubDate> alone.",
    },
    {
      bad: rss("<item><description>Rye.</description>⟦<xhtml:body>⟧Rye.</xhtml:body></item>"),
      says: "An extension, <xhtml:body>, stands beside <description> in 1 of 1 items, this one first. Few readers know it: write the full text in <content:encoded>.",
    },
  ],

  check({ format, element, entries }, { report }) {
    if (format !== "rss" || !element) return;
    for (const { core, extension } of pairsIn(element, inChannel)) {
      const data = { core: core.written, extension: extension.written };
      report({
        at: extension.opening,
        message: "channel",
        data,
        related: [{ at: core.opening, note: "It stands here." }],
      });
    }
    const inItems = entries.flatMap((entry) => (entry.element ? pairsIn(entry.element, inItem) : []));
    for (const pairs of grouped(inItems, ({ extension }) => extension.name).values()) {
      const places = oneFinding(
        pairs.map(({ extension }) => extension.opening),
        "And here.",
      );
      if (!places) continue;
      const [{ core, extension }] = pairs;
      const data = { count: pairs.length, total: entries.length, core: core.written, extension: extension.written };
      const isText = core.name === "description" && !/^dc/.test(extension.name);
      report({ ...places, message: isText ? "text" : "items", data });
    }
  },
});

interface Pair {
  readonly core: FeedElement;
  readonly extension: FeedElement;
}

/** Extensions that mean what an element of RSS means. DCMI Metadata Terms repeat every element of Dublin Core. */
function meanings(list: string): ReadonlyMap<string, string> {
  const meant = list.split(" ").map((pair): [string, string] => {
    const [extension = "", core = ""] = pair.split("=");
    return [extension, core];
  });
  return new Map([
    ...meant,
    ...meant.map(([name, core]): [string, string] => [name.replace(/^dc:/, "dcterms:"), core]),
  ]);
}

const anywhere =
  "dc:title=title dc:description=description dcterms:abstract=description dc:subject=category dc:date=pubDate " +
  "dcterms:issued=pubDate dcterms:available=pubDate dcterms:created=pubDate";
const inChannel = meanings(
  `${anywhere} dc:language=language dc:rights=copyright dc:creator=managingEditor dc:publisher=webMaster ` +
    "admin:errorReportsTo=webMaster admin:generatorAgent=generator dcterms:modified=lastBuildDate " +
    "atom:title=title atom:subtitle=description atom:rights=copyright atom:author=managingEditor " +
    "atom:category=category atom:generator=generator atom:updated=lastBuildDate",
);
const inItem = meanings(
  `${anywhere} dc:creator=author dc:source=source dc:identifier=guid ` +
    "atom:title=title atom:summary=description atom:author=author atom:category=category atom:published=pubDate " +
    "atom:id=guid xhtml:body=description xhtml:div=description content:items=description atom:content=description",
);

/** These may mean something else as well: the day of writing, another register. */
const onlyWhenSame: ReadonlySet<string> = new Set(["dcterms:created", "dc:identifier", "dcterms:identifier"]);

/** The first of each extension, with the element of RSS that stands beside it. */
function pairsIn(owner: FeedElement, known: ReadonlyMap<string, string>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const extension of owner.children) {
    const meant = known.get(extension.name);
    const core = meant === undefined || pairs.has(extension.name) ? undefined : owner.child(meant);
    if (!core || (onlyWhenSame.has(extension.name) && !saySame(core, extension))) continue;
    pairs.set(extension.name, { core, extension });
  }
  return [...pairs.values()];
}

function saySame(core: FeedElement, extension: FeedElement): boolean {
  const [one, other] = [core, extension].map(({ text }) => text.value.trim());
  if (core.name !== "pubDate") return one === other;
  const { time } = parseDate("rfc822", one ?? "");
  return time !== undefined && time === parseDate("w3cdtf", other ?? "").time;
}
