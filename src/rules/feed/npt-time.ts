import { defineRule } from "../../rule.ts";
import { checkNptTime } from "../../values/durations.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const show = (time: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
  <media:thumbnail url="https://a.example/1.jpg" time="${time}"/>
</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Times within a recording are written in seconds, or in hours, minutes and seconds.",
  why: "A player that cannot read where a chapter, caption or thumbnail belongs leaves it out.",
  source: "Media RSS 1.5.1 and Podlove Simple Chapters 1.2 with RFC 2326, section 3.6 (normal play time).",
  severity: "error",
  options: {},
  messages: {
    unreadable: "The {name} is no time within a recording: “{value}”. Write it like “0:12:05.123”, or in seconds.",
    range: "The {name} counts past 59 behind a colon: “{value}”. Write seconds, or hours, minutes and seconds.",
  },
  examples: [
    { good: show("12:05:01.123") },
    { good: show("125.5") },
    { good: show("12:05") },
    {
      bad: show("⟦halfway⟧"),
      says: "The time of <media:thumbnail> is no time within a recording: “halfway”. Write it like “0:12:05.123”, or in seconds.",
    },
    {
      bad: show("⟦0:12:75⟧"),
      says: "The time of <media:thumbnail> counts past 59 behind a colon: “0:12:75”. Write seconds, or hours, minutes and seconds.",
    },
  ],

  check(feed, { report }) {
    for (const { name, text: at } of fieldsOf(feed, "npt-time")) {
      const fault = checkNptTime(at.value);
      // Minutes and seconds alone have a fix: the specifications write their own examples like that.
      if (!fault || fault.fix !== undefined) continue;
      const message = fault.code === "range" ? "range" : "unreadable";
      report({ at, message, data: { name, value: at.value } });
    }
  },
});
