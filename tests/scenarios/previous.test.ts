import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inFolder, runCli } from "../run-cli.ts";

type Files = Readonly<Record<string, string>>;

const rss = (guid: string, title = "Bread"): string =>
  `<rss version="2.0"><channel><title>${title}</title><link>https://a.example/</link><description>About bread.</description>
<item><title>Rye</title><link>https://a.example/rye</link><guid isPermaLink="false">${guid}</guid></item></channel></rss>`;
const atom = (id: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x-bread</id><title>Bread</title><link href="https://a.example/"/>
<entry><id>${id}</id><title>Rye</title><link href="https://a.example/rye"/></entry></feed>`;
const json = (id: string): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [{ "id": "${id}", "title": "Rye", "url": "https://a.example/rye" }] }`;

interface Reported {
  readonly rule: string;
  readonly file: string;
  readonly start: { readonly line: number };
  readonly related: readonly { readonly file: string; readonly start: { readonly line: number } }[];
}

const env = { PATH: process.env["PATH"] ?? "", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

/** Lints in a folder that was prepared; only findings of the group history. */
async function lintIn(cwd: string, args: readonly string[]) {
  const { code, out, err } = await runCli([...args, "--format", "json", "--level", "info"], { cwd, env });
  const report = out === "" ? { diagnostics: [], notices: [], summary: {} } : JSON.parse(out);
  const found: readonly Reported[] = report.diagnostics;
  return {
    code,
    err,
    summary: report.summary,
    notices: report.notices.map(({ message }: { message: string }) => message) as readonly string[],
    found: found.filter(({ rule }) => rule.startsWith("history/")),
    files: new Set(found.map(({ file }) => file)),
  };
}

async function lintFiles(files: Files, args: readonly string[]) {
  let result: Awaited<ReturnType<typeof lintIn>> | undefined;
  await inFolder(files, async (cwd) => {
    result = await lintIn(cwd, args);
  });
  if (!result) throw new Error("nothing was linted");
  return result;
}

function git(cwd: string, ...args: readonly string[]): void {
  const named = ["-c", "user.name=Rye", "-c", "user.email=rye@a.example", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...named, ...args], { cwd, env, stdio: "ignore" });
}

/** A repository whose branch main has the first files, and whose folder then gets the others. */
async function inRepository(first: Files, then: Files, run: (cwd: string) => Promise<void>): Promise<void> {
  await inFolder(first, async (cwd) => {
    git(cwd, "init", "-q", "-b", "main");
    git(cwd, "add", "-A");
    git(cwd, "commit", "-q", "-m", "First");
    for (const [path, text] of Object.entries(then)) writeFileSync(join(cwd, path), text);
    await run(cwd);
  });
}

const place = ({ rule, file, start, related: [before] }: Reported) =>
  `${rule} ${file}:${start.line}, before ${before?.file}:${before?.start.line}`;

describe("a file", () => {
  test("is what the feed is held against, and is no input", async () => {
    const files = { "feed.xml": rss("new"), "old/feed.xml": rss("old") };
    const {
      found,
      summary,
      files: blamed,
    } = await lintFiles(files, [".", "--offline", "--previous", "./old/feed.xml"]);
    expect(found.map(place)).toEqual(["history/guid-changed feed.xml:2, before old/feed.xml:2"]);
    expect(summary).toMatchObject({ feeds: 1, entries: 1 });
    expect([...blamed]).toEqual(["feed.xml"]);
  });

  test("shows its place in the text", async () => {
    await inFolder({ "feed.xml": rss("new"), "old.xml": rss("old") }, async (cwd) => {
      const { out } = await runCli(["feed.xml", "--offline", "--previous", "old.xml"], { cwd });
      expect(out).toMatch(/ {2}old\.xml:2:\d+ {2}The same post before\./);
    });
  });

  test("belongs to the feed of its format that it resembles", async () => {
    const feeds = { "feed.xml": rss("new"), "atom.xml": atom("urn:x-new"), "feed.json": json("new") };
    const inputs = Object.keys(feeds);
    const { found } = await lintFiles({ ...feeds, "old.json": json("old") }, [
      ...inputs,
      "--offline",
      "--previous",
      "old.json",
    ]);
    expect(found.map(({ file }) => file)).toEqual(["feed.json"]);
    const two = { "a.xml": rss("1"), "b.xml": rss("2"), "old.xml": rss("2").replace("Rye", "Rye bread") };
    const { notices, code } = await lintFiles({ ...two }, ["a.xml", "b.xml", "--offline", "--previous", "old.xml"]);
    expect([notices.filter((notice) => /old\.xml/.test(notice)), code]).toEqual([[], 0]);
  });

  test("that resembles none of several feeds is said", async () => {
    const files = { "a.xml": rss("1"), "b.xml": rss("2"), "old.json": json("1") };
    const { notices, code } = await lintFiles(files, ["a.xml", "b.xml", "--offline", "--previous", "old.json"]);
    expect(notices).toContain("old.json was compared with no feed: it resembles none of those that are linted.");
    expect(code).toBe(0);
  });

  const useless: readonly (readonly [name: string, files: Files, says: string])[] = [
    ["is missing", {}, "there is no file “old.xml”"],
    ["is a folder", { "old.xml/a.txt": "" }, "“old.xml” is a folder; name the feed in it"],
    ["is a page", { "old.xml": "<!doctype html><title>Not found</title>" }, "old.xml is an HTML page, not a feed"],
    ["is empty", { "old.xml": "" }, "old.xml is an empty file, not a feed"],
  ];
  for (const [name, files, says] of useless) {
    test(`that ${name} is an error, and the feed is linted all the same`, async () => {
      const args = ["feed.xml", "--offline", "--previous", "old.xml"];
      const { code, err, summary } = await lintFiles({ "feed.xml": rss("new"), ...files }, args);
      expect([code, err, summary.feeds]).toEqual([2, `The previous revision could not be read: ${says}.\n`, 1]);
    });
  }

  test("that is the feed itself is a mistake", async () => {
    const { code, err } = await lintFiles({ "feed.xml": rss("1") }, [
      "feed.xml",
      "--offline",
      "--previous",
      "feed.xml",
    ]);
    expect([code, err]).toEqual([
      2,
      "The previous revision could not be read: feed.xml is the very feed that is linted.\n",
    ]);
  });
});

describe("an address", () => {
  let server: Server;
  let origin = "";
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      response.writeHead(url === "/feed.xml" ? 200 : 404, { "content-type": "application/rss+xml" });
      response.end(url === "/feed.xml" ? rss("old") : "");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  const config = { ".contentlintrc.json": '{ "links": { "check": "internal" }, "site": { "dir": "public" } }' };
  const files = { ...config, "public/feed.xml": rss("new"), "public/index.html": "<title>Bread</title>" };

  test("is fetched", async () => {
    const { found } = await lintFiles(files, ["public/feed.xml", "--previous", `${origin}/feed.xml`]);
    expect(found.map(place)).toEqual([`history/guid-changed public/feed.xml:2, before ${origin}/feed.xml:2`]);
  });

  test("that answers 404 is an error, and the feed is linted all the same", async () => {
    const { code, err, summary } = await lintFiles(files, ["public/feed.xml", "--previous", `${origin}/gone.xml`]);
    expect([code, summary.feeds]).toEqual([2, 1]);
    expect(err).toBe(`The previous revision could not be read: ${origin}/gone.xml answers 404.\n`);
  });

  test("contradicts --offline", async () => {
    const { code, err } = await lintFiles(files, ["public/feed.xml", "--offline", "--previous", `${origin}/feed.xml`]);
    expect([code, err]).toEqual([
      2,
      `--offline forbids to fetch --previous ${origin}/feed.xml. Name a file or git:REF.\n`,
    ]);
  });
});

describe("a revision of git", () => {
  const first = { "public/feed.xml": rss("old"), "public/a b:c.xml": atom("urn:x-old") };

  test("has each feed at its own path, from whatever folder", async () => {
    const then = { "public/feed.xml": rss("new"), "public/a b:c.xml": atom("urn:x-new") };
    await inRepository(first, then, async (cwd) => {
      const args = ["feed.xml", "a b:c.xml", "--offline", "--previous", "git:main"];
      const { found } = await lintIn(join(cwd, "public"), args);
      expect(found.map(place)).toEqual([
        "history/guid-changed a b:c.xml:2, before git:main:a b:c.xml:2",
        "history/guid-changed feed.xml:2, before git:main:feed.xml:2",
      ]);
      const above = await lintIn(cwd, ["public/feed.xml", "--offline", "--previous", "git:HEAD"]);
      expect(above.found.map(place)).toEqual([
        "history/guid-changed public/feed.xml:2, before git:HEAD:public/feed.xml:2",
      ]);
    });
  });

  test("without the feed is no mistake: the feed is new", async () => {
    await inRepository(first, { "new.xml": rss("new") }, async (cwd) => {
      const { code, notices, found } = await lintIn(cwd, ["new.xml", "--offline", "--previous", "git:main"]);
      expect(notices).toContain("There is no previous revision of new.xml in main.");
      expect([code, found]).toEqual([0, []]);
    });
  });

  test("that nobody knows is an error, said once", async () => {
    await inRepository(first, {}, async (cwd) => {
      const args = ["public/feed.xml", "public/a b:c.xml", "--offline", "--previous", "git:nope"];
      const { code, err, summary } = await lintIn(cwd, args);
      const says = "git knows no revision “nope” here (in a shallow clone it has to be fetched first)";
      expect([code, err, summary.feeds]).toEqual([2, `The previous revision could not be read: ${says}.\n`, 2]);
    });
  });

  test("outside of a repository is an error", async () => {
    const { code, err } = await lintFiles({ "feed.xml": rss("1") }, [
      "feed.xml",
      "--offline",
      "--previous",
      "git:main",
    ]);
    expect([code, err]).toEqual([
      2,
      "The previous revision could not be read: feed.xml stands in no git repository.\n",
    ]);
  });

  test("in which the file was no feed is said", async () => {
    const files = { "feed.xml": "<!doctype html><title>Soon</title>" };
    await inRepository(files, { "feed.xml": rss("1") }, async (cwd) => {
      const { code, notices } = await lintIn(cwd, ["feed.xml", "--offline", "--previous", "git:main"]);
      expect(notices).toContain("feed.xml was an HTML page in main, not a feed.");
      expect(code).toBe(0);
    });
  });

  const hostile = [
    "--output=x",
    "-p",
    "^main",
    "main..HEAD",
    "main:public",
    "main\nHEAD",
    "",
    "main --output=x",
    ":/First",
  ];
  test.each(hostile)("named %j is refused", async (revision) => {
    const args = ["feed.xml", "--offline", "--previous", `git:${revision}`];
    const { code, err } = await lintFiles({ "feed.xml": rss("1") }, args);
    expect(code).toBe(2);
    expect(err).toContain("Name a branch, tag or commit, like git:main or git:HEAD~1.");
  });

  test("reaches no shell", async () => {
    await inRepository(first, {}, async (cwd) => {
      const { code, err } = await lintIn(cwd, [
        "public/feed.xml",
        "--offline",
        "--previous",
        "git:$(touch${IFS}x)`id`;id",
      ]);
      expect([code, err]).toEqual([2, expect.stringContaining("git knows no revision")]);
      expect(() => readFileSync(join(cwd, "x"))).toThrow(/ENOENT/);
    });
  });

  test("at which the site was elsewhere is one finding for the feeds of all formats", async () => {
    const before = { "feed.xml": rss("1"), "atom.xml": atom("urn:x-1") };
    const moved = Object.entries(before).map(
      ([path, text]) => [path, text.replaceAll("a.example", "b.example")] as const,
    );
    await inRepository(before, Object.fromEntries(moved), async (cwd) => {
      const { found } = await lintIn(cwd, ["feed.xml", "atom.xml", "--offline", "--previous", "git:main"]);
      expect(found.map(({ rule, file }) => `${rule} ${file}`)).toEqual(["history/feed-moved feed.xml"]);
      expect(found[0]?.related.map(({ file }) => file)).toEqual(["git:main:feed.xml", "atom.xml"]);
    });
  });

  test("is named in words in a report for code scanning, whose places are files", async () => {
    await inRepository(first, { "public/feed.xml": rss("new") }, async (cwd) => {
      const args = ["public/feed.xml", "--offline", "--previous", "git:main", "--format", "sarif"];
      const { out } = await runCli(args, { cwd, env });
      const results: readonly { ruleId: string; message: { text: string }; relatedLocations?: unknown }[] =
        JSON.parse(out).runs[0].results;
      const [changed] = results.filter(({ ruleId }) => ruleId === "history/guid-changed");
      expect(changed?.message.text).toMatch(
        /The same post before: git:main:public\/feed\.xml \(line 2, column \d+\)\.$/,
      );
      expect(changed?.relatedLocations).toBeUndefined();
    });
  });
});

describe("the sample blog", () => {
  const [, tables = ""] = readFileSync("fixtures/blog/README.md", "utf8").split(
    "## Faults against the previous revision",
  );
  const planted = [...tables.matchAll(/^\| `(history\/[\w-]+)` \|.*\| (\d+) \|$/gm)].map(
    ([, rule, line]) => `${rule} ${line}`,
  );

  test("shows each planted fault and no other against its feed and its Atom feed of before", async () => {
    const args = ["--fail-on", "never", "--rule", "history/silent-edit:warning", "--previous"];
    const found: string[] = [];
    for (const name of ["feed.xml", "atom.xml"]) {
      const linted = await lintIn(".", [...args, `fixtures/blog/previous/${name}`]);
      for (const { rule, file, start } of linted.found) {
        expect(file).toBe(`fixtures/blog/public/${name}`);
        found.push(`${rule} ${start.line}`);
      }
    }
    expect(found.sort()).toEqual([...planted].sort());
    expect(planted).toHaveLength(7);
  });
});
