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

test("a date, whatever its form, and “noindex” stand where the front matter says them, where that is one place", () => {
  const field = (key: string, value: string, start: number, type: "date" | "boolean" = "date") => ({
    ...fact("rye.md", value, start),
    key,
    type,
  });
  const frontMatter = [field("date", "2026-03-08 08:00", 50), field("lastmod", "2026-03-01", 70)];
  const noindex = { name: "robots", content: fact("rye.html", "noindex, follow", 90) };
  const dated = {
    ...page,
    metas: [noindex],
    source: { ...source, frontMatter: [...frontMatter, field("noindex", "true", 95, "boolean")] },
  };
  expect(writtenPlace(fact("rye.html", "2026-03-01T00:00:00+01:00"), dated)).toMatchObject({ start: 70 });
  expect(writtenPlace(noindex.content, dated)).toMatchObject({ file: "rye.md", start: 95 });
  const twice = { ...dated, source: { ...source, frontMatter: [...frontMatter, field("updated", "2026-03-01", 80)] } };
  const at = fact("rye.html", "2026-03-01T00:00:00+01:00");
  expect(writtenPlace(at, twice)).toBe(at);
  expect(writtenPlace(noindex.content, twice)).toBe(noindex.content);
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

test("what a generator takes over into the head: “noindex” from its list of tags, pictures by their names", () => {
  const meta = (name: string, value: string, start: number) => ({ name, content: fact("rye.html", value, start) });
  const field = (key: string, value: string, start: number) =>
    ({ ...fact("rye.md", value, start), key, type: "text" }) as const;
  const metas = [
    meta("robots", "noindex", 300),
    meta("og:image", "https://a.example/_astro/loaf.DI5xzfWx_Z1qLqx.webp", 400),
    meta("description", "Rye is grey and", 500),
  ];
  const frontMatter = [field("head.content", "noindex", 60), field("heroImage", "../assets/loaf.jpg", 90)];
  const written: Post = { ...emptyPost("rye.md", "markdown"), frontMatter };
  const built: Post = { ...emptyPost("rye.html", "html"), metas, source: written };
  const places = metas.map(({ content }) => writtenPlace(content, built));
  expect(places).toEqual([frontMatter[0], frontMatter[1], written.top]);
});
