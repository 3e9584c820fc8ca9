import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const rss = (version: string, inside = ""): string => `<rss version="${version}"><channel>${inside}</channel></rss>`;
const dated = "<item><title>Rye</title><guid>https://a.example/rye</guid></item>";
const rdf090 =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">';
const rss11 = '<Channel xmlns="http://purl.org/net/rss1.1#">';

export default defineRule({
  scope: "feed",
  summary: "The feed names a version of RSS that exists, that is in use, and that knows the elements it holds.",
  why: "Readers choose by the version how they read a feed: of an unknown or an old one they may leave out what came later, such as ids and dates.",
  source: "RSS 2.0, rss and appendix “Comparison”; RSS 0.90, 0.91, 0.92, 1.0, 1.1.",
  severity: "error",
  options: {},
  messages: {
    unknown: "“{version}” is no version of RSS. Write 2.0.",
    bare: "The root is <channel>, which says no version. RSS is a <channel> within <rss version=“2.0”>: add that around it.",
    rdf: "RSS {version} is RDF, and its root is <rdf:RDF>. A feed in <rss> is RSS 2.0: set the version to 2.0.",
    newer: {
      text: "The feed says that it is RSS {version}, but <{element}> came with RSS {since}. Set the version to 2.0.",
      severity: "warning",
    },
    obsolete: {
      text: "RSS {version} was replaced in 2002 by RSS 2.0, which has all that it had. Set the version to 2.0.",
      severity: "warning",
    },
    draft: {
      text: "RSS {version} was a draft and never released. Set the version to 2.0, which has most of what it brought.",
      severity: "warning",
    },
    firstRdf: {
      text: "RSS 0.90 was replaced in 1999: it has neither dates nor ids. Publish RSS 2.0 or Atom.",
      severity: "warning",
    },
    unadopted: {
      text: "RSS 1.1 is a proposal that most readers never took up: they show nothing. Publish RSS 2.0 or Atom.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("2.0", dated) },
    {
      good: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
    },
    { bad: rss("⟦2.0.1⟧"), says: "“2.0.1” is no version of RSS. Write 2.0.", fixed: rss("2.0") },
    { bad: rss("⟦0.9⟧"), says: "“0.9” is no version of RSS. Write 2.0." },
    {
      bad: "⟦<channel>⟧<title>Bread</title><item><title>Rye</title></item></channel>",
      says: "The root is <channel>, which says no version. RSS is a <channel> within <rss version=“2.0”>: add that around it.",
    },
    {
      bad: rss("⟦1.0⟧"),
      says: "RSS 1.0 is RDF, and its root is <rdf:RDF>. A feed in <rss> is RSS 2.0: set the version to 2.0.",
    },
    {
      bad: rss("⟦0.92⟧", dated),
      says: "The feed says that it is RSS 0.92, but <guid> came with RSS 2.0. Set the version to 2.0.",
      fixed: rss("2.0", dated),
    },
    {
      bad: rss("⟦0.91⟧", "<item><title>Rye</title><category>Grain</category></item>"),
      says: "The feed says that it is RSS 0.91, but <category> came with RSS 0.92. Set the version to 2.0.",
      fixed: rss("2.0", "<item><title>Rye</title><category>Grain</category></item>"),
    },
    {
      bad: rss("⟦0.91⟧", "<title>Bread</title>"),
      says: "RSS 0.91 was replaced in 2002 by RSS 2.0, which has all that it had. Set the version to 2.0.",
      fixed: rss("2.0", "<title>Bread</title>"),
    },
    {
      bad: rss("⟦0.93⟧"),
      says: "RSS 0.93 was a draft and never released. Set the version to 2.0, which has most of what it brought.",
    },
    {
      bad: `⟦${rdf090}⟧<channel></channel></rdf:RDF>`,
      says: "RSS 0.90 was replaced in 1999: it has neither dates nor ids. Publish RSS 2.0 or Atom.",
    },
    {
      bad: `⟦${rss11}⟧<items></items></Channel>`,
      says: "RSS 1.1 is a proposal that most readers never took up: they show nothing. Publish RSS 2.0 or Atom.",
    },
  ],

  check(feed, { report }) {
    const { format, version, root } = feed;
    if (format === "rdf" && root) {
      if (version === "0.90") report({ at: root.opening, message: "firstRdf" });
      if (version === "1.1") report({ at: root.opening, message: "unadopted" });
    }
    if (format === "rss" && root?.name === "channel") report({ at: root.opening, message: "bare" });
    const at = root?.attribute("version")?.value.trim();
    if (format !== "rss" || root?.name !== "rss" || !at?.value || version === "2.0") return;
    const toCurrent = [at.replace(0, at.value.length, "2.0")];
    const newer = firstNewer(feed);
    const fix = staysValid(feed) ? toCurrent : undefined;
    if (/^(?:0\.90|1\.[01])$/.test(version)) report({ at, message: "rdf", data: { version } });
    else if (/^0\.9[34]$/.test(version)) report({ at, message: "draft", data: { version } });
    else if (newer) report({ at, message: "newer", data: { version, ...newer }, fix });
    else if (/^0\.9[12]$/.test(version)) report({ at, message: "obsolete", data: { version }, fix });
    else report({ at, message: "unknown", data: { version }, fix: /^2\b/.test(version) ? toCurrent : undefined });
  },
});

/** What came after RSS 0.91, which had everything else. */
const since: ReadonlyMap<string, string> = new Map([
  ["cloud", "0.92"],
  ["category", "0.92"],
  ["enclosure", "0.92"],
  ["source", "0.92"],
  ["generator", "2.0"],
  ["ttl", "2.0"],
  ["author", "2.0"],
  ["comments", "2.0"],
  ["guid", "2.0"],
]);

interface Newer {
  readonly element: string;
  readonly since: string;
}

/** The first element of a later version; namespaces came with 2.0. */
function firstNewer({ version, element, entries }: Feed): Newer | undefined {
  if (version !== "0.91" && version !== "0.92") return undefined;
  const owners = [element, ...entries.map((entry) => entry.element)];
  for (const child of owners.flatMap((owner) => owner?.children ?? [])) {
    const first = firstVersionOf(child);
    if (first !== undefined && first > version) return { element: child.written, since: first };
  }
  return undefined;
}

function firstVersionOf({ name, parent }: FeedElement): string | undefined {
  const isDated = name === "pubDate" && parent?.name === "item";
  return isDated || /[:}]/.test(name) ? "2.0" : since.get(name);
}

/** Whether all that the feed holds means the same in RSS 2.0; hours were counted from 1 before, some names differed. */
function staysValid({ doctype, element }: Feed): boolean {
  return !doctype && !element?.child("skipHours") && !element?.child("textinput");
}
