import { defineRule } from "../../rule.ts";

const rss = (ttl: string): string => `<rss version="2.0"><channel><ttl>${ttl}</ttl></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Readers may keep the feed for a while that makes sense.",
  why: "A ttl is in minutes: written in seconds it tells readers that heed it to come back after weeks, and subscribers wait for new posts.",
  source: "RSS 2.0, ttl: “a number of minutes”. A week is ours: few feeds that change more rarely say so.",
  severity: "warning",
  options: {
    max: { type: "integer", default: 10_080, minimum: 1, description: "Most minutes; a week by default." },
  },
  messages: {
    long: "The ttl of {minutes} minutes is {hours} hours. It is in minutes, not seconds; write at most {max}.",
  },
  examples: [
    { good: rss("60") },
    { good: rss("1440"), options: { max: 1440 } },
    {
      bad: rss("⟦1441⟧"),
      options: { max: 1440 },
      says: "The ttl of 1441 minutes is 24 hours. It is in minutes, not seconds; write at most 1440.",
    },
  ],

  check({ element }, { options: { max }, report }) {
    const ttl = element?.child("ttl")?.text.trim();
    if (!ttl || !/^\d{1,15}$/.test(ttl.value)) return;
    const minutes = Number(ttl.value);
    if (minutes <= max) return;
    report({ at: ttl, message: "long", data: { minutes, hours: Math.round(minutes / 60), max } });
  },
});
