import { describe, expect, test } from "vitest";
import { inFolder, runCli } from "../run-cli.ts";

const feed = '<rss version="2.0"><channel><title>Bread</title></channel></rss>';

interface Case {
  readonly name: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: "no such file", args: ["feed.xml"], code: 2, says: /There is no file or folder “feed\.xml”\./ },
  { name: "a glob that matches nothing", args: ["posts/*.md"], code: 2, says: /No file matches “posts\/\*\.md”\./ },
  {
    name: "a folder with neither feed nor page",
    files: { "data/numbers.csv": "1,2" },
    args: ["data"],
    code: 2,
    says: /“data” holds neither a feed nor a page nor a Markdown file\./,
  },
  { name: "an empty folder, nothing named", args: [], code: 2, says: /holds neither a feed nor a page/ },
  { name: "an empty file", files: { "feed.xml": "" }, args: ["feed.xml"], code: 2, says: /feed\.xml is empty\./ },
  {
    name: "white space only",
    files: { "feed.xml": " \n " },
    args: ["feed.xml"],
    code: 2,
    says: /feed\.xml is empty\./,
  },
  {
    name: "a binary",
    files: { "feed.xml": Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256) },
    args: ["feed.xml"],
    code: 2,
    says: /feed\.xml is a binary file/,
  },
  {
    name: "plain text",
    files: { "notes.txt": "Buy bread." },
    args: ["notes.txt"],
    code: 2,
    says: /notes\.txt is plain text, not a feed or a page\./,
  },
  {
    name: "a page where a feed was named",
    files: { "feed.xml": "<!doctype html><title>Not found</title>" },
    args: ["feed.xml"],
    code: 1,
    says: /This is an HTML page, not a feed\..*feed\/format/,
  },
  {
    name: "a page where the configuration names a feed",
    files: { "index.html": "<!doctype html><title>Home</title>", ".contentlintrc.json": '{ "feeds": ["index.html"] }' },
    args: [],
    code: 1,
    says: /This is an HTML page, not a feed\./,
  },
  {
    name: "a cut-off feed",
    files: { "feed.xml": "<rss version='2.0'><channel><title>Bread</title><item><title>Ry" },
    args: ["feed.xml", "--offline"],
    code: 1,
    says: /The file ends in the middle/,
  },
  {
    name: "a feed over the limit",
    files: { "feed.xml": Buffer.alloc(50 * 2 ** 20, " ") },
    args: ["feed.xml"],
    code: 1,
    says: /The feed has 52428800 bytes, more than maxFeedSize allows\..*feed\/size/,
  },
  {
    name: "an unknown rule",
    files: { "feed.xml": feed, ".contentlintrc.json": '{\n  "rules": { "feed/date-ordr": "off" }\n}' },
    args: ["feed.xml"],
    code: 2,
    says: /\.contentlintrc\.json:2:14: .*feed\/date-ordr.*feed\/date-order/,
  },
  {
    name: "a wrong type of option",
    files: {
      "feed.xml": feed,
      ".contentlintrc.json": '{ "rules": { "feed/description-length": ["warning", { "max": "160" }] } }',
    },
    args: ["feed.xml"],
    code: 2,
    says: /\.contentlintrc\.json:1:62: .*max/,
  },
  {
    name: "broken JSON in the configuration",
    files: { "feed.xml": feed, ".contentlintrc.json": '{ "rules": { "feed/size": "off", }' },
    args: ["feed.xml"],
    code: 2,
    says: /\.contentlintrc\.json:1:\d+: /,
  },
  {
    name: "a configuration that is not there",
    files: { "feed.xml": feed },
    args: ["feed.xml", "--config", "x.json"],
    code: 2,
    says: /x\.json/,
  },
  {
    name: "an unknown option",
    args: ["--ofline"],
    code: 2,
    says: /There is no option --ofline\. Did you mean --offline/,
  },
  { name: "an unknown format", args: ["--format", "xml"], code: 2, says: /Formats are text, json and sarif\./ },
  {
    name: "an unknown rule on the command line",
    files: { "feed.xml": feed },
    args: ["feed.xml", "--rule", "feed/x:off"],
    code: 2,
    says: /no rule “feed\/x”/,
  },
  { name: "a rule without a severity", args: ["--rule", "feed/size"], code: 2, says: /feed\/date-order:error/ },
  { name: "a date that is none", args: ["--now", "soon"], code: 2, says: /Write a date like/ },
  {
    name: "a site folder that is not there",
    files: { "feed.xml": feed },
    args: ["feed.xml", "--site", "public"],
    code: 2,
    says: /There is no folder “public”/,
  },
  {
    name: "an address, offline",
    args: ["https://a.example/feed.xml", "--offline"],
    code: 2,
    says: /cannot be read: the run is offline\./,
  },
  {
    name: "an unknown rule to explain",
    args: ["explain", "feed/date-ordr"],
    code: 2,
    says: /Did you mean feed\/date-order\?/,
  },
];

describe("bad input gets a clear message and the right exit code", () => {
  test.each(cases)("$name", async ({ files = {}, args, code, says }) => {
    await inFolder(files, async (cwd) => {
      const result = await runCli(args, { cwd });
      const said = result.out + result.err;
      expect(said).toMatch(says);
      expect(said).not.toMatch(/\bat .+\.[jt]s:\d+/);
      expect(result.code).toBe(code);
    });
  });

  test("one bad input does not keep the others from being linted", async () => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      const { code, out } = await runCli(["missing.xml", "feed.xml", "--offline"], { cwd });
      expect(out).toMatch(/There is no file or folder “missing\.xml”/);
      expect(out).toMatch(/feed\/required-element/);
      expect(code).toBe(2);
    });
  });

  test("a report that cannot be written is said, the others are written", async () => {
    await inFolder({ "feed.xml": feed, file: "" }, async (cwd) => {
      const { code, out, err } = await runCli(["feed.xml", "--offline", "--format", "json=file/x.json"], { cwd });
      expect(err).toMatch(/could not be written to file\/x\.json/);
      expect(out).toMatch(/1 feed/);
      expect(code).toBe(2);
    });
  });
});
