import { expect, test } from "vitest";
import fc from "../fast-check.ts";
import { feedsIn, formats } from "./any-feed.ts";
import { feedRules, lintFeed } from "./lint-feed.ts";
import { Random } from "./random.ts";

test.each(formats)("a feed in %s is judged alike every time, in whatever order the rules are run", async (format) => {
  await fc.assert(
    fc.asyncProperty(feedsIn(format), fc.nat(), async (text, seed) => {
      const { diagnostics } = await lintFeed(text);
      const shuffled = Object.fromEntries(new Random(seed).shuffled(Object.entries(feedRules)));
      expect((await lintFeed(text)).diagnostics).toEqual(diagnostics);
      expect((await lintFeed(text, shuffled)).diagnostics).toEqual(diagnostics);
    }),
    { numRuns: 10 },
  );
});
