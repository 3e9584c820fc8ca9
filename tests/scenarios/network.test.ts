import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inFolder, runCli } from "../run-cli.ts";

const asked: string[] = [];
let server: Server;
let origin = "";

const prose = "<p>We bake bread from flour, water, salt and time, and we write down how it went. </p>".repeat(3);

function pageAt(path: string): string | undefined {
  if (path === "/posts/rye")
    return `<!doctype html><html lang="en"><title>Rye</title><article>${prose}<a href="/gone">x</a></article>`;
  if (path === "/")
    return `<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed.xml"><title>Home</title>`;
  if (path !== "/feed.xml") return undefined;
  return `<rss version="2.0"><channel><title>Bread</title><link>${origin}/</link><description>About bread.</description>
<item><title>Rye</title><link>${origin}/posts/rye</link></item>
<item><title>Wheat</title><link>${origin}/posts/wheat</link></item></channel></rss>`;
}

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    asked.push(url);
    if (url === "/rss") {
      response.writeHead(302, { location: "/feed.txt" }).end();
      return;
    }
    if (url === "/feed.txt") {
      response.writeHead(200, { "content-type": "text/plain; charset=ISO-8859-1" });
      response.end(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${pageAt("/feed.xml")}${" ".repeat(1400)}`));
      return;
    }
    const page = pageAt(url);
    response.writeHead(page === undefined ? 404 : 200, {
      "content-type": url.endsWith(".xml") ? "application/rss+xml" : "text/html",
    });
    response.end(page);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => void asked.splice(0));

async function lintJson(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let result = { code: 0, out: "", err: "" };
  await inFolder(files, async (cwd) => {
    result = await runCli([...args, "--format", "json"], { cwd });
  });
  return { ...result, report: JSON.parse(result.out) };
}

describe("a live feed", () => {
  test("is read with the pages of its entries, and their links are asked", async () => {
    const { report, code } = await lintJson([`${origin}/feed.xml`]);
    expect(report.summary).toMatchObject({ feeds: 1, entries: 2, connected: 1 });
    const broken = report.diagnostics.filter(({ rule }: { rule: string }) => rule === "links/broken");
    expect(broken.map(({ file, message }: { file: string; message: string }) => [file, message])).toEqual([
      [`${origin}/feed.xml`, `“${origin}/posts/wheat” answers 404. Correct the link or remove it.`],
      [`${origin}/posts/rye`, "“/gone” answers 404. Correct the link or remove it."],
    ]);
    expect(report.notices.map(({ message }: { message: string }) => message)).toEqual([
      `1 of 2 entries are not connected to their posts: ${origin}/posts/wheat answers 404.`,
    ]);
    expect(code).toBe(1);
  });

  test("has its links asked by linkinator, when that is the engine", async () => {
    const { report } = await lintJson([`${origin}/feed.xml`], {
      ".contentlintrc.json": '{ "links": { "engine": "linkinator" } }',
    });
    const broken = report.diagnostics.filter(({ rule }: { rule: string }) => rule === "links/broken");
    expect(broken.map(({ message }: { message: string }) => message)).toEqual([
      `“${origin}/posts/wheat” answers 404. Correct the link or remove it.`,
      "“/gone” answers 404. Correct the link or remove it.",
    ]);
  });

  test("is judged by what the server says of it, too", async () => {
    const { report } = await lintJson([`${origin}/rss`]);
    const ofServer = report.diagnostics.filter(({ rule }: { rule: string }) => /^feed\/(?:http|encoding)$/.test(rule));
    const at = `${origin}/feed.txt`;
    expect(ofServer.map(({ file, message }: { file: string; message: string }) => [file, message])).toEqual([
      [at, "The server says that the encoding is “iso-8859-1”, the feed itself says “UTF-8”. Make them agree."],
      [at, expect.stringMatching(/^The server sends all \d+ bytes uncompressed\./)],
      [at, expect.stringMatching(/^The server sends neither ETag nor Last-Modified/)],
      [at, "The server sends this RSS feed as “text/plain”. Let it send “application/rss+xml”."],
      [at, expect.stringContaining(`“${origin}/rss” leads here for the time being only (302)`)],
    ]);
  });

  test("an address that answers 404 cannot be read", async () => {
    const { err, out, code } = await lintJson([`${origin}/nothing.xml`]);
    expect(code).toBe(2);
    expect(JSON.parse(out).diagnostics).toEqual([]);
    expect(err).toBe(`${origin}/nothing.xml cannot be read: it answers 404.\n`);
  });
});

test("in SARIF a finding on a fetched page stands at the entry that leads there", async () => {
  const config = '{ "links": { "allowPrivate": ["127.0.0.0/8"] } }';
  const feed = pageAt("/feed.xml") ?? "";
  await inFolder({ "feed.xml": feed, ".contentlintrc.json": config }, async (cwd) => {
    const { out } = await runCli(["feed.xml", "--format", "sarif"], { cwd });
    const results = JSON.parse(out).runs[0].results;
    const [onPage] = results.filter(({ message }: { message: { text: string } }) => message.text.includes("/gone"));
    const { artifactLocation, region } = onPage.locations[0].physicalLocation;
    expect([artifactLocation.uri, region.snippet.text]).toEqual(["feed.xml", `${origin}/posts/rye`]);
    expect(onPage.message.text).toContain(`${origin}/posts/rye`);
  });
});

describe("what is not asked", () => {
  const feed = (): string => pageAt("/feed.xml") ?? "";

  test("nothing at all with --offline", async () => {
    const { report } = await lintJson(["feed.xml", "--offline"], { "feed.xml": feed() });
    expect(asked).toEqual([]);
    expect(report.summary.connected).toBe(0);
  });

  test("private addresses that stand in content, unless they are allowed", async () => {
    await lintJson(["feed.xml"], { "feed.xml": feed() });
    expect(asked).toEqual([]);
    const config = '{ "links": { "allowPrivate": ["127.0.0.0/8"] } }';
    const { report } = await lintJson(["feed.xml"], { "feed.xml": feed(), ".contentlintrc.json": config });
    expect(asked).toContain("/posts/rye");
    expect(report.summary.connected).toBe(1);
  });

  test("links to other sites, when only internal ones are to be checked", async () => {
    const config = '{ "links": { "check": "internal", "allowPrivate": ["127.0.0.0/8"] } }';
    const files = { "a.md": `[x](${origin}/gone)`, ".contentlintrc.json": config };
    const { report } = await lintJson(["a.md"], files);
    expect(asked).toEqual([]);
    expect(report.diagnostics.filter(({ rule }: { readonly rule: string }) => rule === "links/broken")).toEqual([]);
  });
});

test("links that moved, take long ways or are refused are told of, and none of them fails the run", async () => {
  const ways: Readonly<Record<string, readonly [number, string?]>> = {
    "/2019/rye-bread": [301, "/bread/rye-bread/"],
    "/bread/rye-bread/": [200],
    "/gone": [301, "/"],
    "/": [200],
    "/a": [302, "/b"],
    "/b": [302, "/c"],
    "/c": [302, "/d"],
    "/d": [200],
    "/members": [403],
    "/members/ada": [403],
  };
  const host = createServer(({ url = "" }, response) => {
    const [status = 404, location] = ways[url] ?? [];
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  await new Promise<void>((ready) => host.listen(0, "127.0.0.1", ready));
  const { port } = host.address() as AddressInfo;
  const paths = ["/2019/rye-bread", "/gone", "/a", "/members", "/members/ada"];
  const post = paths.map((path) => `[x](http://127.0.0.1:${port}${path})`).join("\n");
  const files = { "a.md": post, ".contentlintrc.json": '{ "links": { "allowPrivate": ["127.0.0.0/8"] } }' };
  const { report, code } = await lintJson(["a.md"], files);
  await new Promise((closed) => host.close(closed));
  type Told = { readonly rule: string; readonly start: { readonly line: number }; readonly message: string };
  const told = report.diagnostics.filter(({ rule }: Told) => rule.startsWith("links/"));
  expect(told.map(({ rule, start }: Told) => [rule, start.line])).toEqual([
    ["links/moved", 1],
    ["links/moved", 2],
    ["links/redirect-chain", 3],
    ["links/unknown", 4],
  ]);
  expect(told[3].message).toMatch(/^2 addresses lead to 127\.0\.0\.1, which answers 403, /);
  expect(code).toBe(0);
});
