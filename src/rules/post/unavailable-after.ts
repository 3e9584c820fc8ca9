import { directivesForAny, isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { parseRfc822 } from "../../values/rfc822.ts";
import { parseW3cdtf } from "../../values/rfc3339.ts";

const head = (date: string): string => `<head><meta name="robots" content="unavailable_after: ${date}"></head>`;
const past = (date: string): string =>
  `The page asked search engines to leave it out after ${date}, which has passed. Remove that, or the page.`;

export default defineRule({
  scope: "post",
  summary: "The date after which search engines leave a page out can be read, and lies ahead.",
  why: "A page whose date has passed is gone from search results; a date that cannot be read is passed over.",
  source: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#unavailable_after",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    past: "The page asked search engines to leave it out after {date}, which has passed. Remove that, or the page.",
    unreadable:
      "The date after which the page is to be left out, “{date}”, cannot be read. Write one like “2027-01-31T12:00:00Z”.",
  },
  examples: [
    { good: { "page.html": head("2026-06-30") }, now: "2026-06-29T00:00:00Z" },
    { good: { "page.html": head("Friday, 01-Jan-27 00:00:00 GMT") } },
    {
      bad: { "page.html": '<head><meta name="robots" content="⟦unavailable_after: 2026-06-30⟧"></head>' },
      now: "2026-07-02T00:00:00Z",
      says: past("2026-06-30"),
    },
    {
      bad: {
        "page.html": '<head><meta name="googlebot" content="⟦unavailable_after: 25 Aug 2007 15:00:00 EST⟧"></head>',
      },
      says: past("25 Aug 2007 15:00:00 EST"),
    },
    {
      bad: { "page.html": '<head><meta name="robots" content="⟦unavailable_after: next summer⟧"></head>' },
      says: "The date after which the page is to be left out, “next summer”, cannot be read. Write one like “2027-01-31T12:00:00Z”.",
    },
  ],

  check(post, { now, report }) {
    const directive = directivesForAny(post).find(({ name }) => name === "unavailable_after");
    if (!directive || !isIndexable(post)) return;
    const date = directive.value;
    const time = parseRfc822(date).time ?? parseW3cdtf(date).time;
    const about = { at: directive.at, data: { date }, subject: date };
    if (time === undefined) report({ ...about, message: "unreadable" });
    else if (time < now) report({ ...about, message: "past" });
  },
});
