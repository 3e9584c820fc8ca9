import { expect, test } from "vitest";
import { comparableGroups, comparablePages, nameOf, withoutCopies } from "../../src/facts/comparable-pages.ts";
import type { Fact, HeadFact, Post } from "../../src/model/post.ts";
import { emptyPost } from "../empty-post.ts";

const fact = (value: string): Fact => ({ file: "a", start: 0, end: 1, value });
const headFact = (value: string): HeadFact => ({ ...fact(value), inBody: false });
const html = (path: string, more: Partial<Post> = {}): Post => ({
  ...emptyPost(`public${path}index.html`, "html"),
  url: `https://example.org${path}`,
  ...more,
});
const markdown = (file: string, more: Partial<Post> = {}): Post => ({ ...emptyPost(file, "markdown"), ...more });
const namesOf = (posts: readonly Post[]): string[] => comparablePages({ posts }).map(nameOf);

test("articles and pages that search engines may show, in the order of their paths", () => {
  const posts = [
    html("/rye/flour/"),
    html("/rye/", { kind: "page" }),
    html("/tags/", { kind: "listing" }),
    html("/old/", { kind: "redirect" }),
    html("/hidden/", { metas: [{ name: "robots", content: headFact("noindex") }] }),
    html("/print/", {
      headLinks: [{ rel: ["canonical"], type: undefined, hreflang: undefined, href: headFact("/rye/") }],
    }),
    { ...emptyPost("feed.xml", "entry"), url: "https://example.org/entry/" },
    markdown("_index.md"),
    markdown("_index.fr.md"),
    markdown("draft.md", { frontMatter: [{ ...fact("true"), key: "draft", type: "boolean" }] }),
    html("/"),
  ];
  expect(namesOf(posts)).toEqual(["/", "/rye/", "/rye/flour/"]);
});

test("each address once, whatever its scheme", () => {
  const twice = [html("/rye/"), { ...html("/rye/"), file: "rye.html", url: "http://www.example.org/rye" }];
  expect(namesOf(twice)).toEqual(["/rye/"]);
  expect(namesOf([markdown("a.md"), markdown("b.md")])).toEqual(["a.md", "b.md"]);
});

test("apart by form and language", () => {
  const posts = [
    html("/1/", { language: fact("en-GB") }),
    html("/2/", { language: fact("EN") }),
    html("/3/", { language: fact("de") }),
    html("/4/"),
    html("/fr/5/"),
    markdown("6.md"),
    markdown("7.fr.md"),
    markdown("content/fr/8.md"),
    markdown("content/en/9.md", { language: fact("fr") }),
  ];
  const groups = comparableGroups({ posts }).map((group) => group.map(({ file }) => file.replace(/\D/g, "")).join(""));
  expect(groups.sort()).toEqual(["12", "3", "45", "6", "798"]);
});

test("of copies the first stays; short texts are none", () => {
  const signed = (file: string, hash: string, sketch: Uint16Array | undefined): Post =>
    markdown(file, { signature: { hash, sketch } });
  const sketch = new Uint16Array(256);
  const posts = [
    signed("1", "a", sketch),
    signed("2", "a", sketch),
    signed("3", "b", undefined),
    signed("4", "b", undefined),
  ];
  expect(withoutCopies(posts).map(({ file }) => file)).toEqual(["1", "3", "4"]);
});
