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

/** A page whose text is its own. */
function page(title: string, ...links: readonly string[]): string {
  const list = links.map((link) => `<li><a href="${link}">Read on about ${title}</a>`).join("");
  const prose = Array.from({ length: 12 }, (_, at) => `${title} ${at}, ${links.join(" ")} and ${title} again.`).join(
    " ",
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${prose}</p><ul>${list}</ul>`;
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
      "/posts/rye/": page("Rye", "/", "../wheat/"),
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
    expect(of("links/broken")).toEqual([
      "“/logo.png” answers 404. Correct the link or remove it.",
      "Nothing is at “/gone”. Correct the address or publish the page.",
    ]);
    expect(notices).toEqual([]);
    expect([...asked].filter(([, count]) => count > 2)).toEqual([]);
    for (const path of ["/posts/rye/", "/posts/wheat/", "/about", "/contact", "/lonely/"])
      expect(asked.get(path), path).toBe(1);
    const internal = await crawl([origin], { links: { check: "internal" } });
    expect(internal.diagnostics.filter(({ rule }) => rule === "links/broken")).toHaveLength(2);
  });
});

/** No link is asked afterwards, so that the crawl alone is seen. */
const crawlOnly = { links: { check: "none" } };

describe("a crawl ends", () => {
  test("so many links from its start, in a calendar without end", async () => {
    const { origin, asked } = await live(() =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, day) => [
          day === 0 ? "/" : `/day/${day}`,
          page(`Day ${day}`, `/day/${day + 1}`),
        ]),
      ),
    );
    const { notices } = await crawl([origin], crawlOnly);
    expect(asked.has("/day/10")).toBe(true);
    expect(asked.has("/day/11")).toBe(false);
    expect(notices).toEqual([
      "The crawl stopped 10 links from its start, with 1 address left. Set crawl.depth to go further.",
    ]);
  });

  test("after so many pages", async () => {
    const { origin, asked } = await live(() => ({
      "/": page("Home", ..."abcdefgh".split("").map((name) => `/${name}`)),
      ...Object.fromEntries("abcdefgh".split("").map((name) => [`/${name}`, page(name, "/")])),
    }));
    const { notices, diagnostics } = await crawl([origin], { ...crawlOnly, crawl: { pages: 4 } });
    expect([...asked.keys()].filter((path) => path.length === 2)).toHaveLength(3);
    expect(notices).toEqual(["The crawl stopped after 4 pages, with 5 addresses left. Set crawl.pages to read more."]);
    expect(diagnostics.filter(({ rule }) => /orphan|dead-end/.test(rule))).toEqual([]);
  });

  test("when its time is over, whatever the server does", async () => {
    const { origin } = await live(() => ({
      "/": page("Home", "/silent", "/rye"),
      "/silent": () => {},
      "/rye": page("Rye", "/"),
    }));
    const started = performance.now();
    const { notices, report } = await crawl([origin], { links: { deadline: 1_500, timeout: 60_000 } });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(report.summary.posts).toBe(2);
    expect(notices.filter((notice) => notice.startsWith("The crawl"))).toEqual([
      "The crawl stopped after 2 pages, when the time was over. Set links.deadline to give it more.",
    ]);
  });

  test("after twenty addresses that differ in their query alone", async () => {
    const months = Array.from({ length: 30 }, (_, month) => `/?month=${month}`);
    const { origin, asked } = await live(() => ({
      "/": page("Home", ...months),
      ...Object.fromEntries(months.map((path) => [path, page(path, "/")])),
    }));
    const { notices, report } = await crawl([origin], crawlOnly);
    expect([...asked.keys()].filter((path) => path.startsWith("/?"))).toHaveLength(20);
    expect(report.summary.posts).toBe(1);
    expect(notices).toEqual([
      "10 addresses were not crawled: they differ from others in their query alone, and 20 of a kind were.",
    ]);
  });
});

describe("a crawl is safe", () => {
  test("with pages that mislead, hang, break off, refuse or never end", async () => {
    const elsewhere = await live(() => ({ "/": page("Private"), "/far": page("Far") }));
    const { origin, asked } = await live(() => ({
      "/": page(
        "Home",
        "/inside",
        "/circle",
        "/silent",
        "/reset",
        "/busy",
        "/endless",
        "/base",
        "/rye",
        `${elsewhere.origin}/far`,
      ),
      "/inside": (_, response) => void response.writeHead(302, { location: `${elsewhere.origin}/` }).end(),
      "/circle": (_, response) => void response.writeHead(302, { location: "/circle" }).end(),
      "/silent": () => {},
      "/reset": (request) => void request.socket.destroy(),
      "/busy": (_, response) => void response.writeHead(429).end(),
      "/endless": (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const more = (): void => {
          while (!response.destroyed && response.write("<p>more</p>".repeat(20_000)));
        };
        response.on("drain", more);
        more();
      },
      "/base": page("Base", "/rye").replace("<head>", '<head><base href="//["><img srcset="a 1x, a 1x">'),
      "/rye": page("Rye", "/"),
    }));
    const { report } = await crawl([origin], { links: { ...crawlOnly.links, timeout: 1_000 } });
    expect(report.summary.posts).toBe(3);
    expect([...elsewhere.asked]).toEqual([]);
    expect(asked.get("/rye")).toBe(1);
    expect(asked.get("/busy")).toBeLessThanOrEqual(3);
  });

  test("and obeys robots.txt, unless it is told not to", async () => {
    const { origin, asked } = await live(() => ({
      "/": page("Home", "/private/a", "/open"),
      "/private/a": page("A", "/"),
      "/open": page("Open", "/"),
      "/robots.txt": "User-agent: *\nDisallow: /private/",
    }));
    const { notices } = await crawl([origin], crawlOnly);
    expect(asked.has("/private/a")).toBe(false);
    expect(notices).toEqual([
      `robots.txt keeps crawlers from 1 page (${origin}/private/a). Set crawl.robots to false to read them.`,
    ]);
    await crawl([origin], { ...crawlOnly, crawl: { robots: false } });
    expect(asked.get("/private/a")).toBe(1);
  });

  test("below the folder it was given, and past files that are no pages", async () => {
    const { origin, asked } = await live(() => ({
      "/blog/": page(
        "Blog",
        "/",
        "/shop/",
        "rye",
        "a.pdf",
        "feed.xml",
        "b.zip",
        "/blog/feed/",
        "c.jpg",
        "mailto:a@example.org",
      ),
      "/blog/rye": page("Rye", "/blog/"),
    }));
    await crawl([`${origin}/blog/`], crawlOnly);
    expect([...asked.keys()].sort()).toEqual(["/blog/", "/blog/rye", "/blog/sitemap.xml", "/robots.txt"]);
  });

  test("where a proxy is set in the environment, too", async () => {
    const { origin } = await live(() => ({ "/": page("Home", "/rye"), "/rye": page("Rye", "/") }));
    const env = { http_proxy: "http://127.0.0.1:9/" };
    await inFolder({}, async (cwd) => {
      const { out } = await runCli([origin, "--crawl", "--format", "json"], { cwd, env });
      expect(JSON.parse(out).summary.posts).toBe(2);
    });
    expect(env).toEqual({ http_proxy: "http://127.0.0.1:9/" });
  });
});

test("an entry is connected to the page that its address redirects to", async () => {
  const { origin, asked } = await live((home) => ({
    "/": page("Home", "/old-rye").replace(
      "</head>",
      '<link rel="alternate" type="application/rss+xml" href="feed.xml"></head>',
    ),
    "/old-rye": (_, response) => void response.writeHead(301, { location: "/rye/" }).end(),
    "/rye/": page("Rye", "/"),
    "/feed.xml": `<rss version="2.0"><channel><title>Bread</title><link>${home}/</link><description>About bread.</description><item><title>Rye</title><link>${home}/old-rye</link></item></channel></rss>`,
  }));
  const { report, diagnostics } = await crawl([origin]);
  expect(report.summary).toMatchObject({ feeds: 1, connected: 1, posts: 2 });
  expect([asked.get("/rye/"), asked.get("/old-rye")]).toEqual([1, 1]);
  expect(diagnostics.filter(({ rule }) => /^site|^links.broken/.test(rule))).toEqual([]);
});

test("a feed leads to the site it is of", async () => {
  const { origin } = await live((home) => ({
    "/": page("Home", "/rye/", "/wheat/"),
    "/rye/": page("Rye", "/"),
    "/wheat/": page("Wheat", "/"),
    "/feed.xml": `<rss version="2.0"><channel><title>Bread</title><link>${home}/</link><description>About bread.</description><item><title>Rye</title><link>${home}/rye/</link></item></channel></rss>`,
  }));
  const { report } = await crawl([`${origin}/feed.xml`], crawlOnly);
  expect(report.summary).toMatchObject({ feeds: 1, connected: 1, posts: 3 });
});

test.each([
  [["public"], "--crawl reads live sites only, and “public” is no http(s) address. Lint it on its own.\n"],
  [["https://example.org", "--offline"], "--offline forbids to --crawl. Leave one of them out.\n"],
  [
    ["https://example.org", "--site", "public"],
    "--crawl reads the live site, --site a folder. Leave one of them out.\n",
  ],
  [[], "--crawl needs the address of a live site, like https://example.org/.\n"],
  [["--stdin"], "--crawl reads a live site, not standard input. Name its address, like https://example.org/.\n"],
])("%j with --crawl is a mistake", async (args, says) => {
  const { code, err } = await crawl(args);
  expect([code, err]).toEqual([2, says]);
});
