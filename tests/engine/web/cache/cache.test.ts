import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { LinkCache } from "../../../../src/engine/web/cache/index.ts";
import { largestFile, readLines } from "../../../../src/engine/web/cache/lines.ts";
import type { Answer } from "../../../../src/model/link.ts";
import { openWeb, serve } from "../server.ts";
import { newFolder } from "./folder.ts";

const hour = 3_600_000;

interface Run {
  readonly at?: number;
  readonly settings?: string;
  readonly anchors?: boolean;
  readonly leftOut?: string;
}

/** One run that asks some addresses: what they answered, and what was to say of the file. */
async function runOnce(
  path: string,
  urls: readonly string[],
  { at = 0, settings = "a", anchors = false, leftOut }: Run,
) {
  const cache = new LinkCache({ path, settings, isLeftOut: (url) => url === leftOut, now: () => at });
  const web = openWeb();
  const answers = await Promise.all(urls.map((url) => cache.answer({ url, anchors }, () => web.ask(url))));
  return { answers, problem: await cache.save() };
}

const statuses: Readonly<Record<string, number>> = { "/ok": 200, "/forbidden": 403, "/gone": 404, "/old": 301 };

function site() {
  return serve(({ url = "" }, response) => {
    response.writeHead(statuses[url] ?? 200, url === "/old" ? { location: "/ok" } : {}).end();
  });
}

describe("a second run", () => {
  test("asks only what is broken, and what has expired", async () => {
    const server = await site();
    const path = join(newFolder(), "links.jsonl");
    const urls = ["/ok", "/old", "/forbidden", "/gone"].map((address) => server.origin + address);
    const first = await runOnce(path, urls, { at: 0 });
    expect(first.answers.map(({ outcome }) => outcome)).toEqual(["ok", "moved", "unknown", "broken"]);
    const asked = async (at: number): Promise<string[]> => {
      server.requests.length = 0;
      const { answers, problem } = await runOnce(path, urls, { at });
      expect([answers, problem]).toEqual([first.answers, undefined]);
      return [...new Set(server.requests.map((request) => request.replace(/^\w+ /, "")))].sort();
    };
    expect(await asked(hour - 1)).toEqual(["/gone"]);
    expect(await asked(hour)).toEqual(["/forbidden", "/gone"]);
    expect(await asked(2 * hour - 1)).toEqual(["/gone"]);
    expect(await asked(168 * hour)).toEqual(["/forbidden", "/gone", "/ok", "/old"]);
  });

  test("asks again what was asked with other settings, or without the anchors that are wanted now", async () => {
    const server = await site();
    const path = join(newFolder(), "links.jsonl");
    const counts = async (run: Run): Promise<number> => {
      server.requests.length = 0;
      await runOnce(path, [`${server.origin}/ok`], run);
      return server.requests.length;
    };
    expect([await counts({}), await counts({})]).toEqual([1, 0]);
    expect([await counts({ settings: "b" }), await counts({ settings: "b" }), await counts({})]).toEqual([1, 0, 0]);
    expect([await counts({ anchors: true }), await counts({ anchors: true }), await counts({})]).toEqual([1, 0, 0]);
    expect([await counts({ leftOut: `${server.origin}/ok` }), await counts({ at: -1 })]).toEqual([1, 1]);
  });

  test("that learns nothing, or asks nothing, leaves the file alone", async () => {
    const server = await site();
    const path = join(newFolder(), "links.jsonl");
    const urls = [`${server.origin}/ok`, `${server.origin}/gone`];
    await runOnce(path, [], {});
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
    await runOnce(path, urls.slice(1), {});
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
    await runOnce(path, urls, {});
    const { ino, mtimeMs } = statSync(path);
    await runOnce(path, urls, { at: 5 });
    expect(statSync(path)).toMatchObject({ ino, mtimeMs });
  });

  test("forgets what is broken by now", async () => {
    const path = join(newFolder(), "links.jsonl");
    const url = "https://a.example/";
    const run = async (at: number, outcome: Answer["outcome"]): Promise<void> => {
      const cache = new LinkCache({ path, settings: "a", isLeftOut: () => false, now: () => at });
      await cache.answer({ url, anchors: at > 0 }, async () => ({ outcome, reason: "answers", own: false }));
      await cache.save();
    };
    await run(0, "ok");
    await run(1, "unchecked");
    expect(readLines(readFileSync(path, "utf8"))).toHaveLength(1);
    await run(2, "broken");
    expect(readLines(readFileSync(path, "utf8"))).toEqual([]);
  });
});

test("nothing of an address with a password is written down", async () => {
  const server = await site();
  const path = join(newFolder(), "links.jsonl");
  const secret = `${server.origin.replace("//", "//me:hunter2@")}/ok`;
  await runOnce(path, [secret, `${server.origin}/ok`], {});
  await runOnce(path, [secret], {});
  expect(server.requests).toEqual(["HEAD /ok", "HEAD /ok", "HEAD /ok"]);
  expect(readFileSync(path, "utf8")).not.toMatch(/hunter2|me:/);
});

describe("a file that cannot be used", () => {
  const asking = async (path: string): Promise<string | undefined> => {
    const cache = new LinkCache({ path, settings: "a", isLeftOut: () => false, now: () => 0 });
    const answer: Answer = { outcome: "ok", reason: "answers 200", own: false };
    expect(await cache.answer({ url: "https://a.example/", anchors: false }, async () => answer)).toBe(answer);
    const problem = await cache.save();
    expect(await cache.save()).toBe(problem);
    return problem;
  };

  test("is said, and left as it is", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "export PATH=x\n");
    mkdirSync(join(folder, "folder"));
    expect(await asking(join(folder, "file"))).toBe("another file is there");
    expect(await asking(join(folder, "folder"))).toBe("a folder is there");
    expect(await asking(join(folder, "file", "a"))).toBe("its folder is a file");
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("export PATH=x\n");
    expect(readdirSync(folder).sort()).toEqual(["file", "folder"]);
  });

  test.each([
    ["of another version", '{"contentlint":"links","version":2}\n{"new":1}\n'],
    ["that is empty", ""],
    ["that is too large", `{"contentlint":"links","version":1}\n${"x".repeat(largestFile)}\n`],
  ])("but one %s is written anew", async (_, text) => {
    const path = join(newFolder(), "links.jsonl");
    writeFileSync(path, text);
    expect(await asking(path)).toBeUndefined();
    expect(readLines(readFileSync(path, "utf8"))).toMatchObject([{ url: "https://a.example/" }]);
  });
});

test("two processes that write at the same time lose nothing", async () => {
  const path = join(newFolder(), "cache", "links.jsonl");
  const runs = 40;
  const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
  const start = (name: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", writer, path, name, `${runs}`]);
  await Promise.all([start("a"), start("b")]);
  const learnt = readLines(readFileSync(path, "utf8")).map(({ url }) => url);
  const all = ["a", "b"].flatMap((name) => Array.from({ length: runs }, (_, run) => `https://${name}.example/${run}`));
  expect(learnt).toEqual(all.sort());
  expect(readdirSync(join(path, ".."))).toEqual(["links.jsonl"]);
});
