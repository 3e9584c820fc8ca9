import { expect, test } from "vitest";
import { load } from "../../../src/sources/load.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";
import type { VisitedPage } from "../../../src/sources/request.ts";

const home = "https://example.org/";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><p>All about ${title}.</p></html>`;

const slugs = ["rye", "wheat", "oats"];
const feed = `<rss version="2.0"><channel><title>Bread</title><link>${home}</link><description>About bread.</description>
${slugs.map((slug) => `<item><title>${slug}</title><link>${home}posts/${slug}/</link></item>`).join("")}</channel></rss>`;

test("pages of a live site are of the kinds that those of a folder are", async () => {
  const paths = [
    "",
    "posts/",
    "posts/spelt/",
    "notes/page/2/",
    "notes/",
    "about",
    ...slugs.map((slug) => `posts/${slug}/`),
  ];
  const { site } = await load(
    {
      inputs: [{ source: `${home}feed.xml`, role: "any" }],
      site: {},
      maxFeedSize: 1_000_000,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: undefined,
      crawl: { depth: 1, pages: 100, robots: true, perHost: 4 },
    },
    {
      disk: memoryDisk({}),
      fetch: async (path) => (path.endsWith("feed.xml") ? { path, bytes: bytesOf(feed) } : { failure: "answers 404" }),
      visit: async (urls) => ({
        pages: urls.map((url): VisitedPage => ({ url, read: { kind: "page", path: url, bytes: bytesOf(page(url)) } })),
        links: paths.map((path) => home + path),
        isOver: false,
        isCut: false,
      }),
    },
  );
  const kinds = Object.fromEntries(site.posts.map(({ url = "", kind }) => [url.slice(home.length), kind]));
  expect(kinds).toEqual({
    "": "listing",
    "posts/": "listing",
    "posts/spelt/": "article",
    "posts/rye/": "article",
    "posts/wheat/": "article",
    "posts/oats/": "article",
    "notes/": "listing",
    "notes/page/2/": "listing",
    about: "page",
  });
  expect(site.isPartial).toBe(false);
});
