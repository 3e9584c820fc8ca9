import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";

const rss = (inside: string, version = "2.0"): string => `<rss version="${version}"><channel>${inside}</channel></rss>`;
const hours = (...values: readonly string[]): string =>
  `<skipHours>${values.map((value) => `<hour>${value}</hour>`).join("")}</skipHours>`;
const allHours = Array.from({ length: 24 }, (_, hour) => String(hour));

export default defineRule({
  scope: "feed",
  summary: "The hours and days that readers may skip are named once, and leave some over.",
  why: "Readers that heed skipHours and skipDays do not ask for the feed at these times: of wrong ones, new posts come late or never.",
  source: "RSS 2.0, skipHours and skipDays: up to 24 hours of GMT from 0 to 23, up to seven days.",
  severity: "error",
  options: {},
  messages: {
    repeated: "{value} stands among the {what} already. Name it once.",
    midnight: { text: "RSS 2.0 counts hours from 0 to 23. Write 0 for midnight, not 24.", severity: "warning" },
    all: {
      text: "All {count} {what} are skipped: readers that heed this never ask for the feed.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss(`${hours("0", "07", "23")}<skipDays><day>Saturday</day><day>Sunday</day></skipDays>`) },
    { good: rss(hours("1", "24"), "0.91") },
    {
      bad: rss(`<skipHours><hour>7</hour>⟦<hour>07</hour>⟧</skipHours>`),
      says: "07 stands among the skipHours already. Name it once.",
      fixed: rss(hours("7")),
    },
    {
      bad: rss(`<skipDays><day>Sunday</day>⟦<day>Sunday</day>⟧</skipDays>`),
      says: "Sunday stands among the skipDays already. Name it once.",
      fixed: rss("<skipDays><day>Sunday</day></skipDays>"),
    },
    {
      bad: rss(hours("⟦24⟧")),
      says: "RSS 2.0 counts hours from 0 to 23. Write 0 for midnight, not 24.",
      fixed: rss(hours("0")),
    },
    {
      bad: rss(hours(...allHours).replace("<skipHours>", "⟦<skipHours>⟧")),
      says: "All 24 skipHours are skipped: readers that heed this never ask for the feed.",
    },
  ],

  check({ element, version }, { report }) {
    for (const [what, item, count] of lists) {
      const list = element?.child(what);
      const seen = new Map<string, FeedElement>();
      for (const child of list?.children ?? []) {
        if (child.name !== item) continue;
        const text = child.text.trim();
        const key = keyOf(text.value);
        const first = seen.get(key);
        if (first && key !== "") {
          const related = [{ at: first.span, note: "It stands here first." }];
          const fix = [{ ...child.span, text: "" }];
          report({ at: child.span, message: "repeated", data: { value: text.value, what }, related, fix });
        } else if (text.value === "24" && item === "hour" && !/^0\.9/.test(version)) {
          report({ at: text, message: "midnight", fix: [text.replace(0, text.value.length, "0")] });
        }
        if (!first) seen.set(key, child);
      }
      if (list && [...seen.keys()].filter(isReal).length === count) {
        report({ at: list.opening, message: "all", data: { count, what } });
      }
    }
  },
});

const lists = [
  ["skipHours", "hour", 24],
  ["skipDays", "day", 7],
] as const;

/** The same for one hour or day: before RSS 2.0, midnight was 24. */
function keyOf(value: string): string {
  return /^\d+$/.test(value) ? String(Number(value) === 24 ? 0 : Number(value)) : value.toLowerCase();
}

function isReal(key: string): boolean {
  return /^(?:1?\d|2[0-3]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(key);
}
