import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { SourceFile } from "../../src/model/source.ts";
import { json } from "../../src/reporters/json.ts";
import { finding, marked, plain, reportOf } from "./build.ts";

const schema = JSON.parse(readFileSync(new URL("../../report.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const feed = marked("public/feed.xml", "<rss>\r\n  <title>😀 ⟦&⟧ A</title>\r\n</rss>\r\n");
const full = reportOf(
  [feed.file],
  [
    finding(feed.span, {
      related: [{ span: { ...feed.span, end: feed.span.start + 3 }, note: "its title" }],
      fix: [{ ...feed.span, text: "&amp;" }],
      count: 2,
    }),
    finding({ file: "https://example.org/a", start: 0, end: 0 }, { severity: "info", suppressed: "", fixSafe: false }),
  ],
  {
    notices: [
      { id: "entries-without-post", message: "1 entry has no post." },
      { id: "cut", message: "Cut.", at: feed.span },
    ],
  },
);

describe("json", () => {
  it("has exactly the published shape", () => {
    const start = { line: 2, column: 13, offset: 19 };
    const end = { line: 2, column: 14, offset: 20 };
    const file = "public/feed.xml";
    expect(JSON.parse(json(full, plain))).toStrictEqual({
      version: 1,
      summary: {
        feeds: 1,
        entries: 2,
        connected: 1,
        posts: 1,
        links: 1234,
        errors: 1,
        warnings: 0,
        infos: 0,
        files: 1,
      },
      notices: [
        { id: "entries-without-post", message: "1 entry has no post." },
        { id: "cut", message: "Cut.", at: { file, start, end } },
      ],
      diagnostics: [
        {
          rule: "feed/xml-well-formed",
          messageId: "bareAmpersand",
          severity: "error",
          message: "A bare “&” ends strict readers here. Write “&amp;”.",
          file,
          start,
          end,
          count: 2,
          related: [{ file, start, end: { line: 2, column: 16, offset: 22 }, note: "its title" }],
          fix: [{ file, start, end, text: "&amp;" }],
          fixSafe: true,
          suppressed: null,
          fingerprint: "0123456789abcdef",
        },
        {
          rule: "feed/xml-well-formed",
          messageId: "bareAmpersand",
          severity: "info",
          message: "A bare “&” ends strict readers here. Write “&amp;”.",
          file: "https://example.org/a",
          start: { line: 1, column: 1, offset: 0 },
          end: { line: 1, column: 1, offset: 0 },
          count: 1,
          related: [],
          fix: [],
          fixSafe: false,
          suppressed: "",
          fingerprint: "0123456789abcdef",
        },
      ],
    });
  });

  it.each([
    ["full", full],
    ["empty", reportOf([], [])],
  ])("agrees with its schema: a report that is %s", (_, report) => {
    validate(JSON.parse(json(report, plain)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["another version", (report: Parsed) => ({ ...report, version: 2 })],
    ["a field too many", (report: Parsed) => ({ ...report, extra: true })],
    ["a finding without its file", (report: Parsed) => withFinding(report, { file: undefined })],
    ["a finding with a field too many", (report: Parsed) => withFinding(report, { extra: 1 })],
    ["an unknown severity", (report: Parsed) => withFinding(report, { severity: "fatal" })],
    ["a suppression that is neither reason nor null", (report: Parsed) => withFinding(report, { suppressed: false })],
    ["a line 0", (report: Parsed) => withFinding(report, { start: { line: 0, column: 1, offset: 0 } })],
    ["an edit without text", (report: Parsed) => withFinding(report, { fix: report.diagnostics[0].related })],
  ])("has a schema that refuses %s", (_, change) => {
    const parsed = JSON.parse(JSON.stringify(change(JSON.parse(json(full, plain)))));
    expect(validate(parsed)).toBe(false);
  });

  it("keeps hostile text as data, escaped in the file", () => {
    const message = "\u001b[31m \u009b \u202e \u2028 \ud800 ” \n";
    const output = json(reportOf([feed.file], [finding(feed.span, { message })]), plain);
    expect(JSON.parse(output).diagnostics[0].message).toBe(message);
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]|\p{Cs}/u);
  });

  it("still reports on a file that changed after it was read", () => {
    const file = new SourceFile("a.xml", "<a>\n<b>", () => "something else");
    file.release();
    const output = json(reportOf([file], [finding({ file: "a.xml", start: 4, end: 7 })]), plain);
    expect(JSON.parse(output).diagnostics[0].start).toEqual({ line: 1, column: 1, offset: 4 });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: parsed JSON
type Parsed = any;

function withFinding(report: Parsed, change: object) {
  return { ...report, diagnostics: [{ ...report.diagnostics[0], ...change }] };
}
