import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../src/engine/fix.ts";
import type { LintResult } from "../../src/lint.ts";
import { lintFiles } from "../lint-files.ts";
import { Dice, encoded, mutated } from "./mutations.ts";

const seeds = [
  "fixtures/blog/public/feed.xml",
  "fixtures/blog/public/atom.xml",
  "fixtures/blog/public/feed.json",
  "fixtures/ok/public/atom.xml",
  "tests/vocabulary/modules.xml",
  "tests/vocabulary/show.xml",
].map((path) => [path, readFileSync(path, "utf8").slice(0, 6000)] as const);

async function lintFeed(file: string, content: string | Uint8Array): Promise<LintResult> {
  const result = await lintFiles({ [file]: content }, [], { inputs: [{ source: file, role: "feed" }] });
  expect(result.crashed).toEqual([]);
  return result;
}

/** Everything that is blamed or mended stands in the file. */
function expectPlaces({ diagnostics, files }: LintResult, file: string): void {
  const length = files.get(file)?.text.length ?? 0;
  const spans = diagnostics.flatMap(({ span, related, fix }) => [span, ...related.map((one) => one.span), ...fix]);
  const astray = spans.filter((span) => !(0 <= span.start && span.start <= span.end && span.end <= length));
  expect(astray).toEqual([]);
}

function syntaxFaults({ diagnostics }: LintResult): string[] {
  const syntax = ["feed/xml-well-formed", "feed/json-syntax"];
  return diagnostics.filter(({ rule }) => syntax.includes(rule)).map(({ message }) => message);
}

/** What is safe to mend breaks nothing. */
async function expectSafeFixes(result: LintResult, file: string): Promise<void> {
  const safe = result.diagnostics.filter(({ fix, fixSafe }) => fixSafe && fix.length > 0);
  if (safe.length === 0) return;
  const mended = await lintFeed(file, applyFixes(file, result.files.get(file)?.text ?? "", safe));
  if (syntaxFaults(result).length === 0) expect(syntaxFaults(mended)).toEqual([]);
}

describe.each(seeds)("%s with something wrong", (path, text) => {
  it.each([1, 2, 3, 4])(
    "crashes no rule, keeps its places and can be mended (%i)",
    async (seed) => {
      const dice = new Dice(seed);
      const file = path.endsWith("json") ? "feed.json" : "feed.xml";
      for (let count = 0; count < 12; count++) {
        const result = await lintFeed(file, encoded(mutated(text, dice), dice));
        expectPlaces(result, file);
        await expectSafeFixes(result, file);
      }
    },
    30_000,
  );
});

const rss = '<rss version="2.0"><channel><title>Bread</title></channel></rss>';
const wrong = (what: string): string => `This is ${what}, not a feed. Name an RSS, Atom or JSON Feed file.`;

describe("what is no feed", () => {
  it.each([
    ["<!DOCTYPE html><title>404</title>", "an HTML page"],
    ["<html><body><p>Error</p></body></html>", "an HTML page"],
    [`<html><body>${rss}</body></html>`, "an HTML page"],
    ["<urlset/>", "a sitemap"],
    ['<opml version="2.0"/>', "an OPML outline"],
    [
      '<CHANNEL HREF="https://a.example/"><TITLE>Bread</TITLE></CHANNEL>',
      "a channel in CDF, which was given up in 1999",
    ],
    ['<!DOCTYPE plist><plist version="1.0"/>', "XML whose root is <plist>"],
    ["<Error><Code>AccessDenied</Code></Error>", "XML whose root is <Error>"],
    ["<!-- bread -->", "XML without an element"],
    ["<", "XML without an element"],
    ['{"error": "not found"}', "JSON without the version and items of a JSON Feed"],
  ])("is called what it is: %s", async (content, looksLike) => {
    const { diagnostics } = await lintFeed("feed.xml", content);
    expect(diagnostics.map(({ message }) => message)).toEqual([wrong(looksLike)]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "feed.xml is empty."],
    [
      "a gzip file",
      gzipSync(rss),
      "feed.xml is a gzip file, to be unpacked first; a feed, a page or a Markdown file is needed.",
    ],
    ["a PDF", "%PDF-1.4\n", "feed.xml is a PDF; a feed, a page or a Markdown file is needed."],
    [
      "an image",
      Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
      "feed.xml is an image; a feed, a page or a Markdown file is needed.",
    ],
    [
      "EBCDIC",
      Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]),
      "feed.xml is XML in EBCDIC, which no feed reader knows; a feed, a page or a Markdown file is needed.",
    ],
  ])("or cannot be read: %s", async (_, content, message) => {
    expect((await lintFeed("feed.xml", content)).errors).toEqual([message]);
  });
});

describe("what is a feed all the same", () => {
  it.each([
    ["behind a warning of the server", `<br />\n<b>Warning</b>: x\n${rss}`],
    ["behind white space", `\n\n<?xml version="1.0"?>${rss}`],
    ["twice in one file", rss + rss],
    ["cut off", rss.slice(0, 40)],
    ["in UTF-16 without a mark", Buffer.from(rss, "utf16le")],
    ["with comments, in JSON", '// x\n{ "version": "https://jsonfeed.org/version/1.1", "items": [] }'],
  ])("is read: %s", async (_, content) => {
    const { site, errors } = await lintFeed("feed.xml", content);
    expect(errors).toEqual([]);
    expect(site.feeds.map(({ format }) => format === "unknown")).toEqual([false]);
  });
});
