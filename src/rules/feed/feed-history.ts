import type { FeedElement } from "../../model/element.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { type AtomLink, addressOf, linksIn } from "../../vocabulary/atom-links.ts";
import { examples } from "./feed-history.examples.ts";

const messages = {
  inEntry: {
    text: "A link with rel={rel} leads from one part of a feed to another; in an entry no reader follows it. Move it to the feed.",
    severity: "warning",
  },
  inComplete: "The feed says that it is complete, yet has a link to more of it, rel={rel}. Remove one of them.",
  currentElsewhere: "The feed says that it is complete, yet that “{href}” is its current form. Remove one of them.",
  both: "The feed says that it is complete and that it is an archive, which holds a part. Remove one of them.",
  pastEnd: "The feed gives itself as the {end} part, yet has a link with rel={rel}. Remove one of them.",
  noCurrent: {
    text: "The archive does not say where the feed itself is. Add a link with rel=current to it.",
    severity: "warning",
  },
  alone: {
    text: "The archive leads to no other: readers cannot put the feed together. Add links with rel=prev-archive or rel=next-archive.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

/** What leads to other parts of a feed: paged (RFC 5005, section 3) and archived (section 4). */
const parts: ReadonlySet<string> = new Set([
  "first",
  "last",
  "next",
  "prev",
  "previous",
  "next-archive",
  "prev-archive",
]);

export default defineRule({
  scope: "feed",
  summary: "A feed in parts says clearly which part it is and where the others are.",
  why: "Readers that fetch older entries follow these links: where they contradict each other, entries are lost or fetched for ever.",
  source: "RFC 5005, sections 2 to 4.",
  severity: "error",
  options: {},
  messages,
  examples,

  check({ element, entries }, { report }) {
    for (const entry of entries) {
      for (const { rel, element: link } of linksIn(entry.element)) {
        if (parts.has(rel) || rel === "current") report({ at: link.span, message: "inEntry", data: { rel } });
      }
    }
    const links = linksIn(element);
    checkEnds(links, report);
    const complete = element?.child("fh:complete");
    const archive = element?.child("fh:archive");
    if (complete) checkComplete(complete, links, report);
    if (complete && archive) report({ at: archive.span, message: "both" });
    else if (archive) checkArchive(archive, links, report);
  },
});

function checkComplete({ span }: FeedElement, links: readonly AtomLink[], report: Report): void {
  const related = [{ at: span, note: "Here it says that it is complete." }];
  for (const { rel, element } of links) {
    if (parts.has(rel)) report({ at: element.span, message: "inComplete", data: { rel }, related });
  }
  const current = links.find(({ rel }) => rel === "current");
  const self = links.find(({ rel }) => rel === "self");
  if (current?.href && self && !isSame(current, self)) {
    report({ at: current.element.span, message: "currentElsewhere", data: { href: current.href.value }, related });
  }
}

function checkArchive({ span }: FeedElement, links: readonly AtomLink[], report: Report): void {
  if (!links.some(({ rel }) => rel === "current")) report({ at: span, message: "noCurrent" });
  if (!links.some(({ rel }) => rel === "prev-archive" || rel === "next-archive"))
    report({ at: span, message: "alone" });
}

/** Nothing comes before the first part, and nothing after the last. */
function checkEnds(links: readonly AtomLink[], report: Report): void {
  const self = links.find(({ rel }) => rel === "self");
  for (const [end, past] of ends) {
    if (!self || !links.some((link) => link.rel === end && isSame(link, self))) continue;
    for (const { rel, element } of links) {
      if (past.includes(rel)) report({ at: element.span, message: "pastEnd", data: { end, rel } });
    }
  }
}

const ends: readonly (readonly [string, readonly string[]])[] = [
  ["first", ["prev", "previous"]],
  ["last", ["next"]],
];

function isSame(one: AtomLink, other: AtomLink): boolean {
  return (addressOf(one) ?? one.href?.value) === (addressOf(other) ?? other.href?.value);
}
