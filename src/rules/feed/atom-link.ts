import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { checkLinkRelation } from "../../values/link-relations.ts";
import { withoutFragment } from "../../values/url.ts";
import { type AtomLink, addressOf, linksIn } from "../../vocabulary/atom-links.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";
import { examples } from "./atom-link.examples.ts";

const messages = {
  duplicate:
    "This is another link with rel=alternate of the same type and language: readers choose one by chance. Keep one, or tell them apart by type or hreflang.",
  unregistered: {
    text: "“{rel}” is no registered relation, so no reader follows the link. Use a registered one, or an address of your own.",
    severity: "warning",
  },
  misspelt: {
    text: "“{rel}” is no registered relation, so no reader follows the link. Did you mean “{right}”?",
    severity: "warning",
  },
  several: {
    text: "“{rel}” is taken for one relation, which nobody knows. Write a link for each.",
    severity: "warning",
  },
  spelling: {
    text: "“{rel}” is the relation “{right}”, which most readers know by that spelling alone. Write “{right}”.",
    severity: "warning",
  },
  enclosure: {
    text: "The enclosure has no {what}: players choose by it what to download. Add it.",
    severity: "warning",
  },
  feedItself: {
    text: "The link “{href}” leads back to the feed itself. Write the address of the page.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Links say what they lead to in words that readers know, one for each thing.",
  why: "Readers choose by relation, type and language what to open, play or list: what they cannot tell apart they guess at.",
  source: "RFC 4287, sections 4.1.1, 4.1.2 and 4.2.7; IANA, Link Relation Types.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    checkRelations(feed, report);
    const self = withoutFragment(linksIn(feed.element).map(selfAddress).find(Boolean) ?? "");
    const holders = new Set(elementsNamed(feed, "atom:link").flatMap(({ parent }) => parent ?? []));
    for (const element of holders) {
      const links = linksIn(element);
      // RSS has a link of its own, and says nothing of those of Atom.
      if (element.name.startsWith("atom:")) checkAlternates(links, report);
      for (const link of links) {
        if (link.rel === "enclosure") checkEnclosure(link.element, report);
        else if (link.rel === "alternate") checkTarget(link, { self, isEntry: element !== feed.element }, report);
      }
    }
  },
});

function selfAddress(link: AtomLink): string | undefined {
  return link.rel === "self" ? addressOf(link) : undefined;
}

function checkRelations(feed: Feed, report: Report): void {
  for (const { text } of fieldsOf(feed, "relation")) {
    const fault = checkLinkRelation(text.value);
    if (!fault || fault.code === "empty") continue;
    const right = fault.fix ?? fault.detail;
    const data = { rel: text.value, right };
    const isSpelling = fault.code === "case" || fault.code === "registry-address";
    const fix = fault.fix === undefined ? undefined : [text.replace(0, text.value.length, fault.fix)];
    if (fault.code === "several") report({ at: text, message: "several", data });
    else if (isSpelling) report({ at: text, message: "spelling", data, fix });
    else if (fault.code === "iri" || right === "") report({ at: text, message: "unregistered", data });
    else report({ at: text, message: "misspelt", data, fix, fixSafe: false });
  }
}

function checkAlternates(links: readonly AtomLink[], report: Report): void {
  const alternates = links.filter(({ rel, href }) => rel === "alternate" && href);
  if (alternates.length < 2) return;
  const seen = new Map<string, FeedElement>();
  for (const { element } of alternates) {
    const key = ["type", "hreflang"].map((name) => element.attribute(name)?.value.value.trim().toLowerCase()).join(" ");
    const first = seen.get(key);
    if (first)
      report({ at: element.span, message: "duplicate", related: [{ at: first.span, note: "The first one." }] });
    else seen.set(key, element);
  }
}

function checkEnclosure(link: FeedElement, report: Report): void {
  const what = ["type", "length"].filter((name) => !link.attribute(name)).join(" and no ");
  if (what !== "") report({ at: link.opening, message: "enclosure", data: { what } });
}

interface Surroundings {
  /** Where the feed lives; empty when it does not say. */
  readonly self: string;
  readonly isEntry: boolean;
}

/** What the feed itself gives as its page is compared by feed/self-link. */
function checkTarget(link: AtomLink, { self, isEntry }: Surroundings, report: Report): void {
  const { href } = link;
  if (!href) return;
  // Most are whole, and need no parsing to be told apart from the feed.
  const address = /^https?:/.test(href.value) ? href.value : addressOf(link);
  const isHere = address === undefined ? href.value.startsWith("#") : isEntry && withoutFragment(address) === self;
  if (isHere) report({ at: href, message: "feedItself", data: { href: href.value } });
}
