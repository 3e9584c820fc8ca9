import { isCompared } from "../../facts/announced.ts";
import { dueDate } from "../../facts/published.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";
import { inWords } from "../../values/time-in-words.ts";

const rss = (...dates: readonly string[]): string => {
  const items = dates.map((date) => `  <item><pubDate>${date}</pubDate></item>`);
  return ['<rss version="2.0"><channel>', ...items, "</channel></rss>"].join("\n");
};
const now = "2026-01-01T00:00:00Z";
const hour = 3_600_000;

export default defineRule({
  scope: "feed",
  summary: "Dates lie between the first feeds and now.",
  why: "Readers sort by date: a post of the year 1 is never seen, and one of next year stays on top or is hidden until then.",
  source: "The first feed format, RSS 0.90, is of 1999; 1990 leaves room for older posts.",
  severity: "warning",
  options: {
    futureHours: {
      type: "number",
      default: 24,
      minimum: 0,
      description: "Hours that a date may lie ahead of now: time zones and clocks differ.",
    },
  },
  messages: {
    early:
      "The {name} “{value}” lies before 1990, when there were no feeds. Generators write this for a post without a date: give it one.",
    future: "The {name} “{value}” lies {ahead} in the future. Correct it, or publish the post when it is due.",
  },
  examples: [
    { good: rss("Fri, 02 Jan 2026 00:00:00 GMT", "Mon, 01 Jan 1990 00:00:00 GMT"), now },
    {
      good: {
        "feed.xml":
          '<rss version="2.0"><channel><link>https://a.example/</link><item><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><link>https://a.example/rye/</link></item></channel></rss>',
        "rye.md": "---\nurl: /rye/\ndate: 2026-03-01\n---\n# Rye",
      },
      now,
    },
    {
      good: {
        "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/>
<updated>2026-03-01T08:00:00Z</updated>
<entry><published>2026-03-01T08:00:00Z</published><link href="https://a.example/rye/"/></entry></feed>`,
        "rye.md": "---\nurl: /rye/\ndate: 2026-03-01\n---\n# Rye",
      },
      now,
    },
    { good: rss("Thu, 01 Jan 2026 01:30:00 GMT"), now, options: { futureHours: 1.5 } },
    {
      bad: rss("⟦Thu, 01 Jan 2026 01:30:01 GMT⟧"),
      now,
      options: { futureHours: 1.5 },
      says: "The pubDate “Thu, 01 Jan 2026 01:30:01 GMT” lies 91 minutes in the future. Correct it, or publish the post when it is due.",
    },
    {
      bad: {
        "feed.json":
          '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "date_published": "⟦2062-01-04T09:00:00Z⟧" }] }',
      },
      now,
      says: "The date_published “2062-01-04T09:00:00Z” lies 13152 days in the future. Correct it, or publish the post when it is due.",
    },
    {
      bad: rss("⟦Mon, 01 Jan 0001 00:00:00 +0000⟧", "Mon, 01 Jan 0001 00:00:00 +0000"),
      says: "The pubDate “Mon, 01 Jan 0001 00:00:00 +0000” lies before 1990, when there were no feeds. Generators write this for a post without a date: give it one.",
    },
  ],

  check({ dates, entries }, { options, now, report }) {
    const latest = now + options.futureHours * hour;
    // That a post is in the feed before its own day is said by parity/future-in-feed.
    const isDue = ({ post }: Entry): boolean =>
      post !== undefined && isCompared(post) && dueDate(post, now) !== undefined;
    const due = new Set(entries.filter(isDue).flatMap((entry) => entry.dates.map(({ time }) => time)));
    const judged = entries.filter((entry) => !isDue(entry)).flatMap((entry) => entry.dates);
    const implausible = [...judged, ...dates.filter(({ time }) => !due.has(time))].filter(
      ({ time }) => time !== undefined && (time < earliestPlausible || time > latest),
    );
    // One moment is one cause: what a generator writes for no date, and the date of a post that the feed takes over.
    for (const [time, fields] of grouped(implausible, (field) => field.time)) {
      const { name, text } = fields[0];
      const places = oneFinding(
        fields.map((field) => field.text),
        "The same date.",
      );
      const data = { name, value: text.value, ahead: inWords(time - now) };
      if (places) report({ ...places, message: time > now ? "future" : "early", data });
    }
  },
});
