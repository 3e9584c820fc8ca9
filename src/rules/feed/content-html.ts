import { postsOfTexts, textsWithMarkup } from "../../facts/feed-texts.ts";
import { isElementUnknown } from "../../facts/said-of-post.ts";
import { type Occurrence, Occurrences } from "../../findings/occurrences.ts";
import type { Fault } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { contentHtmlExamples } from "./content-html.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "The HTML within the feed is whole: elements closed and not crossed, tags and attributes finished.",
  why: "Readers put the HTML of many posts on one page: an element left open there changes the posts that follow, a tag left open swallows text.",
  source: "HTML Standard, sections 13.1 and 13.2; end tags that it lets be left out may be left out.",
  severity: "warning",
  options: {},
  messages: {
    unclosed: "“{found}” is never closed. Write {expected} where it should end.",
    crossed: "“{found}” comes too late: its element has ended already. Write {expected}.",
    nested: "“{found}” cannot stand here. Write {expected}.",
    stray: "“{found}” closes nothing that is open here. Remove it, or write {expected}.",
    otherEnd: "“{found}” closes a heading of another rank. Write {expected}.",
    voidEnd: "“{found}” has no use: the element holds nothing. Write {expected}.",
    slash: "HTML overlooks the slash in “{found}”, so the element goes on. Write {expected} behind it.",
    unfinished: "“{found}” is not finished, and swallows what follows. Write {expected} where it should end.",
    attribute: "The attributes of the tag are broken at “{found}”. Write {expected}.",
    repeated: "“{found}” repeats an attribute: readers drop the second. Make one of both.",
    unknown: "“<{found}>” is no element of HTML: readers drop the tag. If it is text, write {expected}.",
    section:
      "The text stands in CDATA twice: HTML knows none, and readers drop what it holds. Leave the inner one out.",
  },
  examples: contentHtmlExamples,

  check(feed, { report }) {
    const occurrences = new Occurrences<Occurrence & { readonly fault: Fault }>();
    const posts = postsOfTexts(feed);
    for (const content of textsWithMarkup(feed)) {
      for (const fault of content.markup.faults) {
        const { code, found, expected, fix } = fault;
        if (code === "unknown-element" && isElementUnknown(posts.get(content), found)) continue;
        const occurrence = { at: fault, fix: fix?.edits, fixSafe: fix?.safe, fault };
        occurrences.add(`${code} ${found} ${expected}`, occurrence);
      }
    }
    for (const { first, related, ...mending } of occurrences.gathered()) {
      const { code, found, expected, related: belonging } = first.fault;
      report({
        at: first.at,
        message: messageOf[code] ?? "attribute",
        data: { found, expected: quoted(expected) },
        related: [...belonging.map((at) => ({ at, note: "It belongs to this." })), ...related],
        ...mending,
      });
    }
  },
});

type MessageName =
  | "unclosed"
  | "crossed"
  | "nested"
  | "stray"
  | "otherEnd"
  | "voidEnd"
  | "slash"
  | "unfinished"
  | "attribute"
  | "repeated"
  | "unknown"
  | "section";

/** Which message tells of which fault of the markup. */
const messageOf: Readonly<Record<string, MessageName>> = {
  "unclosed-element": "unclosed",
  "crossed-elements": "crossed",
  "nested-element": "nested",
  "stray-end-tag": "stray",
  "other-end-tag": "otherEnd",
  "void-end-tag": "voidEnd",
  "self-closing-tag": "slash",
  "unclosed-comment": "unfinished",
  "unclosed-tag": "unfinished",
  "unclosed-quote": "unfinished",
  "quote-in-value": "attribute",
  "typographic-quotes": "attribute",
  "duplicate-attribute": "repeated",
  "unknown-element": "unknown",
  "cdata-section": "section",
};

/** The reader sets code in backticks; in a message it stands in quotes. */
function quoted(expected: string): string {
  return expected.replace(/`([^`]*)`/g, "“$1”");
}
