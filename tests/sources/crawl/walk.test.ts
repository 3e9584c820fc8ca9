import { describe, expect, test } from "vitest";
import { type WalkTask, walk } from "../../../src/sources/crawl/walk.ts";
import type { VisitedPage } from "../../../src/sources/request.ts";

const home = "https://example.org/";

/** Walks a site whose pages are told by the addresses they link to; `batches` are what was visited at once. */
async function walkSite(site: Readonly<Record<string, readonly string[]>>, task: Partial<WalkTask> = {}) {
  const batches: (readonly string[])[] = [];
  const walked = await walk({
    starts: [home],
    scope: { folders: [home] },
    settings: { depth: 10, pages: 1_000, robots: true, perHost: 1 },
    isForbidden: () => false,
    listed: [],
    visit: async (urls) => {
      batches.push(urls.map((url) => url.slice(home.length - 1)));
      const pages = urls.map(
        (url): VisitedPage => ({ url, read: { kind: "page", path: url, bytes: new Uint8Array(10) } }),
      );
      const links = urls
        .flatMap((url) => site[url.slice(home.length - 1)] ?? [])
        .map((link) => new URL(link, home).href);
      return { pages, links, isOver: false, isCut: false };
    },
    ...task,
  });
  return { ...walked, batches };
}

describe("a walk", () => {
  test("goes level by level, in small batches, to each address once", async () => {
    const { batches, stopped } = await walkSite({
      "/": ["/a", "/b", "/c", "/d", "/#x"],
      "/a": ["/e", "/b#y", "/"],
      "/d": ["/e"],
    });
    expect(batches).toEqual([["/"], ["/a", "/b", "/c"], ["/d"], ["/e"]]);
    expect(stopped).toBeUndefined();
  });

  test("goes exactly as deep as it is to, and visits what sitemaps list all the same", async () => {
    const site = { "/": ["/1"], "/1": ["/2"], "/2": ["/3"] };
    const settings = { depth: 2, pages: 1_000, robots: true, perHost: 1 };
    const all = await walkSite({ ...site, "/2": [] }, { settings });
    expect([all.batches.flat(), all.stopped]).toEqual([["/", "/1", "/2"], undefined]);
    const cut = await walkSite(site, { settings, listed: [`${home}listed`, `${home}1`] });
    expect(cut.batches.flat()).toEqual(["/", "/1", "/2", "/listed"]);
    expect(cut.stopped).toEqual({ by: "depth", waiting: 1 });
  });

  test("asks for exactly as many pages as it may", async () => {
    const settings = { depth: 10, pages: 3, robots: true, perHost: 4 };
    const all = await walkSite({ "/": ["/a", "/b"] }, { settings });
    expect([all.pages.length, all.stopped]).toEqual([3, undefined]);
    const cut = await walkSite({ "/": ["/a", "/b", "/c"] }, { settings });
    expect([cut.pages.length, cut.stopped]).toEqual([3, { by: "pages", waiting: 1 }]);
  });

  test("does not read a page again that a redirect has led to", async () => {
    const visited: string[] = [];
    await walkSite(
      {},
      {
        settings: { depth: 10, pages: 100, robots: true, perHost: 1 },
        visit: async (urls) => {
          visited.push(...urls);
          const path = urls[0] === `${home}old` ? `${home}new` : (urls[0] ?? "");
          const pages: VisitedPage[] = urls.map((url) => ({
            url,
            read: { kind: "page", path, bytes: new Uint8Array() },
          }));
          return { pages, links: urls[0] === home ? [`${home}old`] : [`${home}new`], isOver: false, isCut: false };
        },
      },
    );
    expect(visited).toEqual([home, `${home}old`]);
  });

  test("stays on its site, away from files, feeds and what robots.txt forbids", async () => {
    const links = [
      "http://example.org/a",
      "https://www.example.org/b",
      "/c.PDF",
      "/d.xml",
      "/e/feed/",
      "/wp-json/f",
      "mailto:g@h.i",
      "/secret",
    ];
    const pages = ["/about.me", "/v1.2", "/k.php?x=1", "/l.html"];
    const { batches, forbidden } = await walkSite(
      { "/": [...links, ...pages] },
      { isForbidden: (url) => url.endsWith("/secret") },
    );
    expect(batches.flat()).toEqual(["/", ...pages]);
    expect(forbidden).toEqual([`${home}secret`]);
  });
});
