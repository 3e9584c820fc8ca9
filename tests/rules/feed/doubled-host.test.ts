import { expect, test } from "vitest";
import { rules } from "../../../src/rules/feed/index.ts";
import { tryExample } from "../../../src/testing.ts";

const site = "https://a.example/";
const rss = (link: string): string =>
  `<rss version="2.0"><channel><link>${site}</link><item><link>${link}</link></item></channel></rss>`;
const tryLink = (link: string): ReturnType<typeof tryExample> =>
  tryExample("feed/link-host", rules["feed/link-host"]!, { good: rss(link) });

test.each([
  ["https://a.example/https://a.example/rye", "https://a.example/rye"],
  ["https://a.example/https:/www.a.example/rye", "https://www.a.example/rye"],
  ["http://http://a.example/rye", "http://a.example/rye"],
  ["https://a.examplehttps://a.example/rye", "https://a.example/rye"],
  ["https://a.examplea.example/rye", "https://a.example/rye"],
  ["https://a.example/a.example/rye", "https://a.example/rye"],
  ["https://a.example//A.example/rye", "https://A.example/rye"],
])("%s is meant to be %s", async (link, right) => {
  const { diagnostics, fixed } = await tryLink(link);
  expect(diagnostics.map(({ messageId }) => messageId)).toEqual(["doubled"]);
  expect(fixed["feed.xml"]).toBe(rss(right));
});

test.each([
  "https://a.example/http-status/https",
  "https://a.example/share?url=https://a.example/rye",
  "https://a.example/read/https://a.example/rye",
  "https://web.archive.org/https://a.example/rye",
  "https://a.example/a.example",
  "https://a.example/b.example/rye",
  "https://bora.bora/rye",
  "https://httpbin.org/rye",
  "https://",
  "http",
])("%s is left alone", async (link) => {
  expect((await tryLink(link)).diagnostics).toEqual([]);
});
