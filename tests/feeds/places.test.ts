import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import fc from "../fast-check.ts";
import { brokenFeedsIn, feedsIn, formats } from "./any-feed.ts";
import { feedRules, type LintedFeed, lintFeed } from "./lint-feed.ts";
import { misquote } from "./quotes.ts";
import { samples } from "./samples.ts";

/** Messages that quote something of another place than the one they blame, and why. */
const quotesElsewhere: ReadonlySet<string> = new Set([
  // The key that is missing here; others have it.
  "feed/required-key missing",
  // The key of the value that is blamed.
  "feed/json-extension object",
  // The address of the site, which a link does not agree with.
  "feed/link-scheme insecure",
  // The element is blamed, and what its text is to become is quoted.
  "feed/media-rss adult",
  // The namespace that the element should be in, and the one it is in by what stands around it.
  "feed/namespace none",
  "feed/namespace otherRss",
]);

describe.each(formats)("any feed in %s", (format) => {
  test("has findings whose places are inside it, and which quote what stands there", async () => {
    await fc.assert(
      fc.asyncProperty(feedsIn(format), async (text) => {
        const linted = await lintFeed(text);
        expect(linted.feed.format).toBe(format);
        expect(misplaced(linted)).toEqual([]);
        expect(misquoted(linted)).toEqual([]);
        expect(repeated(linted)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("has findings whose places are inside it, when it is broken", async () => {
    await fc.assert(
      fc.asyncProperty(brokenFeedsIn(format), async (text) => {
        const linted = await lintFeed(text);
        expect(misplaced(linted)).toEqual([]);
        expect(repeated(linted)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test("every example has findings whose places are inside it, and which quote what stands there", async () => {
  for (const { name, text } of samples()) {
    const linted = await lintFeed(text);
    expect(misplaced(linted), name).toEqual([]);
    expect(misquoted(linted), name).toEqual([]);
    expect(repeated(linted), name).toEqual([]);
  }
});

function misplaced({ text, diagnostics }: LintedFeed): string[] {
  const isInside = ({ start, end }: Diagnostic["span"]): boolean => 0 <= start && start <= end && end <= text.length;
  return diagnostics
    .filter(({ span, related, fix }) => ![span, ...related.map((one) => one.span), ...fix].every(isInside))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function misquoted({ text, diagnostics }: LintedFeed): string[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, messageId, message } = diagnostic;
    if (quotesElsewhere.has(`${rule} ${messageId}`)) return [];
    const quote = misquote(diagnostic, templateOf(diagnostic), text);
    return quote === undefined ? [] : [`${rule} ${messageId}: ${message} Not there: ${quote}`];
  });
}

function templateOf({ rule, messageId }: Diagnostic): string {
  const message = feedRules[rule]?.messages[messageId] ?? "";
  return typeof message === "string" ? message : message.text;
}

function repeated({ diagnostics }: LintedFeed): string[] {
  const seen = new Set<string>();
  return diagnostics.flatMap(({ fingerprint, message }) => {
    const isRepeated = seen.has(fingerprint);
    seen.add(fingerprint);
    return isRepeated ? [message] : [];
  });
}
