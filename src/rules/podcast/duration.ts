import { defineRule } from "../../rule.ts";
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
    sixty: "The {name} counts past 59 behind a colon: “{value}”. Write seconds, or hours, minutes and seconds.",
    otherForm: "The {name} is not written as podcast apps read it: “{value}”. Write the seconds, “{seconds}”.",
    zero: {
      text: "The {name} is 0, so apps show an episode of no length. Give its duration, or leave the element out.",
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
      bad: show("⟦45.30⟧"),
      says: "The <itunes:duration> is no duration: “45.30”. Write seconds, like “1801”, or “0:30:01”.",
    },
    {
      bad: show("⟦1:75:00⟧"),
      says: "The <itunes:duration> counts past 59 behind a colon: “1:75:00”. Write seconds, or hours, minutes and seconds.",
    },
    {
      bad: show("⟦PT30M1S⟧"),
      says: "The <itunes:duration> is not written as podcast apps read it: “PT30M1S”. Write the seconds, “1801”.",
      fixed: show("1801"),
    },
    {
      bad: show("⟦1801.36⟧"),
      says: "The <itunes:duration> is not written as podcast apps read it: “1801.36”. Write the seconds, “1801”.",
      fixed: show("1801"),
    },
    {
      bad: show("⟦00:00:00⟧"),
      says: "The <itunes:duration> is 0, so apps show an episode of no length. Give its duration, or leave the element out.",
    },
  ],

  check(feed, { report }) {
    for (const { name, text: at } of fieldsOf(feed, "duration")) {
      const { value } = at;
      const data = { name, value };
      if (/^[0:]+$/.test(value) && isDuration(value)) report({ at, message: "zero", data: { name } });
      else if (/^\d{1,9}(?::\d{1,2}){0,2}$/.test(value)) {
        if (!isDuration(value)) report({ at, message: "sixty", data });
      } else {
        const seconds = secondsOf(value);
        if (seconds === undefined) report({ at, message: "unreadable", data });
        else {
          const fix = [at.replace(0, value.length, String(seconds))];
          report({ at, message: "otherForm", data: { ...data, seconds }, fix });
        }
      }
    }
  },
});

/** Minutes may be past 59 where no hours stand before them. */
function isDuration(value: string): boolean {
  return /^\d{1,9}(?::[0-5]?\d){0,2}$/.test(value);
}

/** Of an ISO 8601 duration, of seconds with a fraction (“45.30” may be minutes), and of a time with one. */
function secondsOf(value: string): number | undefined {
  const iso = /^PT(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,9})(?:\.\d{1,9})?S)?$/i.exec(value);
  if (iso && /\d/.test(value)) return sum([iso[1], iso[2], iso[3]]);
  const time = /^(?:(?:(\d{1,5}):)?(\d{1,3}):([0-5]?\d)|(\d{4,9}))\.\d{1,9}$/.exec(value);
  return time ? sum([time[1], time[2], time[3] ?? time[4]]) : undefined;
}

function sum(parts: readonly (string | undefined)[]): number {
  return parts.reduce((seconds, part) => seconds * 60 + Number(part ?? 0), 0);
}
