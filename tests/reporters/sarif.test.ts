import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { SourceFile } from "../../src/model/source.ts";
import { lineHashes } from "../../src/reporters/line-hash.ts";
import type { Report } from "../../src/reporters/report.ts";
import { sarif } from "../../src/reporters/sarif.ts";
import { finding, marked, plain, reportOf, rule } from "./build.ts";

const feed = marked("public/my feed #1.xml", "<rss>\n  <title>😀 ⟦&⟧ A</title>\n</rss>\n");
const page = marked("https://example.org/a", "<html>\n<title>⟦A⟧</title>\n");

// biome-ignore lint/suspicious/noExplicitAny: parsed JSON
function runOf(report: Report): any {
  return JSON.parse(sarif(report, plain)).runs[0];
}

function resultOf(diagnostic: Diagnostic, files: readonly SourceFile[] = [feed.file, page.file]) {
  return runOf(reportOf(files, [diagnostic])).results[0];
}

function messageOf(message: string): string {
  return resultOf(finding(feed.span, { message })).message.text;
}

describe("sarif", () => {
  it("names the tool, the run and its category", () => {
    const log = JSON.parse(sarif(reportOf([], []), plain));
    expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: "contentlint", version: "1.2.3", semanticVersion: "1.2.3" });
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.automationDetails).toEqual({ id: "contentlint/" });
    expect(Object.keys(run.originalUriBaseIds)).toEqual(["%SRCROOT%"]);
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(run.results).toEqual([]);
  });

  it("describes every rule that was on", () => {
    const rules = [
      rule("feed/date-order"),
      rule("prose/passive", { severity: "info", summary: "Use `active` <voice>." }),
    ];
    const [first, second] = runOf(reportOf([], [], { rules })).tool.driver.rules;
    expect(first).toEqual({
      id: "feed/date-order",
      name: "FeedDateOrder",
      shortDescription: { text: "All is well with feed/date-order." },
      fullDescription: { text: "Somebody would be harmed." },
      help: {
        text: "All is well with feed/date-order. Somebody would be harmed. https://docs.example/feed/date-order",
        markdown:
          "**All is well with feed/date-order.**\n\nSomebody would be harmed.\n\n" +
          "[feed/date-order](<https://docs.example/feed/date-order>)",
      },
      helpUri: "https://docs.example/feed/date-order",
      defaultConfiguration: { level: "error" },
      properties: { tags: ["content", "feed"], precision: "high", "problem.severity": "error" },
    });
    expect(second.defaultConfiguration.level).toBe("note");
    expect(second.properties["problem.severity"]).toBe("recommendation");
    expect(second.help.markdown).toContain("**Use \\`active\\` \\<voice\\>.**");
  });

  it("cuts descriptions at 1,024 characters", () => {
    const lengths = [1024, 1025].map((length) => {
      const rules = [rule("feed/x", { why: "a".repeat(length) })];
      return runOf(reportOf([], [], { rules })).tool.driver.rules[0].fullDescription.text;
    });
    expect(lengths[0]).toBe("a".repeat(1024));
    expect(lengths[1]).toBe(`${"a".repeat(1023)}…`);
  });

  it("adds the name under which anything else was reported to the rules", () => {
    const diagnostics = [
      finding(feed.span, { rule: "feed/b" }),
      finding(feed.span, { rule: "contentlint/rule-failed" }),
    ];
    const run = runOf(reportOf([feed.file], diagnostics, { rules: [rule("feed/a"), rule("feed/b")] }));
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["feed/a", "feed/b", "contentlint/rule-failed"]);
    expect(
      run.results.map((result: { ruleIndex: number; ruleId: string }) => [result.ruleIndex, result.ruleId]),
    ).toEqual([
      [1, "feed/b"],
      [2, "contentlint/rule-failed"],
    ]);
  });

  it("puts a finding at its place, quoted, with both fingerprints", () => {
    const result = resultOf(finding(feed.span, { severity: "info", count: 3 }));
    expect(result).toEqual({
      ruleId: "feed/xml-well-formed",
      ruleIndex: 0,
      level: "note",
      message: { text: "A bare “&” ends strict readers here. Write “&amp;”. Found in 3 places." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "public/my%20feed%20%231.xml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 14, snippet: { text: "&" } },
            contextRegion: {
              startLine: 1,
              startColumn: 1,
              endLine: 4,
              endColumn: 1,
              snippet: { text: feed.file.text },
            },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: lineHashes(feed.file.text, new Set([2])).get(2),
        "contentlint/v1": "0123456789abcdef",
      },
    });
  });

  it("quotes 100 characters around a finding, and no finding above 1,000", () => {
    const locationOf = (text: string) => {
      const { file, span } = marked("a.xml", text);
      return resultOf(finding(span), [file]).locations[0].physicalLocation;
    };
    const short = locationOf(`${"a".repeat(99)}😀${"b".repeat(98)}x⟦${"c".repeat(1000)}⟧${"d".repeat(101)}`);
    expect(short.region.snippet.text).toHaveLength(1000);
    expect(short.contextRegion.snippet.text).toBe(`😀${"b".repeat(98)}x${"c".repeat(1000)}${"d".repeat(100)}`);
    expect(short.contextRegion.startColumn).toBe(100);
    const long = locationOf(`a⟦${"c".repeat(1001)}⟧d`);
    expect(long).not.toHaveProperty("contextRegion");
    expect(long.region).toEqual({ startLine: 1, startColumn: 2, endLine: 1, endColumn: 1003 });
    expect(locationOf("⟦all⟧")).not.toHaveProperty("contextRegion");
  });

  it("has related places and fixes of files", () => {
    const related = [{ span: { ...feed.span, end: feed.span.start + 3 }, note: "its title" }];
    const fix = [
      { ...feed.span, text: "&amp;" },
      { ...feed.span, file: "b.xml", text: "" },
    ];
    const result = resultOf(finding(feed.span, { related, fix, fixSafe: false }));
    const place = { startLine: 2, startColumn: 13, endLine: 2 };
    const artifactLocation = { uri: "public/my%20feed%20%231.xml", uriBaseId: "%SRCROOT%" };
    expect(result.relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation, region: { ...place, endColumn: 16 } },
        message: { text: "its title" },
      },
    ]);
    expect(result.fixes).toHaveLength(1);
    expect(result.fixes[0].artifactChanges).toEqual([
      {
        artifactLocation,
        replacements: [{ deletedRegion: { ...place, endColumn: 14 }, insertedContent: { text: "&amp;" } }],
      },
      {
        artifactLocation: { uri: "b.xml", uriBaseId: "%SRCROOT%" },
        replacements: [
          {
            deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
            insertedContent: { text: "" },
          },
        ],
      },
    ]);
  });

  it("marks what is suppressed, with the reason", () => {
    expect(resultOf(finding(feed.span, { suppressed: "the importer needs it" })).suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "the importer needs it" },
    ]);
  });

  it("says what limited the run", () => {
    const run = runOf(
      reportOf([feed.file], [], {
        notices: [
          { id: "entries-without-post", message: "1 entry has no post.", at: feed.span },
          { id: "page-cut", message: "The page is too long.", at: page.span },
          { id: "offline", message: "Nothing was fetched." },
        ],
        inputErrors: [{ message: "There is no file nope\u001b.xml." }],
      }),
    );
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toMatchObject([
      { descriptor: { id: "input-error" }, level: "error", message: { text: "There is no file nope\\u001b.xml." } },
      {
        descriptor: { id: "entries-without-post" },
        level: "note",
        locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 13 } } }],
      },
      { message: { text: "The page is too long. Found at https://example.org/a (line 1, column 1)." } },
      { descriptor: { id: "offline" }, level: "note", message: { text: "Nothing was fetched." } },
    ]);
    expect(invocation.toolExecutionNotifications[2]).not.toHaveProperty("locations");
  });
});

