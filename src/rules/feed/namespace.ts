import type { FeedAttribute, FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { customaryNamespace, intendedNamespace, isAlias, namespaces } from "../../values/namespaces.ts";
import { structureOf } from "../../vocabulary/structure.ts";
import { examples } from "./namespace.examples.ts";

/** Namespaces that early versions of RSS 2.0 had for a while, and that readers take. */
const onceOfRss: ReadonlySet<string> = new Set([
  "http://backend.userland.com/rss2",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://cyber.law.harvard.edu/rss/rss.html",
]);

/** Namespaces of drafts and of hosts that are gone, and what came in their place. */
const replaced: ReadonlyMap<string, string> = new Map([
  ["http://www.usemod.com/cgi-bin/mb.pl?ModWiki", "http://purl.org/rss/1.0/modules/wiki/"],
  ["http://purl.org/rss/modules/content/", namespaces.content],
  ["http://purl.org/rss/modules/dc/", namespaces.dc],
  ["http://purl.org/rss/modules/syndication/", namespaces.sy],
  ["http://purl.org/dc/elements/1.0/", namespaces.dc],
  ["http://tools.search.yahoo.com/mrss/", namespaces.media],
  ["http://video.search.yahoo.com/mrss", namespaces.media],
  ["http://www.georss.org/georss/10", namespaces.georss],
]);

const mayHoldHtml: ReadonlySet<string> = new Set(["atom:title", "atom:summary", "atom:content", "atom:rights"]);

const messages = {
  almost: "The namespace “{found}” is not quite the known one, so readers pass its elements over. Write “{right}”.",
  letters: {
    text: "The namespace “{found}” is written “{right}”. Some readers tell capitals from small letters; use the known form.",
    severity: "warning",
  },
  replaced: {
    text: "The namespace “{found}” was given up for “{right}”, which is what readers look for. Write that.",
    severity: "warning",
  },
  prefix: {
    text: "The prefix “{prefix}” stands for “{usual}” everywhere else; here it is “{found}”. Use another prefix, or the usual namespace.",
    severity: "warning",
  },
  rss: "RSS elements are in no namespace, but here they are in “{found}”, where strict readers do not look. Remove the declaration.",
  onceOfRss: {
    text: "RSS elements are in no namespace. “{found}” was given up in 2002; remove the declaration.",
    severity: "warning",
  },
  noAtom: "The <feed> is in no namespace, so readers do not take it for Atom. Add xmlns=“{right}”.",
  noRss1:
    "The elements of RSS 1.0 are in the namespace “{right}”, but here they are in none, where readers do not look. Declare it as the default one.",
  none: "The <{name}> is in no namespace, so readers pass it over. Leave out the xmlns that puts it there, or write “{right}”.",
  otherRss:
    "The <{name}> is in “{found}”, which is not the namespace of the RSS around it, so readers pass it over. Leave out its xmlns.",
  notAtom: "The <feed> is in the namespace “{found}”, which is not that of Atom. Write “{right}”.",
  atom03:
    "Atom 0.3 is a draft of 2003 that many readers no longer know. Publish Atom 1.0 (RFC 4287), in the namespace “{right}”.",
  prefixed: {
    text: "The root is written <{name}>. Some readers know <{local}> only without a prefix: make its namespace the default one.",
    severity: "warning",
  },
  prefixedHtml: {
    text: "The HTML is written with a prefix, as <{name}>. Readers that show it as it stands know <{local}> alone: make its namespace the default one.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Every element is in the namespace that readers look for.",
  why: "Readers compare namespaces character by character: with a slash too few, all that is in it is invisible to them.",
  source: "Namespaces in XML 1.0, section 2.3; RSS 2.0; RFC 4287, section 2; the modules' own pages.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    const { root } = feed;
    if (!root) return;
    reportRoot(feed, root, report);
    if (feed.format === "atom") reportPrefixedHtml(feed, report);
    reportStrays(feed, root, report);
    const attributes = structureOf(feed).flatMap(({ attributed }) => attributed.flatMap((one) => one.attributes));
    for (const attribute of attributes) {
      if (attribute.namespace === namespaces.xmlns) reportDeclaration(attribute, report);
    }
  },
});

