import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/facts/history.ts";
import { removedFrom } from "../../src/facts/removed-entries.ts";
import type { Entry, Feed } from "../../src/model/feed.ts";
import { readFeedText } from "../read-feed.ts";

interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly pubDate?: string;
  readonly description?: string;
}

const item = (values: Item): string => {
  const elements = Object.entries(values).map(
    ([name, value]) => `<${name}>${value.replaceAll("&", "&amp;")}</${name}>`,
  );
  return `<item>${elements.join("")}</item>`;
};
const rss = (items: readonly Item[]): string =>
  `<rss version="2.0"><channel><link>https://a.example/</link>${items.map(item).join("")}</channel></rss>`;

async function withPrevious(now: readonly Item[], before: readonly Item[]): Promise<Feed> {
  const [feed, previous] = await Promise.all([readFeedText(rss(now), "now"), readFeedText(rss(before), "before")]);
  return { ...feed, previous };
}

const nameOf = ({ id, url, title }: Entry): string => id?.value ?? url ?? title?.value ?? "";

/** Pairs as “before → now”, then what was reused, in an order of their own. */
async function pairs(now: readonly Item[], before: readonly Item[]): Promise<readonly string[]> {
  const history = historyOf(await withPrevious(now, before));
  const kept = history?.kept.map((pair) => `${nameOf(pair.before)} → ${nameOf(pair.now)}`) ?? [];
  return [...kept.sort(), ...(history?.reused.map(({ now: entry }) => `${nameOf(entry)} reused`) ?? [])];
}

const text = "A loaf that needs a day and is worth every hour of it, told step by step.";

describe("one post in both", () => {
  test("by id before anything else", async () => {
    const before = [{ guid: "1", link: "https://a.example/rye", title: "Rye" }];
    expect(await pairs([{ guid: "1", link: "https://a.example/rye-bread", title: "Rye" }], before)).toEqual(["1 → 1"]);
  });

  test("by address, whose query and fragment count, and whose tracking parameters do not", async () => {
    const at = (link: string, guid: string): Item => ({ link: `https://a.example/${link}`, guid, title: "Rye" });
    expect(await pairs([at("?p=2", "b2"), at("?p=1", "b1")], [at("?p=1", "a1"), at("?p=2", "a2")])).toEqual([
      "a1 → b1",
      "a2 → b2",
    ]);
    expect(await pairs([at("log#v2", "b")], [at("log#v1", "a")])).toEqual(["a → b"]); // by title: undated
    expect(await pairs([at("rye/?utm_source=x", "b")], [at("rye", "a")])).toEqual(["a → b"]);
  });

  test("not by the address of the show, nor by one that shows another post each day", async () => {
    const episode = (number: number): Item => ({
      link: "https://a.example/",
      guid: `e${number}`,
      title: `Episode ${number}`,
    });
    expect(await pairs([episode(2)], [episode(1)])).toEqual([]);
    const daily = { link: "https://a.example/today" };
    const [may2, may5] = ["Sat, 02 May 2026 10:00:00 GMT", "Tue, 05 May 2026 10:00:00 GMT"];
    const now = { ...daily, guid: "5", title: "Oats", pubDate: may5 };
    expect(await pairs([now], [{ ...daily, guid: "2", title: "Rye", pubDate: may2 }])).toEqual([]);
  });

  test("by title with the date or the text; a title alone comes back each week", async () => {
    const weekly = { title: "This week" };
    const [may2, may9] = ["Sat, 02 May 2026 10:00:00 GMT", "Sat, 09 May 2026 10:00:00 GMT"];
    expect(await pairs([{ ...weekly, guid: "2", pubDate: may9 }], [{ ...weekly, guid: "1", pubDate: may2 }])).toEqual(
      [],
    );
    expect(await pairs([{ ...weekly, guid: "b", pubDate: may2 }], [{ ...weekly, guid: "a", pubDate: may2 }])).toEqual([
      "a → b",
    ]);
    const told = { ...weekly, description: text };
    expect(await pairs([{ ...told, guid: "b", pubDate: may9 }], [{ ...told, guid: "a", pubDate: may2 }])).toEqual([
      "a → b",
    ]);
  });

  test("by the text where there is no title", async () => {
    expect(await pairs([{ guid: "b", description: text }], [{ guid: "a", description: text }])).toEqual(["a → b"]);
    expect(await pairs([{ guid: "b", description: "Hi." }], [{ guid: "a", description: "Hi." }])).toEqual([]);
  });

  test("an id that two entries share tells nothing, unless their addresses do", async () => {
    const at = (slug: string): Item => ({ guid: "same", link: `https://a.example/${slug}`, title: slug });
    expect(await pairs([at("a"), at("b")], [at("b"), at("a")])).toEqual(["same → same", "same → same"]);
  });
});

describe("an id of another post", () => {
  const at = (guid: string, slug: string, day: number): Item => ({
    guid,
    title: slug,
    link: `https://a.example/${slug}`,
    pubDate: `0${day} May 2026 10:00:00 GMT`,
  });

  test("is told from a post with another title and address", async () => {
    expect(await pairs([at("1", "oats", 3)], [at("1", "rye", 2)])).toEqual(["1 reused"]);
    expect(await pairs([at("1", "rye-bread", 2)], [at("1", "rye", 2)])).toEqual(["1 → 1"]);
    const [now, before] = [at("1", "rye-bread", 3), at("1", "rye", 2)].map((one) => ({ ...one, description: text }));
    expect(await pairs([now ?? {}], [before ?? {}])).toEqual(["1 → 1"]);
  });

  test("without date and text is told by its title alone", async () => {
    const bare = (title: string, link: string): Item => ({ guid: "1", title, link: `https://a.example/${link}` });
    expect(await pairs([bare("All about rye", "all")], [bare("Rye", "rye")])).toEqual(["1 → 1"]);
    expect(await pairs([bare("Oats", "oats")], [bare("Rye", "rye")])).toEqual(["1 reused"]);
  });

  test("where ids count, every post is still known by its address", async () => {
    const now = [at("1", "oats", 4), at("2", "wheat", 3), at("3", "rye", 2)];
    const before = [at("1", "wheat", 3), at("2", "rye", 2)];
    expect(await pairs(now, before)).toEqual(["1 → 2", "2 → 3", "1 reused", "2 reused"]);
  });
});

test("a feed without entries, now or before, has lost none", async () => {
  const one = [{ guid: "1", title: "Rye" }];
  expect(removedFrom(await withPrevious([], one))).toEqual([]);
  expect(removedFrom(await withPrevious(one, []))).toEqual([]);
});

test("a feed of many entries that share ids and addresses is compared in linear time", async () => {
  const many = (size: number, seed: string): Item[] =>
    Array.from({ length: size }, (_, index) => ({
      guid: `${seed}${index % 1000}`,
      link: `https://a.example/${index % 7}`,
      title: `${index % 3}`,
    }));
  const feed = await withPrevious(many(20_000, "a"), many(20_000, "b"));
  const start = performance.now();
  removedFrom(feed);
  expect(performance.now() - start).toBeLessThan(2_000);
});
