import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { applyFixes } from "../../src/engine/fix.ts";
import type { LintResult } from "../../src/lint.ts";
import type { Span } from "../../src/model/source.ts";
import fc from "../fast-check.ts";
import { lintFiles } from "../lint-files.ts";
import { type Files, kindsOfOddity, type Oddity, odd } from "../odd-files.ts";

const blog = "fixtures/blog";

/** A few files of the sample blog that stand for all: a run takes milliseconds. */
const sound: Files = Object.fromEntries(
  readdirSync(blog, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) =>
      /^(?:previous\/feed\.xml|public\/(?:index\.html|feed\.(?:xml|json)|sitemap\.xml|robots\.txt|tags\/tools\/index\.html)|public\/posts\/(?:paste|long-stitch)\/index\.html|content\/posts\/(?:paste|long-stitch)\.mdx?)$/.test(
        path,
      ),
    )
    .map((path) => [path, shortened(path, readFileSync(join(blog, path), "utf8"))]),
);

/** The JSON feed has the full content of all posts; two of them are enough. */
function shortened(path: string, text: string): string {
  if (!path.endsWith(".json")) return text;
  const { items, ...feed }: { items: readonly unknown[] } = JSON.parse(text);
  return JSON.stringify({ ...feed, items: items.slice(0, 2) }, undefined, 2);
}

const oddities: fc.Arbitrary<Oddity[]> = fc.array(
  fc.record({
    file: fc.nat(),
    kind: fc.nat(kindsOfOddity - 1),
    at: fc.nat(10_000_000),
    other: fc.nat(10_000_000),
  }),
  { minLength: 1, maxLength: 10 },
);

async function lintOdd(files: Files, turn: <Item>(list: Item[]) => Item[]): Promise<LintResult> {
  const isFeed = (path: string): boolean => /^public\/feed\.(?:xml|json)$/.test(path);
  const paths = Object.keys(files).sort();
  const markdown = turn(paths.filter((path) => path.startsWith("content/")));
  const entries = turn(Object.entries(files));
  return lintFiles(Object.fromEntries(entries), [...paths.filter(isFeed), ...markdown], {
    site: { dir: "public", url: "https://hedgerow.example/" },
    patternFor: () => ({ url: "/posts/:slug/", root: "content" }),
    previous: "previous/feed.xml" in files ? { source: "previous/feed.xml" } : undefined,
  });
}

/** What no finding may be, whatever the site: a sentence for each mistake. */
function mistakesIn({ rule, message, span, related, fix }: Diagnostic, { files }: LintResult): string[] {
  const isPlace = ({ file, start, end }: Span): boolean =>
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= (files.get(file)?.text.length ?? -1);
  const own = message.replace(/“[^”]*”/g, "");
  const mistakes = {
    "stands nowhere": !isPlace(span),
    "is related to nothing": !related.every((one) => isPlace(one.span)),
    "mends nothing": !fix.every(isPlace) || (fix.length > 0 && !mends(fix, files)),
    "says what it does not know": /\b(?:NaN|undefined|Infinity|Invalid Date)\b|\[object|\{\w+\}/.test(own),
    "cuts a character": !message.isWellFormed(),
  };
  return Object.entries(mistakes).flatMap(([mistake, made]) => (made ? `${rule} ${mistake}: ${message}` : []));
}

function mends(fix: Diagnostic["fix"], files: LintResult["files"]): boolean {
  return [...new Set(fix.map(({ file }) => file))].every((file) => {
    const text = files.get(file)?.text ?? "";
    return applyFixes(file, text, [{ fix }]) !== text;
  });
}

test("a site with anything in it is linted without a crash, every finding at a place", {
  timeout: 60_000,
}, async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(oddities, async (steps) => {
      const result = await lintOdd(steps.reduce(odd, sound), (list) => list);
      expect(result.crashed).toEqual([]);
      expect(result.diagnostics.flatMap((one) => mistakesIn(one, result))).toEqual([]);
      found += result.diagnostics.length;
    }),
    { numRuns: 180 },
  );
  expect(found).toBeGreaterThan(1_000);
});

test("the order of files on the disk and of posts among the inputs does not matter", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(oddities, async (steps) => {
      const files = steps.reduce(odd, sound);
      const result = await lintOdd(files, (list) => list);
      const turned = await lintOdd(files, (list) => [...list].reverse());
      expect(turned.diagnostics).toEqual(result.diagnostics);
      expect(turned.notices).toEqual(result.notices);
    }),
    { numRuns: 25 },
  );
});
