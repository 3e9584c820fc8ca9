import { XMLParser } from "fast-xml-parser";
import { lint } from "../src/lint.ts";
import { rules as feedRules } from "../src/rules/feed/index.ts";
import { memoryDisk } from "../src/sources/memory-disk.ts";
import { feedOf, median, medianAsync, ms, type Row } from "./measure.ts";

/** Reading and linting a feed in a warm process, against fast-xml-parser reading it. */
export async function feedSpeed(): Promise<Row[]> {
  const text = feedOf(2800);
  const peer = median(10, () => void new XMLParser({ ignoreAttributes: false }).parse(text));
  const time = await medianAsync(10, () => lintFeed(text));
  const megabytes = text.length / 1e6;
  return [
    { name: "2,800 entries read by fast-xml-parser", value: ms(peer) },
    { name: "2,800 entries read and linted, warm", value: `${ms(time)}  ${(time / peer).toFixed(2)} ×` },
    {
      name: "… entries a second",
      value: `${Math.round(2800 / (time / 1000))}  ${(megabytes / (time / 1000)).toFixed(1)} MB/s`,
    },
  ];
}

async function lintFeed(text: string): Promise<void> {
  const choices = new Map(
    Object.entries(feedRules).map(([id, { options }]) => {
      const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
      return [id, { severity: "warning", options: values } as const];
    }),
  );
  await lint(
    {
      inputs: [{ source: "feed.xml", role: "feed" }],
      site: {},
      maxFeedSize: 1e9,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: "the bench is offline",
      rules: feedRules,
      choose: () => choices,
      now: Date.UTC(2026, 0, 1),
      links: "none",
      remoteFragments: false,
    },
    {
      disk: memoryDisk({ "feed.xml": text }),
      fetch: async () => ({ failure: "was not asked" }),
      ask: async () => ({ outcome: "unchecked", reason: "was not asked", own: false }),
    },
  );
}
