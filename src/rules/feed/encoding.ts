import type { Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { structureOf } from "../../vocabulary/structure.ts";
import { encodingExamples } from "./encoding.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "The feed is in the encoding that it declares, best in UTF-8, and no character was lost on the way.",
  why: "A wrong encoding makes strict readers reject the feed and others show “Ã©” or “�” in the place of letters and quotes.",
  source:
    "XML 1.0, section 4.3.3 and appendix F; RFC 7303 (XML media types); RFC 8259, section 8.1 (JSON is UTF-8); the IANA registry of character sets; WHATWG Encoding.",
  severity: "error",
  options: {},
  messages: {
    unknown: "Nobody knows the encoding “{found}”, so XML parsers reject the feed. Declare {expected}.",
    spelling: {
      text: "“{found}” is no registered name of an encoding, and strict parsers reject it. Write “{expected}”.",
      severity: "warning",
    },
    mark: "The feed declares “{found}”, but its byte order mark says {expected}. Correct the declaration.",
    bytes: "The feed declares “{found}”, but it is written in {expected}. Make them agree, best by saving it as UTF-8.",
    multibyte: {
      text: "The feed declares “{found}”, but it is written in UTF-8: readers show “Ã©” for “é”. Declare UTF-8.",
      severity: "warning",
    },
    windows: {
      text: "The feed declares “{found}”, which does not have {expected}: strict readers show nothing there. Declare windows-1252, or save the feed as UTF-8.",
      severity: "warning",
    },
    missing:
      "The feed declares no encoding, so it has to be UTF-8, and is not (in {places}). Save it as UTF-8, or declare {found}.",
    unmarked: {
      text: "UTF-16 needs a byte order mark at the start, and there is none. Write it, or save the feed as UTF-8.",
      severity: "warning",
    },
    uncommon: {
      text: "XML parsers need not know “{found}”, only UTF-8 and UTF-16. Save the feed as UTF-8.",
      severity: "info",
    },
    podcast: {
      text: "Apple Podcasts takes feeds in UTF-8 alone, and this one is in “{found}”. Save the feed as UTF-8.",
      severity: "warning",
    },
    obscure: {
      text: "Most feed readers do not know the encoding “{found}”. Save the feed as UTF-8.",
      severity: "warning",
    },
    transport: {
      text: "The server says that the encoding is “{found}”, the feed itself says “{expected}”. Make them agree.",
      severity: "warning",
    },
    json: "A JSON Feed has to be UTF-8, and this one is in {found}. Save it as UTF-8.",
    jsonMark: {
      text: "The feed begins with a byte order mark, which JSON must not have and many parsers reject. Save it without one.",
      severity: "warning",
    },
    wide: "The feed is in UTF-32, which hardly any feed reader knows. Save it as UTF-8.",
    undecodable:
      "{found} means nothing in {expected}, in {places}: readers show “�” there or reject the feed. Save the whole feed as UTF-8.",
    lost: {
      text: "{found} stands in {places} for a character that was lost earlier. Write what was meant.",
      severity: "warning",
    },
    control: {
      text: "{found} is a control character that nobody sees, in {places}. Write {expected}.",
      severity: "warning",
    },
    reference: {
      text: "“{found}” is a control character that nobody sees, in {places}. Write {expected}.",
      severity: "warning",
    },
    doubled: {
      text: "{found} is UTF-8 that was encoded twice, in {places}. Write {expected}, and mend the program that wrote it.",
      severity: "warning",
    },
  },
  examples: encodingExamples,

  check(feed, { report }) {
    for (const fault of feed.encoding?.faults ?? []) {
      const { code, found, expected, count, related, fix } = fault;
      report({
        at: fault,
        message: code === "uncommon" && isForPodcasts(feed) ? "podcast" : code,
        data: { found, expected, places: placesOf(count) },
        related: related.map((at) => ({ at, note: "Here too." })),
        fix: fix?.edits,
        fixSafe: fix?.safe,
      });
    }
  },
});

function isForPodcasts(feed: Feed): boolean {
  return structureOf(feed).some(({ name }) => name.startsWith("itunes:"));
}

function placesOf(count: number): string {
  if (count >= 10_000) return "10000 or more places";
  return count === 1 ? "1 place" : `${count} places`;
}
