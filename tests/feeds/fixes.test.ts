import { describe, expect, test } from "vitest";
import fc from "../fast-check.ts";
import { feedsIn, formats } from "./any-feed.ts";
import { lintFeed } from "./lint-feed.ts";
import { mend, mendedSafely, newErrors, newFaults, notGone, safeFixes, untouched } from "./mend.ts";
import { samples } from "./samples.ts";

/** Errors that only show once something else is mended, and why. */
const uncovered: ReadonlySet<string> = new Set([
  // An enclosure whose type was misspelt makes the feed a podcast.
  "podcast/required-tags missing",
  "podcast/enclosure missing",
  // An attribute in quotes that HTML does not know has no address in it.
  "feed/content-url relative",
]);

describe.each(formats)("any feed in %s", (format) => {
  test("has nothing left to be mended for sure after two runs", async () => {
    await fc.assert(
      fc.asyncProperty(feedsIn(format), async (text) => {
        const once = await mendedSafely(await lintFeed(text));
        const { after } = await mendedSafely(once.after);
        expect(safeFixes(after)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test("keeps its meaning when it is mended", async () => {
    await fc.assert(
      fc.asyncProperty(feedsIn(format), async (text) => expectGoodFixes(text)),
      { numRuns: 5 },
    );
  });
});

test("every example keeps its meaning when it is mended", async () => {
  for (const { name, text } of samples()) await expectGoodFixes(text, name);
});

/** The safe fixes at once, and each of the others alone. */
async function expectGoodFixes(text: string, name = ""): Promise<void> {
  const linted = await lintFeed(text);
  const mending = await mendedSafely(linted);
  const { before, after } = untouched(mending);
  expect(after, name).toEqual(before);
  expect(mending.after.feed.entries, name).toHaveLength(linted.feed.entries.length);
  expect(newFaults(mending), name).toEqual([]);
  expect(
    newErrors(mending).filter((error) => !uncovered.has(error)),
    name,
  ).toEqual([]);
  expect(notGone(mending), name).toEqual([]);
  for (const fix of linted.diagnostics.filter(({ fix, fixSafe }) => fix.length > 0 && !fixSafe)) {
    const alone = await mend(linted, [fix]);
    expect(newFaults(alone), name).toEqual([]);
    expect(notGone(alone), name).toEqual([]);
  }
}
