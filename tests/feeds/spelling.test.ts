import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats, spellings, writeFeed } from "./any-feed.ts";
import { anyFacts } from "./facts.ts";
import { entryAt, type LintedFeed, lintFeed } from "./lint-feed.ts";
import { withoutPrefixes } from "./spell.ts";

describe.each(formats)("the same feed in %s, written in another way", (format) => {
  test("has the same findings", async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, spellings, async (facts, spelling) => {
        const plain = await lintFeed(writeFeed(facts, format, 0));
        const other = await lintFeed(writeFeed(facts, format, spelling));
        expect(findings(other)).toEqual(findings(plain));
      }),
      { numRuns: 25 },
    );
  });
});

/** What is found and where, whatever the prefixes, references, sections and quotes. */
function findings({ feed, diagnostics }: LintedFeed): string[] {
  return diagnostics
    .map(({ rule, messageId, severity, count, message, span }) =>
      [rule, messageId, severity, count, entryAt(feed, span), withoutPrefixes(message)].join(" | "),
    )
    .sort();
}
