import { inFolder, lintArguments } from "./child.ts";
import { middle, ms, type Row } from "./measure.ts";

const rss = (inside: string, before = ""): string =>
  `<?xml version="1.0"?>\n${before}<rss version="2.0"><channel><title>Bread</title><item>${inside}</item></channel></rss>`;
const entities = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`);

/** Feeds that were made to keep a program busy. */
const feeds: Readonly<Record<string, string>> = {
  "an entity bomb": rss("<title>&a30;</title>", `<!DOCTYPE rss [<!ENTITY a0 "bread">${entities.join("")}]>\n`),
  "10,000 nested elements": rss(`<description>${"<div>".repeat(10_000)}${"</div>".repeat(10_000)}</description>`),
  "a line of 50 MB": rss(`<description>${"bread &amp; ".repeat(5_000_000)}</description>`).slice(0, 50_000_000),
  "100,000 attributes": rss(`<title ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
};

/** Whole processes on hostile feeds. */
export function hostileFeeds(): Row[] {
  return Object.entries(feeds).map(([name, text]) => {
    const costs = inFolder({ "feed.xml": text }, (run) =>
      Array.from({ length: 5 }, () => run(lintArguments("feed.xml"))),
    );
    return { name, value: ms(middle(costs.map((cost) => cost.ms))), budget: "≤ 500 ms" };
  });
}
