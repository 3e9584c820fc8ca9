import { expect, test } from "vitest";
import { dueDate, publishedDates } from "../../src/facts/published.ts";
import type { Post } from "../../src/model/post.ts";
import { emptyPost } from "../empty-post.ts";

const span = { file: "page.html", start: 0, end: 1 };
const page = emptyPost("page.html", "html");
const meta = (name: string, value: string): Pick<Post, "metas"> => ({
  metas: [{ name, content: { ...span, value, inBody: false } }],
});
const shown = (day: string, source: "published" | "time" | "text") => ({ ...span, value: day, day, source });
const data = (value: string, type = "BlogPosting"): Pick<Post, "structured"> => ({
  structured: [
    { ...span, faults: [], things: [{ ...span, types: [type], fields: [{ ...span, key: "datePublished", value }] }] },
  ],
});
const address: Pick<Post, "url"> = { url: "https://a.example/2024/05/03/rye/" };
const dates = (post: Post): readonly string[] =>
  publishedDates(post).map(({ name, value, isGuess }) => `${name}: ${value}${isGuess ? "?" : ""}`);

test("what a page trusts most is what it tells machines", () => {
  const shownDays = [shown("2024-05-02", "time"), shown("2024-05-04", "text")];
  const whole = {
    ...page,
    ...data("2024-05-01"),
    ...meta("article:published_time", "2024-05-01"),
    ...address,
    shownDays,
  };
  expect(dates(whole)).toEqual(["datePublished: 2024-05-01", "article:published_time: 2024-05-01"]);
  expect(dates({ ...page, ...data("2024-05-01", "WebSite"), ...address, shownDays })).toEqual([
    "date on the page: 2024-05-02",
  ]);
  expect(dates({ ...page, ...address, shownDays: shownDays.slice(1) })).toEqual(["date in the address: 2024-05-03?"]);
  expect(dates({ ...page, shownDays: shownDays.slice(1) })).toEqual(["date on the page: 2024-05-04?"]);
  expect(dates(page)).toEqual([]);
});

test("dates before 1990 and what is none say nothing", () => {
  expect(dates({ ...page, ...data("0001-01-01T00:00:00Z"), ...meta("article:published_time", "soon") })).toEqual([]);
});

test("of the front matter the first key counts", () => {
  const field = (key: string, value: string) => ({ ...span, key, value, type: "date" as const });
  const frontMatter = [field("published", "2024-05-02"), field("date", "2024-05-01")];
  expect(dates({ ...emptyPost("rye.md", "markdown"), frontMatter })).toEqual(["date in the front matter: 2024-05-01"]);
  expect(dates(emptyPost("_posts/2024-05-01-rye.md", "markdown"))).toEqual(["date in the address: 2024-05-01?"]);
});

test("a post is due when everything that is sure says so", () => {
  const now = Date.UTC(2024, 3, 20);
  expect(dueDate({ ...page, ...data("2024-05-01") }, now)?.value).toBe("2024-05-01");
  expect(dueDate({ ...page, ...data("2024-04-21") }, now)).toBeUndefined();
  expect(
    dueDate({ ...page, ...data("2024-05-01"), ...meta("article:published_time", "2024-04-01") }, now),
  ).toBeUndefined();
  expect(dueDate({ ...page, ...address }, now)).toBeUndefined();
});
