import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { inFolder, runCli } from "../run-cli.ts";

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

interface Site {
  readonly origin: string;
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
}

/** A live site on loopback; `answers` are pages by their paths, the others are not there. */
async function live(answersOf: (origin: string) => Readonly<Record<string, Answer>>): Promise<Site> {
  const asked = new Map<string, number>();
  let answers: Readonly<Record<string, Answer>> = {};
  const server: Server = createServer((request, response) => {
    const { url = "" } = request;
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const answer = answers[url];
    if (typeof answer === "function") answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": typeOf(url) }).end(answer);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers = answersOf(origin);
  return { origin, asked };
}

function typeOf(path: string): string {
  if (path.endsWith(".xml")) return "application/xml";
  return path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8";
}

const prose = "<p>We bake bread from flour, water, salt and time, and we write down how it went. </p>".repeat(3);

function page(title: string, ...links: readonly string[]): string {
  const list = links.map((link) => `<li><a href="${link}">Read on about ${title}</a>`).join("");
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${prose}<ul>${list}</ul>`;
}

interface Diagnostic {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
  readonly related: readonly { readonly file: string }[];
}

async function crawl(args: readonly string[], config: object = {}) {
  let result = { code: 0, out: "", err: "" };
  await inFolder({ ".contentlintrc.json": JSON.stringify(config) }, async (cwd) => {
    result = await runCli([...args, "--crawl", "--format", "json"], { cwd });
  });
  const report = result.out === "" ? { diagnostics: [], notices: [] } : JSON.parse(result.out);
  const diagnostics: readonly Diagnostic[] = report.diagnostics;
  const notices: readonly string[] = report.notices.map(({ message }: { message: string }) => message);
  return { ...result, report, diagnostics, notices };
}

describe("a live site", () => {
  test("is seen beyond its feed: pages that no feed lists, its sitemap and the feed it announces", async () => {
    const { origin, asked } = await live((home) => ({
      "/": page("Bread", "/posts/rye/", "/about", "/logo.png", "/old", "/gone", "/posts/#top").replace(
        "</head>",
        '<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>',
      ),
      "/posts/": page("All posts", "/posts/rye/", "/posts/wheat/"),
      "/posts/rye/": page("Rye", "/", "wheat/"),
      "/posts/wheat/": page("Rye", "/"),
      "/about": page("About", "contact"),
      "/contact": page("Contact", "/"),
      "/old": (_, response) => void response.writeHead(301, { location: "/posts/" }).end(),
      "/lonely/": page("Lonely", "/"),
      "/feed.xml": `<rss version="2.0"><channel><title>Bread</title><link>${home}/</link><description>About bread.</description>
<item><title>Rye</title><link>${home}/posts/rye/</link></item></channel></rss>`,
      "/sitemap.xml": `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${home}/lonely/</loc></url><url><loc>${home}/nothing/</loc></url></urlset>`,
    }));
    const { report, diagnostics, notices } = await crawl([origin]);
    const of = (rule: string): string[] => diagnostics.filter((one) => one.rule === rule).map(({ message }) => message);
    expect(report.summary).toMatchObject({ feeds: 1, entries: 1, connected: 1, posts: 7 });
    expect(of("site/duplicate-title")).toHaveLength(1);
    expect(of("site/orphan")).toEqual([expect.stringContaining(`${origin}/lonely/`)]);
    expect(of("site/sitemap-404")).toEqual([expect.stringContaining(`${origin}/nothing/`)]);
    expect(of("links/broken")).toEqual([expect.stringContaining("/gone"), expect.stringContaining("/logo.png")]);
    expect(notices).toEqual([]);
    expect([...asked].filter(([, count]) => count > 2)).toEqual([]);
    for (const path of ["/posts/rye/", "/posts/wheat/", "/about", "/contact", "/lonely/"])
      expect(asked.get(path), path).toBe(1);
  });
});
