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

const messages = {
  almost: "The namespace “{found}” is not quite the known one, so readers pass its elements over. Write “{right}”.",
  letters: {
    text: "The namespace “{found}” is written “{right}”. Some readers tell capitals from small letters; use the known form.",
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
  notAtom: "The <feed> is in the namespace “{found}”, which is not that of Atom. Write “{right}”.",
  atom03:
    "Atom 0.3 is a draft of 2003 that many readers no longer know. Publish Atom 1.0 (RFC 4287), in the namespace “{right}”.",
  prefixed: {
    text: "The root is written <{name}>. Some readers know <{local}> only without a prefix: make its namespace the default one.",
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
    const attributes = structureOf(feed).flatMap(({ attributed }) => attributed.flatMap((one) => one.attributes));
    for (const attribute of attributes) {
      if (attribute.namespace === namespaces.xmlns) reportDeclaration(attribute, report);
    }
  },
});

function reportRoot({ format }: Feed, root: FeedElement, report: Report): void {
  const at = root.nameSpan;
  const found = root.namespace;
  const right = namespaces.atom;
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
  } else if (root.written !== "feed") {
    report({ at, message: "prefixed", data: { name: root.written, local: "feed" } });
  }
}

/** The value of the attribute that puts the element into its namespace. */
function declarationOf({ attributes, written }: FeedElement): FeedAttribute["value"] | undefined {
  const colon = written.indexOf(":");
  const declares = colon < 0 ? "xmlns" : `xmlns:${written.slice(0, colon)}`;
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
  const usual = customaryNamespace(prefix);
  if (usual !== undefined && usual !== right && isFeedModule(prefix)) {
    report({ at: value, message: "prefix", data: { prefix, usual, found } });
  }
}

/** Prefixes that mean one thing in feeds; the others are common words that anybody may use. */
function isFeedModule(prefix: string): boolean {
  return /^(?:atom|content|dc|dcterms|fh|georss|itunes|media|podcast|rdf|slash|sy|thr|wfw|xhtml)$/.test(prefix);
}
