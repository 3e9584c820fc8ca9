import { describe, expect, it } from "vitest";
import { SourceFile } from "../../src/model/source.ts";
import { text } from "../../src/reporters/text.ts";
import fc from "../fast-check.ts";
import { finding, marked, plain, reportOf, rule } from "./build.ts";

const feed = marked("public/feed.xml", "<rss>\n  <title>Q ⟦&⟧ A</title>\n</rss>\n");
const ampersand = finding(feed.span, { fix: [{ ...feed.span, text: "&amp;" }] });

describe("text", () => {
  it("shows findings by file with their frames, then rules and summary", () => {
    const post = marked("posts/a.md", "# One\n\nText that ⟦was written⟧ late.\n");
    const passive = finding(post.span, {
      rule: "prose/passive",
      severity: "warning",
      message: "Three of four sentences are passive. Say who acts.",
    });
    const report = reportOf([feed.file, post.file], [ampersand, passive], {
      rules: [rule("feed/date-order"), rule("feed/xml-well-formed"), rule("prose/passive")],
      notices: [{ id: "entries-without-post", message: "1 entry has no post." }],
      inputErrors: [{ message: "There is no file nope.xml." }],
    });
    expect(text(report, plain)).toBe(`public/feed.xml

  2:12  error  A bare “&” ends strict readers here. Write “&amp;”.  feed/xml-well-formed
    2 |   <title>Q & A</title>
      |            ^
        fix available: “&” → “&amp;”

posts/a.md

  3:11  warning  Three of four sentences are passive. Say who acts.  prose/passive
    3 | Text that was written late.
      |           ^~~~~~~~~~~

The rules behind these findings:
  feed/xml-well-formed  https://docs.example/feed/xml-well-formed
  prose/passive         https://docs.example/prose/passive

note   1 entry has no post.
error  There is no file nope.xml.

1 feed, 2 entries, 1 of 2 connected, 1 post, 1,234 links: 1 error, 1 warning.
`);
  });

  it("lists the first hundred findings of a kind in a file, and all of them when asked", () => {
    const many = Array.from({ length: 103 }, () => ampersand);
    const other = finding(feed.span, { messageId: "other", message: "Another." });
    const report = reportOf([feed.file], [...many, other]);
    const rows = (shown: string): number => shown.split("\n").filter((row) => row.includes("A bare “&”")).length;
    const short = text(report, plain);
    expect(rows(short)).toBe(100);
    expect(short).toContain("  and 3 more of feed/xml-well-formed like those above: --verbose lists them\n");
    expect(short).toContain("Another.");
    const whole = text(report, { ...plain, verbose: true });
    expect(rows(whole)).toBe(103);
    expect(whole).not.toContain("--verbose");
    expect(text(reportOf([feed.file], many.slice(3)), plain)).not.toContain("--verbose");
  });

  it("has one friendly line for a clean result", () => {
    expect(text(reportOf([feed.file], []), plain)).toBe(
      "All good: no problems in 1 feed, 2 entries, 1 of 2 connected, 1 post, 1,234 links.\n",
    );
  });

  it("names only what there was", () => {
    const nothing = { feeds: 0, entries: 0, connected: 0, posts: 0, links: 0, errors: 0, warnings: 0, infos: 0 };
    const summary = { ...nothing, posts: 2, links: 1, files: 2 };
    expect(text(reportOf([], [], { summary }), plain)).toBe("All good: no problems in 2 posts, 1 link.\n");
    expect(text(reportOf([], [], { summary: { ...nothing, files: 1 } }), plain)).toBe(
      "All good: no problems in 1 file.\n",
    );
    const inputErrors = [{ message: "feed.xml is empty." }];
    expect(text(reportOf([], [], { summary: { ...nothing, files: 0 }, inputErrors }), plain)).toBe(
      "error  feed.xml is empty.\n\nno files: nothing found in what could be read.\n",
    );
  });

  it("shows the level asked for and says how to see the rest", () => {
    const all = [
      ampersand,
      ...["warning", "info", "info"].map((severity) => finding(feed.span, { severity } as never)),
    ];
    const report = reportOf([feed.file], all);
    const shown = (level: "error" | "warning" | "info") => {
      const rows = text(report, { ...plain, level }).split("\n");
      return { findings: rows.filter((row) => /^ {2}2:12/.test(row)).length, last: rows.at(-2) };
    };
    expect(shown("info").findings).toBe(4);
    expect(shown("info").last).toMatch(/links: 1 error, 1 warning, 2 infos\.$/);
    expect(shown("warning")).toEqual({ findings: 2, last: "2 hints not shown: --level info" });
    expect(shown("error")).toEqual({ findings: 1, last: "1 warning and 2 hints not shown: --level info" });
    expect(text(reportOf([feed.file], all.slice(0, 2)), { ...plain, level: "error" })).toContain(
      "\n1 warning not shown: --level warning\n",
    );
  });

  it("lines places and severities up within a file", () => {
    const file = new SourceFile("a.xml", `${"\n".repeat(99)}<a>\n`);
    const first = finding({ file: "a.xml", start: 0, end: 0 }, { severity: "warning" });
    const last = finding({ file: "a.xml", start: 99, end: 102 });
    const rows = text(reportOf([file], [first, last]), plain).split("\n");
    expect(rows.slice(2, 9).map((row) => row.slice(0, 24).trimEnd())).toEqual([
      "    1:1  warning  A bare",
      "     1 |",
      "       | ^",
      "",
      "  100:1  error    A bare",
      "   100 | <a>",
      "       | ^~~",
    ]);
  });

  it("names three related places, all of them when verbose", () => {
    const place = (file: string, start: number, note: string) => ({ span: { file, start, end: start + 1 }, note });
    const related = [
      place("public/feed.xml", 0, "here"),
      place("other.xml", 4, "there"),
      ...["c", "d", "e"].map((note) => place("public/feed.xml", 6, note)),
    ];
    const report = reportOf([feed.file, new SourceFile("other.xml", "<a>\n<b>")], [finding(feed.span, { related })]);
    expect(text(report, plain)).toContain(`
        1:1  here
        other.xml:2:1  there
        2:1  c
        and 2 more
`);
    expect(text(report, { ...plain, verbose: true })).toContain("\n        2:1  d\n        2:1  e\n");
  });

  it("says what a short fix does, and whether to trust it", () => {
    const { file, start, end } = feed.span;
    const hint = (...fix: { start: number; end: number; text: string }[]) => {
      const edits = fix.map((edit) => ({ file, ...edit }));
      const rows = text(reportOf([feed.file], [finding(feed.span, { fix: edits, fixSafe: false })]), plain).split("\n");
      return rows.find((row) => row.includes("fix available"))?.trim();
    };
    const look = "fix available (look at it before you keep it)";
    expect(hint({ start, end, text: "and" })).toBe(`${look}: “&” → “and”`);
    expect(hint({ start, end, text: "" })).toBe(`${look}: delete “&”`);
    expect(hint({ start, end: start, text: "\u001b" })).toBe(`${look}: insert “\\u001b”`);
    expect(hint({ start, end, text: "x".repeat(41) })).toBe(look);
    expect(hint({ start, end, text: "a" }, { start: 0, end: 0, text: "b" })).toBe(look);
    expect(hint()).toBeUndefined();
  });

  it("hides what is suppressed, counts it, and shows it when verbose", () => {
    const report = reportOf([feed.file], [finding(feed.span, { suppressed: "the importer needs it" })]);
    expect(text(report, plain)).toBe(
      "All good: no problems in 1 feed, 2 entries, 1 of 2 connected, 1 post, 1,234 links (1 suppressed).\n",
    );
    expect(text(report, { ...plain, verbose: true })).toContain("(suppressed: the importer needs it)");
  });

  it("says how many places a merged finding has, and why rules exist when verbose", () => {
    const report = reportOf([feed.file], [finding(feed.span, { count: 7 })], { rules: [rule("feed/xml-well-formed")] });
    expect(text(report, plain)).toContain("Write “&amp;”. (7 places)  feed/xml-well-formed\n");
    expect(text(report, plain)).not.toContain("Somebody would be harmed.");
    expect(text(report, { ...plain, verbose: true })).toContain(
      "\n                        Somebody would be harmed.\n",
    );
  });

  it("still reports on a file that is gone", () => {
    expect(text(reportOf([], [finding({ file: "gone.xml", start: 5, end: 6 })]), plain)).toMatch(
      /^gone\.xml\n\n {2}1:1 {2}error {2}A bare .*\n\n1 feed/,
    );
  });

  it("colours only when asked to", () => {
    const report = reportOf([feed.file], [ampersand]);
    const colored = text(report, { ...plain, color: true });
    expect(colored).toContain("\u001b[31merror\u001b[39m");
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(text(report, plain));
    expect(text(report, plain)).not.toContain("\u001b");
  });

  it("keeps to the width of the terminal in frames", () => {
    const long = marked("long.xml", `${"a".repeat(200)}⟦b⟧${"c".repeat(200)}`);
    const rows = text(reportOf([long.file], [finding(long.span, { message: "Short." })]), {
      ...plain,
      width: 60,
    }).split("\n");
    expect(rows[3]).toHaveLength(60);
    expect(rows[3]).toMatch(/^ {4,}1 \| …a+bc+…$/);
  });

  it("lets nothing from a feed break a row or reach the terminal unescaped", () => {
    const unit = fc.constantFrom(
      "\u001b]0;x\u0007",
      "\u009b31m",
      "\n",
      "\r",
      "\u202e",
      "\u200b",
      "\u2028",
      "\ud800",
      "a",
      "漢",
    );
    const hostile = fc.string({ unit, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hostile, hostile, hostile, (path, content, message) => {
        const file = new SourceFile(path, content);
        const span = { file: path, start: 0, end: content.length };
        const related = [{ span: { file: "other", start: 0, end: 0 }, note: message }];
        const diagnostic = finding(span, { message, related, fix: [{ ...span, text: message }] });
        const rest = { notices: [{ id: "n", message }], inputErrors: [{ message }] };
        const output = text(reportOf([file], [diagnostic], rest), plain);
        expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2028]|\p{Cs}/u);
        expect(output.split("\n")).toHaveLength(13);
      }),
    );
  });
});
