import type { Diagnostic } from "../../src/diagnostic.ts";
import { lint } from "../../src/lint.ts";
import type { Feed } from "../../src/model/feed.ts";
import type { AnyRule } from "../../src/rule.ts";
import { rules as all } from "../../src/rules/index.ts";
import { memoryDisk } from "../../src/sources/memory-disk.ts";

/** Every rule about feeds, podcasts included. */
export const feedRules: Readonly<Record<string, AnyRule>> = Object.fromEntries(
  Object.entries(all).filter(([id]) => /^(?:feed|podcast)\//.test(id)),
);

const choices = new Map(
  Object.entries(feedRules).map(([id, { severity, options }]) => {
    const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
    return [id, { severity: severity === "off" ? "warning" : severity, options: values } as const];
  }),
);

export interface LintedFeed {
  readonly text: string;
  readonly feed: Feed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lints one feed with all of them; a rule that throws fails the test. */
export async function lintFeed(text: string, rules = feedRules): Promise<LintedFeed> {
  const file = "feed.xml";
  const { site, diagnostics, crashed, errors } = await lint(
    {
      inputs: [{ source: file, role: "feed" }],
      site: {},
      maxFeedSize: 33_554_432,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: "the run is offline",
      rules,
      choose: () => choices,
      now: Date.UTC(2026, 0, 1),
      links: "none",
      remoteFragments: false,
    },
    {
      disk: memoryDisk({ [file]: text }),
      fetch: async () => ({ failure: "was not asked" }),
      ask: async () => ({ outcome: "unchecked", reason: "it was not asked", own: false }),
    },
  );
  if (crashed[0]) throw crashed[0].error;
  const [feed] = site.feeds;
  if (!feed) throw new Error(`No feed was read: ${errors.join(" ")}`);
  return { text, feed, diagnostics };
}

/** Which entry of the feed a place stands in, counted from 0; -1 for what is of the feed itself. */
export function entryAt({ entries }: Feed, { start }: { readonly start: number }): number {
  return entries.findIndex(({ span }) => span.start <= start && start < span.end);
}