describe("a finding on a fetched page", () => {
  const uriOf = (result: ReturnType<typeof resultOf>) => result.locations[0].physicalLocation.artifactLocation.uri;
  const entry = { span: feed.span, note: "The entry that links to it" };
  const title = { span: page.span, note: "Its title" };

  it("is put at the first related place in a file, its page in the message", () => {
    const result = resultOf(
      finding(page.span, { message: "Gone.", related: [title, entry], fix: [{ ...page.span, text: "" }] }),
    );
    expect(uriOf(result)).toBe("public/my%20feed%20%231.xml");
    expect(result.locations[0].physicalLocation.region.startLine).toBe(2);
    const at = "https://example.org/a (line 2, column 8)";
    expect(result.message.text).toBe(`Gone. Found at ${at}. Its title: ${at}.`);
    expect(result.relatedLocations.map(({ message }: { message: object }) => message)).toEqual([{ text: entry.note }]);
    expect(result).not.toHaveProperty("fixes");
  });

  it("is put at the start of the first file without one", () => {
    const result = resultOf(finding(page.span), [page.file, feed.file]);
    expect(uriOf(result)).toBe("public/my%20feed%20%231.xml");
    expect(result.locations[0].physicalLocation.region).toMatchObject({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
    });
    expect(result.partialFingerprints.primaryLocationLineHash).toBe(lineHashes(feed.file.text, new Set([1])).get(1));
  });

  it("keeps its own place under a relative name when there is no file at all", () => {
    const result = resultOf(finding(page.span), [page.file]);
    expect(uriOf(result)).toBe("example.org/a");
    expect(result.locations[0].physicalLocation.region.startLine).toBe(2);
  });
});

