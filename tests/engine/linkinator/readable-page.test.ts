import { expect, test } from "vitest";
import { readablePage } from "../../../src/engine/linkinator/readable-page.ts";
import { type Visited, visit } from "../../../src/engine/linkinator/visit.ts";

const url = "https://example.org/posts/rye";

async function visited(html: string): Promise<Visited> {
  const bytes = Buffer.from(html);
  const delivery = {
    redirects: [],
    status: 200,
    mediaType: undefined,
    charset: undefined,
    contentEncoding: undefined,
    validator: false,
  };
  const web = {
    readPage: async () => ({ ok: true, url, bytes, delivery }) as const,
    whenOver: new Promise<void>(() => {}),
    isOver: false,
  };
  return visit([url], { web, env: {} });
}

test.each([
  ['<a href="wheat">', ["https://example.org/posts/wheat"]],
  ['<base href="/blog/"><a href="wheat">', ["https://example.org/blog/wheat"]],
  ['<!-- <base href="/no/"> --><base target=_top href=/blog/><a href="wheat#x">', ["https://example.org/blog/wheat"]],
  ['<base href="//["><a href="wheat">', ["https://example.org/posts/wheat"]],
  ['<base target=_blank><a href="wheat">', ["https://example.org/posts/wheat"]],
  ['<img srcset="a 1x, a 1x, ,(" alt=""><a href="ä">', ["https://example.org/posts/%C3%A4"]],
  ['<script type="application/ld+json">{"url": "https://example.org/search?q={words}"}</script>', []],
])("%s", async (html, links) => {
  const { links: found, isCut } = await visited(html);
  expect([found, isCut]).toEqual([links, false]);
});

test("of very many links, linkinator is given as many as it can deal with", async () => {
  const page = (count: number): string => Array.from({ length: count }, (_, at) => `<a href="${at}">`).join("");
  expect((await visited(page(10_000))).isCut).toBe(false);
  const { links, isCut } = await visited(page(10_001));
  expect([links.length, isCut]).toEqual([10_000, true]);
});

test("a page that is made to be slow is not", () => {
  const started = performance.now();
  for (const part of ["<base ", "<!--", "srcset ", "href  ", "<base href"])
    readablePage(Buffer.from(part.repeat(200_000)), url);
  expect(performance.now() - started).toBeLessThan(5_000);
});
