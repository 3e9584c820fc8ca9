import { expect, test } from "vitest";
import { placeOfPage, writtenPlace } from "../../src/facts/origin.ts";
import type { HeadFact, Post } from "../../src/model/post.ts";
import { emptyPost } from "../empty-post.ts";

const fact = (file: string, value: string, start = 10): HeadFact => ({
  file,
  start,
  end: start + 5,
  value,
  inBody: false,
});
const source: Post = {
  ...emptyPost("rye.md", "markdown"),
  titles: [fact("rye.md", "Rye's bread")],
  frontMatter: [{ ...fact("rye.md", "How we bake.", 30), key: "description", type: "text" }],
};
const page: Post = { ...emptyPost("rye.html", "html"), titles: [fact("rye.html", "Rye’s bread | The Mill")], source };

test("what a page says stands in its Markdown, with the name of the site or without", () => {
  expect(writtenPlace(fact("rye.html", "Rye’s bread | The Mill"), page)).toMatchObject({ file: "rye.md", start: 10 });
  expect(writtenPlace(fact("rye.html", "How we bake."), page)).toMatchObject({ file: "rye.md", start: 30 });
});

test("what only the template writes stands in the page", () => {
  const other = fact("rye.html", "All about bread.");
  expect(writtenPlace(other, page)).toBe(other);
  expect(writtenPlace(other, { ...page, source: undefined })).toBe(other);
});

test("a page as a whole: its title, else its main heading, else its top", () => {
  expect(placeOfPage(page)).toBe(source.titles[0]);
  const heading = { ...fact("a.md", "Rye", 20), depth: 1 };
  expect(placeOfPage({ ...emptyPost("a.md", "markdown"), headings: [{ ...heading, depth: 2 }, heading] })).toBe(
    heading,
  );
  const bare = emptyPost("a.html", "html");
  expect(placeOfPage(bare)).toBe(bare.top);
});