describe("hostile text in sarif", () => {
  it.each([
    ["[click](https://evil.example) me", "[click] (https://evil.example) me"],
    ["[click\\](https://evil.example) me", "[click\\] (https://evil.example) me"],
    ["{0} and {x}", "{{0}} and {{x}}"],
    ["{{0}}", "{{{{0}}}}"],
    ["{x} [y] (z)", "{x} [y] (z)"],
    ["\u001b[31m\u202e\n", "\\u001b[31m\\u202e\\u000a"],
    ["half \ud83d", "half \\ud83d"],
  ])("is inert in a message: %j", (message, expected) => {
    expect(messageOf(message)).toBe(expected);
  });

  it("is inert in paths, notes, reasons and fixes", () => {
    const path = "a\u001b[b](c)/\ud83d é?.xml";
    const span = { file: path, start: 0, end: 1 };
    const result = resultOf(
      finding(span, {
        related: [{ span, note: "[x](y)" }],
        suppressed: "[x](y)",
        fix: [{ ...span, text: "\ud83d\u202e" }],
      }),
      [new SourceFile(path, "x\u009b\ud83d")],
    );
    const { artifactLocation, contextRegion } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe("a%1B%5Bb%5D(c)/%EF%BF%BD%20%C3%A9%3F.xml");
    expect(contextRegion.snippet.text).toBe("x\u009b\ufffd");
    expect(result.relatedLocations[0].message.text).toBe("[x] (y)");
    expect(result.suppressions[0].justification).toBe("[x] (y)");
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe("\ufffd\u202e");
  });

  it("reaches no terminal unescaped", () => {
    const file = new SourceFile("a.xml", "\u001b\u009b\u202e\u2028");
    const report = reportOf([file], [finding({ file: "a.xml", start: 0, end: 2 })]);
    expect(sarif(report, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
  });

  it("keeps an absolute path and a drive letter relative", () => {
    const uris = ["/etc/feed.xml", "C:/feed.xml"].map((file) => {
      return resultOf(finding({ file, start: 0, end: 0 })).locations[0].physicalLocation.artifactLocation.uri;
    });
    expect(uris).toEqual(["etc/feed.xml", "C%3A/feed.xml"]);
  });
});

describe("more findings than code scanning takes", () => {
  const some = (count: number, rest: Partial<Diagnostic>) =>
    Array.from({ length: count }, () => finding(feed.span, rest));
  const levelsOf = (run: ReturnType<typeof runOf>): string[] =>
    run.results.map(({ level }: { level: string }) => level);

  it("keeps 5,000 in their order", () => {
    const run = runOf(reportOf([feed.file], [...some(1, { severity: "info" }), ...some(4999, {})]));
    expect(run.results).toHaveLength(5000);
    expect(levelsOf(run)[0]).toBe("note");
    expect(run.invocations[0].toolExecutionNotifications).toEqual([]);
  });

  it("drops the mildest of more, suppressed ones first, and says so", () => {
    const kinds = [
      ...some(2, { suppressed: "known" }),
      ...some(3, { severity: "info" }),
      ...some(1, { severity: "warning" }),
      ...some(4997, {}),
    ];
    const run = runOf(reportOf([feed.file], kinds));
    expect(levelsOf(run)).toEqual([...Array(4997).fill("error"), "warning", "note", "note"]);
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { level: "warning", message: { text: "3 findings were left out: code scanning takes the worst 5000 of a run." } },
    ]);
  });

  it("keeps the first 100 related places of one", () => {
    const related = Array.from({ length: 101 }, () => ({ span: feed.span, note: "again" }));
    expect(resultOf(finding(feed.span, { related })).relatedLocations).toHaveLength(100);
  });
});
