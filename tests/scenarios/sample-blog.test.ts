import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { runCli } from "../run-cli.ts";

interface Reported {
  readonly rule: string;
  readonly file: string;
  readonly start: { readonly line: number };
  readonly count: number;
  readonly related: readonly { readonly file: string }[];
}

/** The faults in the table of the sample's README: `path:line` and the rule that finds it. */
const [table = ""] = readFileSync("fixtures/blog/README.md", "utf8").split("## What looks like a fault");
const rows = table.matchAll(/^\|.*\| `([^`]+)` \| (\d+) \| `([^`]+)` \|$/gm);
const planted = [...rows].map(([, path, line, rule = ""]) => ({ rule, place: `fixtures/blog/${path}:${line}` }));

const { code, out, err } = await runCli(["--fail-on", "never", "--format", "json"], { cwd: "." });
const report = JSON.parse(out) as {
  readonly summary: Record<string, number>;
  readonly diagnostics: readonly Reported[];
};
const found = report.diagnostics.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`);

describe("the sample blog", () => {
  test("every planted fault is found at its place, and nothing else", () => {
    expect([...found].sort()).toEqual(planted.map(({ place, rule }) => `${place} ${rule}`).sort());
    expect(found.length).toBeGreaterThan(100);
  });

  test.each(Object.keys(rules).filter((id) => /^(?:parity|site)\//.test(id)))("one fault is there for %s", (id) => {
    expect(planted.filter(({ rule }) => rule === id)).toHaveLength(1);
  });

  test("the rules of group post without a fault are those that the README names", () => {
    const without = Object.keys(rules).filter(
      (id) => id.startsWith("post/") && !planted.some(({ rule }) => rule === id),
    );
    expect(without.sort()).toEqual(["post/h1-length", "post/html-size", "post/thin"]);
  });

  test("its faults do not fail the run, and nothing goes to the error stream", () => {
    expect([code, err]).toEqual([0, ""]);
  });

  test("the dead link of the footer is one finding for all pages", () => {
    const [footer] = report.diagnostics.filter(({ count }) => count > 5);
    expect(footer).toMatchObject({ rule: "links/broken", count: 39 });
    expect(footer?.related).toHaveLength(38);
  });

  test("the summary says what was looked at", () => {
    expect(report.summary).toMatchObject({ feeds: 3, entries: 35, connected: 32 });
  });
});

test("the faultless site has no finding, with every rule at its strictest", async () => {
  const args = ["fixtures/ok", "--config", "fixtures/ok/.contentlintrc.json", "--fail-on", "warning"];
  const { code, out } = await runCli(args, { cwd: "." });
  expect(out).toMatch(/connected/);
  expect(code).toBe(0);
});