/** The first one of the feed: the others are written by the same program. */
function reportPrefixedHtml({ entries }: Feed, report: Report): void {
  const contents = entries.flatMap(
    ({ element }) => element?.children.filter(({ name }) => mayHoldHtml.has(name)) ?? [],
  );
  const html = contents.flatMap(({ children }) => children).find(({ name }) => name === "xhtml:div");
  if (!html?.written.includes(":")) return;
  report({ at: html.nameSpan, message: "prefixedHtml", data: { name: html.written, local: "div" } });
}

function reportRoot({ format, element }: Feed, root: FeedElement, report: Report): void {
  const at = root.nameSpan;
  const found = root.namespace;
  const right = namespaces.atom;
  if (format === "rdf" && element?.namespace === "") {
    report({
      at: declarationOf(element) ?? declarationOf(root, "xmlns") ?? at,
      message: "noRss1",
      data: { right: namespaces.rss1 },
    });
  }
  if (format === "rss" && found !== "") {
    report({ at: declarationOf(root) ?? at, message: onceOfRss.has(found) ? "onceOfRss" : "rss", data: { found } });
  }
  if (format !== "atom") return;
  if (found === "") {
    // One that is broken is there already.
    const isFree = root.attribute("xmlns") === undefined;
    const fix = isFree ? [{ file: at.file, start: at.end, end: at.end, text: ` xmlns="${right}"` }] : undefined;
    report({ at, message: "noAtom", data: { right }, fix });
  } else if (found === namespaces.atom03) report({ at: declarationOf(root) ?? at, message: "atom03", data: { right } });
  else if (intendedNamespace(found) !== right) {
    report({ at: declarationOf(root) ?? at, message: "notAtom", data: { found, right } });
  } else if (root.written.includes(":")) {
    const local = root.written.slice(root.written.indexOf(":") + 1);
    report({ at, message: "prefixed", data: { name: root.written, local } });
  }
}

/** Elements that `xmlns` took out of the namespace of their feed. */
function reportStrays(feed: Feed, root: FeedElement, report: Report): void {
  const right = feed.format === "rdf" ? feed.element?.namespace : root.namespace;
  if (right === undefined || (feed.format !== "rss" && right === "")) return;
  for (const { form, elements } of structureOf(feed)) {
    if (!form || form.open || form.value) continue;
    for (const stray of elements.flatMap(({ children }) => children.filter((child) => isStray(child, right)))) {
      const { written: name, namespace: found, nameSpan: at } = stray;
      const message = found === "" ? "none" : "otherRss";
      report({ at, message, data: { name, found, right }, subject: `${found} ${name}` });
    }
  }
}

function isStray({ name, namespace, written }: FeedElement, right: string): boolean {
  if (namespace === right || written.includes(":")) return false;
  return namespace === "" || !/[:}]/.test(name);
}

/** The value of the attribute that puts the element into its namespace. */
function declarationOf(
  { attributes, written }: FeedElement,
  declares = written.includes(":") ? `xmlns:${written.slice(0, written.indexOf(":"))}` : "xmlns",
): FeedAttribute["value"] | undefined {
  return attributes.find((attribute) => attribute.written === declares)?.value;
}

function reportDeclaration({ written, value }: FeedAttribute, report: Report): void {
  const found = value.value;
  const prefix = written.startsWith("xmlns:") ? written.slice("xmlns:".length) : "";
  const right = intendedNamespace(found);
  if (right !== undefined && right !== found && !isAlias(found)) {
    const message = right.toLowerCase() === found.toLowerCase() ? "letters" : "almost";
    report({ at: value, message, data: { found, right }, fix: [value.replace(0, found.length, right)] });
    return;
  }
  const successor = replaced.get(found);
  if (successor !== undefined) {
    const fix = [value.replace(0, found.length, successor)];
    report({ at: value, message: "replaced", data: { found, right: successor }, fix, fixSafe: false });
    return;
  }
  const usual = customaryNamespace(prefix);
  if (usual !== undefined && usual !== right && isFeedModule(prefix)) {
    report({ at: value, message: "prefix", data: { prefix, usual, found } });
  }
}

/** Prefixes that mean one thing in feeds; the others are common words that anybody may use. */
function isFeedModule(prefix: string): boolean {
  return /^(?:atom|content|dc|dcterms|fh|georss|itunes|media|podcast|rdf|slash|sy|thr|wfw|xhtml)$/.test(prefix);
}
