import { defineRule } from "../../rule.ts";
import { checkDuration, type DurationCode } from "../../values/durations.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const show = (duration: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>
  <itunes:duration>${duration}</itunes:duration>
</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "The duration of an episode is in seconds, or in hours, minutes and seconds parted by colons.",
  why: "Podcast apps that cannot read the duration show none, or a wrong one, until the file is downloaded.",
  source:
    "Apple, “A Podcaster’s Guide to RSS”, <itunes:duration>; HH:MM:SS, H:MM:SS, MM:SS and M:SS from its earlier editions.",
  severity: "error",
  options: {},
  messages: {
    unreadable: "The {name} is no duration: “{value}”. Write seconds, like “1801”, or “0:30:01”.",
    range: "The {name} counts past 59 behind a colon: “{value}”. Write seconds, or hours, minutes and seconds.",
    form: "The {name} is not written as podcast apps read it: “{value}”. Write “{fix}”.",
    fraction: {
      text: "The {name} has parts of a second, which apps may not read: “{value}”. Write whole seconds.",
      severity: "warning",
    },
    zero: {
      text: "The {name} is 0, so apps show an episode of no length. Give its duration, or leave the element out.",
      severity: "warning",
    },
    long: {
      text: "The {name} says that the episode lasts {hours} hours. If “{value}” are milliseconds, write seconds.",
      severity: "warning",
    },
  },
  examples: [
    { good: show("1801") },
    { good: show("1:02:59") },
    { good: show("90:00") },
    {
      bad: show("⟦half an hour⟧"),
      says: "The <itunes:duration> is no duration: “half an hour”. Write seconds, like “1801”, or “0:30:01”.",
    },
    {
      bad: show("⟦1:75:00⟧"),
      says: "The <itunes:duration> counts past 59 behind a colon: “1:75:00”. Write seconds, or hours, minutes and seconds.",
    },
    {
      bad: show("⟦PT30M1S⟧"),
      says: "The <itunes:duration> is not written as podcast apps read it: “PT30M1S”. Write “00:30:01”.",
      fixed: show("00:30:01"),
    },
    {
      bad: show("⟦1801.36⟧"),
      says: "The <itunes:duration> has parts of a second, which apps may not read: “1801.36”. Write whole seconds.",
      fixed: show("1801"),
    },
    {
      bad: show("⟦00:00:00⟧"),
      says: "The <itunes:duration> is 0, so apps show an episode of no length. Give its duration, or leave the element out.",
    },
    {
      bad: show("⟦1801000⟧"),
      says: "The <itunes:duration> says that the episode lasts 500 hours. If “1801000” are milliseconds, write seconds.",
    },
  ],

  check(feed, { report }) {
    for (const { name, text: at } of fieldsOf(feed, "duration")) {
      const { value } = at;
      const fault = checkDuration(value);
      // “90:00” counts past 59 minutes, and every app reads it.
      if (!fault || (fault.code === "range" && fault.fix !== undefined)) continue;
      const fix = fault.fix === undefined ? undefined : [at.replace(0, value.length, fault.fix)];
      const message = fault.code === "form" && !fix ? "unreadable" : messageOf[fault.code];
      const data = { name, value, fix: fault.fix ?? "", hours: fault.detail };
      // “45.30” may be minutes and seconds.
      const fixSafe = fault.code !== "fraction" || /:|^\d{4}/.test(value);
      report({ at, message, data, fix, fixSafe });
    }
  },
});

type MessageName = "unreadable" | "range" | "form" | "fraction" | "zero" | "long";

const messageOf: Readonly<Record<DurationCode, MessageName>> = {
  empty: "unreadable",
  space: "form",
  form: "form",
  range: "range",
  fraction: "fraction",
  zero: "zero",
  long: "long",
};
