import { expect, test } from "vitest";
import { likeness, titlesOf } from "../../src/facts/titles.ts";
import { emptyPost } from "../empty-post.ts";

const span = { file: "page.html", start: 0, end: 1 };
const fact = (value: string) => ({ ...span, value });

test("the titles of a page, what readers see first; the name of the site is none", () => {
  const post = {
    ...emptyPost("page.html", "html"),
    headings: [
      { ...fact("Crumb"), depth: 1 },
      { ...fact("Sour rye"), depth: 1 },
      { ...fact("Flour"), depth: 2 },
    ],
    metas: [
      { name: "og:site_name", content: { ...fact("A Baker’s Notes"), inBody: false } },
      { name: "og:title", content: { ...fact("Sour rye bread"), inBody: false } },
    ],
    titles: [
      { ...fact("A baker's notes"), inBody: false },
      { ...fact("Sour rye | Crumb"), inBody: false },
    ],
  };
  expect(titlesOf(post, ["crumb"]).map(({ value }) => value)).toEqual([
    "Sour rye",
    "Sour rye bread",
    "Sour rye | Crumb",
  ]);
});

test.each([
  ["Rye", "A Very Long Name of a Blog — Rye", 1],
  ["Rye", "Rye « A Very Long Name of a Blog", 1],
  ["Rye", "Rye: a love story", 0],
  ["On tar", "On tar", 1],
])("“%s” and “%s”", (title, other, least) => {
  const found = likeness(title, [fact(other)]) ?? -1;
  if (least === 1) expect(found).toBe(1);
  else expect(found).toBeLessThan(0.6);
});

test("nothing to compare", () => {
  expect(likeness("🎉", [fact("Rye")])).toBeUndefined();
  expect(likeness("Rye", [])).toBeUndefined();
});
