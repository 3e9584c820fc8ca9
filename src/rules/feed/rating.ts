import { defineRule } from "../../rule.ts";

const rss = (rating: string): string => `<rss version="2.0"><channel><rating>${rating}</rating></channel></rss>`;
const label = '(PICS-1.1 "http://www.icra.org/ratingsv02.html" l gen true r (nz 1 vz 1 lz 1 oz 1))';

export default defineRule({
  scope: "feed",
  summary: "The rating of a feed is a PICS label.",
  why: "Filters read nothing else there: another rating protects nobody, and is taken for one that does.",
  source: "RSS 2.0, rating: “The PICS rating for the channel”; PICS 1.1 Label Distribution.",
  severity: "warning",
  options: {},
  messages: {
    label:
      "The rating “{value}” is no PICS label, which begins with (PICS-1.1. Leave <rating> out; podcasts say <itunes:explicit>.",
  },
  examples: [
    { good: rss(label) },
    {
      bad: rss("⟦clean⟧"),
      says: "The rating “clean” is no PICS label, which begins with (PICS-1.1. Leave <rating> out; podcasts say <itunes:explicit>.",
    },
  ],

  check({ element }, { report }) {
    const rating = element?.child("rating")?.text.trim();
    if (!rating?.value || /^\(\s*PICS-1\.1\s[\s\S]*\)$/i.test(rating.value)) return;
    report({ at: rating, message: "label", data: { value: rating.value } });
  },
});
