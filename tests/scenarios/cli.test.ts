import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, runCli } from "../run-cli.ts";

const feed = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Bread & Butter</title>
    <link>https://a.example/</link>
    <description>About bread.</description>
    <atom:link rel="self" href="https://a.example/feed.xml"/>
    <item>
      <title>Rye</title>
      <guid>https://a.example/rye</guid>
      <pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>
      <description>Short.</description>
    </item>
  </channel>
</rss>
`;

describe("reports", () => {
  test("text goes to standard output; others to their files, in one run", async () => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      const args = ["feed.xml", "--offline", "--format", "json=out/report.json", "--format", "sarif=out/report.sarif"];
      const { code, out } = await runCli(args, { cwd });
      expect(code).toBe(1);
      expect(out).toContain("3:18  error");
      expect(out).toContain("feed/xml-well-formed");
      const json = JSON.parse(readFileSync(join(cwd, "out/report.json"), "utf8"));
      expect(json.summary).toMatchObject({ feeds: 1, entries: 1, connected: 0, errors: 1, warnings: 1 });
      const sarif = JSON.parse(readFileSync(join(cwd, "out/report.sarif"), "utf8"));
      expect(sarif.runs[0].results).toHaveLength(json.diagnostics.length);
    });
  });

  test("a format without a path takes standard output", async () => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      const { out } = await runCli(["feed.xml", "--offline", "--format", "json"], { cwd });
      const { version, diagnostics } = JSON.parse(out);
      expect(version).toBe(1);
      expect(diagnostics[0]).toMatchObject({
        rule: "feed/xml-well-formed",
        file: "feed.xml",
        start: { line: 3, column: 18 },
        fixSafe: true,
      });
    });
  });

  test("paths are relative to the working directory, with forward slashes", async () => {
    await inFolder({ "a/b/feed.xml": feed }, async (cwd) => {
      const { out } = await runCli([join(cwd, "a/b/feed.xml"), "--offline", "--format", "json"], { cwd });
      expect(JSON.parse(out).diagnostics[0].file).toBe("a/b/feed.xml");
    });
  });

  test("with posts and a site in the configuration, the feed that the site's home announces is linted too", async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
    const files = {
      ".contentlintrc.json": JSON.stringify({
        posts: ["content/*.md"],
        site: { dir: "public", url: "https://a.example/" },
      }),
      "content/rye.md": "# Rye",
      "public/index.html": `<html lang="en"><head><title>Bread</title>${link}</head><h1>Bread</h1></html>`,
      "public/feed.xml": feed,
    };
    await inFolder(files, async (cwd) => {
      const { out } = await runCli(["--offline", "--format", "json"], { cwd });
      expect(JSON.parse(out).summary.feeds).toBe(1);
    });
    await inFolder({ "content/rye.md": "# Rye", ".contentlintrc.json": files[".contentlintrc.json"] }, async (cwd) => {
      const { out, err } = await runCli(["--offline"], { cwd });
      expect((out + err).match(/There is no/g)).toHaveLength(1);
    });
  });

  test("two runs print the same", async () => {
    await inFolder({ "feed.xml": feed, "other.xml": feed }, async (cwd) => {
      const args = ["feed.xml", "other.xml", "--offline", "--format", "json"];
      expect((await runCli(args, { cwd })).out).toBe((await runCli(args, { cwd })).out);
    });
  });
});

describe("exit codes and levels", () => {
  const cases: readonly (readonly [string, readonly string[], number])[] = [
    ["an error is found", [], 1],
    ["never fail", ["--fail-on", "never"], 0],
    ["only a warning is left", ["--rule", "feed/xml-well-formed:off"], 0],
    ["a warning, which is to fail", ["--rule", "feed/xml-well-formed:off", "--fail-on", "warning"], 1],
    ["as many warnings as allowed", ["--rule", "feed/xml-well-formed:off", "--max-warnings", "1"], 0],
    ["more warnings than allowed", ["--rule", "feed/xml-well-formed:off", "--max-warnings", "0"], 1],
    ["a rule made milder", ["--rule", "feed/xml-well-formed:info"], 0],
  ];
  test.each(cases)("%s", async (_, args, code) => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      expect((await runCli(["feed.xml", "--offline", ...args], { cwd })).code).toBe(code);
    });
  });

  test("quiet shows errors only, and counts the rest", async () => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      const { out } = await runCli(["feed.xml", "--offline", "--quiet"], { cwd });
      expect(out).toContain("feed/xml-well-formed");
      expect(out).not.toContain("feed/description-length ");
      expect(out).toMatch(/1 warning/);
    });
  });
});

describe("what is linted", () => {
  test("standard input, as the file it stands for", async () => {
    await inFolder({ ".contentlintrc.json": '{ "ignore": ["x"] }' }, async (cwd) => {
      const args = ["--stdin", "--stdin-path", "public/feed.xml", "--offline", "--format", "json"];
      const { out, code } = await runCli(args, { cwd, stdin: feed });
      expect(JSON.parse(out).diagnostics[0].file).toBe("public/feed.xml");
      expect(code).toBe(1);
    });
  });

  test("with nothing named, the feed of the folder", async () => {
    await inFolder({ "feed.xml": feed }, async (cwd) => {
      const { out } = await runCli(["--offline"], { cwd });
      expect(out).toContain("feed.xml");
      expect(out).toMatch(/1 feed/);
    });
  });

  test("what the configuration of a folder above names, from a folder below", async () => {
    const config = '{ "feeds": ["feed.xml"], "rules": { "feed/description-length": "off" } }';
    await inFolder(
      { "package.json": "{}", ".contentlintrc.json": config, "feed.xml": feed, "sub/x.txt": "" },
      async (cwd) => {
        const { out } = await runCli(["--offline", "--format", "json"], { cwd: join(cwd, "sub") });
        const { diagnostics } = JSON.parse(out);
        expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(["feed/xml-well-formed"]);
        expect(diagnostics[0].file).toBe("../feed.xml");
      },
    );
  });

  test("inputs replace the feeds of the configuration, not its rules", async () => {
    const config = '{ "feeds": ["feed.xml"], "rules": { "feed/xml-well-formed": "off" } }';
    await inFolder({ ".contentlintrc.json": config, "feed.xml": feed, "other.xml": feed }, async (cwd) => {
      const { diagnostics } = JSON.parse((await runCli(["other.xml", "--offline", "--format", "json"], { cwd })).out);
      expect(diagnostics.map(({ rule, file }: { rule: string; file: string }) => [rule, file])).toEqual([
        ["feed/description-length", "other.xml"],
      ]);
    });
  });
});

describe("other commands", () => {
  test("rules lists every rule", async () => {
    const { out, code } = await runCli(["rules"], { cwd: "." });
    expect(out).toMatch(/^feed\/date-order +warning +Entries stand in the order/m);
    expect(code).toBe(0);
  });

  test("explain prints the page of a rule, with its examples", async () => {
    const { out, code } = await runCli(["explain", "feed/date-order"], { cwd: "." });
    expect(out).toMatch(/^# feed\/date-order/);
    expect(out).toContain("## Bad");
    expect(code).toBe(0);
  });

  test("print-config shows what applies to a file", async () => {
    const config = JSON.stringify({
      rules: { "feed/description-length": ["error", { max: 99 }] },
      overrides: [{ files: ["news/**"], rules: { "feed/date-order": "off" } }],
    });
    await inFolder({ ".contentlintrc.json": config }, async (cwd) => {
      const { rules } = JSON.parse((await runCli(["print-config", "news/feed.xml"], { cwd })).out);
      expect(rules["feed/description-length"]).toEqual(["error", { min: 50, max: 99 }]);
      expect(rules["feed/date-order"]).toBe("off");
    });
  });

  test("help and version", async () => {
    expect((await runCli(["--help"], { cwd: "." })).out).toContain("--fail-on");
    expect((await runCli(["--version"], { cwd: "." })).out.trim()).toBe(
      JSON.parse(readFileSync("package.json", "utf8")).version,
    );
  });
});
