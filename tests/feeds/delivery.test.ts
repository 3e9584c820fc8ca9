import { expect, test } from "vitest";
import type { Delivery } from "../../src/model/delivery.ts";
import { lintFiles } from "../lint-files.ts";
import { atom, rss } from "./base.ts";

const address = "https://bread.example.org/feed.xml";
const proper: Delivery = {
  redirects: [],
  status: 200,
  mediaType: "application/rss+xml",
  charset: "utf-8",
  contentEncoding: "gzip",
  validator: true,
};

async function problemsOf(feed: string, delivery: Partial<Delivery>): Promise<string[]> {
  const { diagnostics } = await lintFiles({}, [address], {
    web: { [address]: feed },
    delivery: { ...proper, ...delivery },
  });
  return diagnostics.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
}

test.each([
  ["its own media type", {}],
  ["any XML", { mediaType: "application/xml" }],
])("a feed sent as %s is fine", async (_what, delivery) => {
  expect(await problemsOf(rss(), delivery)).toEqual([]);
});

test.each([
  ["a page", rss(), { mediaType: "text/html" }, "feed/http"],
  ["anything", rss(), { mediaType: "application/octet-stream" }, "feed/http"],
  ["another format", atom(), {}, "feed/http"],
  ["another encoding", rss(), { charset: "iso-8859-1" }, "feed/encoding"],
])("a feed sent as %s is found", async (_what, feed, delivery, rule) => {
  expect(await problemsOf(feed, delivery)).toContain(rule);
});
