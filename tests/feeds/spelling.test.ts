import { describe, expect, test } from "vitest";
import fc from "../fast-check.ts";
import { formats, spellings, writeFeed } from "./any-feed.ts";
import { anyFacts } from "./facts.ts";
import { flatten } from "./flatten.ts";
import { entryAt, type LintedFeed, lintFeed } from "./lint-feed.ts";
import { mendedSafely } from "./mend.ts";
import { withoutPrefixes } from "./spell.ts";

describe.each(formats)("the same feed in %s, written in another way", (format) => {
  test("has the same findings", async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, spellings, async (facts, spelling) => {
        const plain = await lintFeed(writeFeed(facts, format, 0));
        const other = await lintFeed(writeFeed(facts, format, spelling));
        expect(findings(other)).toEqual(findings(plain));
      }),
      { numRuns: 20 },
    );
  });

  test("is the same once it is mended", async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, spellings, async (facts, spelling) => {
        const plain = await mendedSafely(await lintFeed(writeFeed(facts, format, 0)));
        const other = await mendedSafely(await lintFeed(writeFeed(facts, format, spelling)));
        expect(contents(other.after)).toEqual(contents(plain.after));
      }),
      { numRuns: 10 },
    );
  });
});

/** All that it says; attributes may stand in another order, and there may be white space between elements. */
function contents({ feed }: LintedFeed): string[] {
  return flatten(feed)
    .filter(({ what, value }) => what !== "text" || value.trim() !== "")
    .map(({ what, value }) => `${what}: ${value}`)
    .sort();
}

/** What is found and where, whatever the prefixes, references, sections and quotes. */
function findings({ feed, diagnostics }: LintedFeed): string[] {
  return diagnostics
    .map(({ rule, messageId, severity, count, message, span }) =>
      [rule, messageId, severity, count, entryAt(feed, span), withoutPrefixes(message)].join(" | "),
    )
    .sort();
}
