import { expect, test } from "vitest";
import { headline } from "../../src/facts/headline.ts";
import type { HeadFact, Heading, PostForm, PostWithBody } from "../../src/model/post.ts";
import { plainText } from "../../src/model/text.ts";
import { emptyPost } from "../empty-post.ts";

const title: HeadFact = { value: "Title", file: "a", start: 7, end: 12, inBody: false };
const heading: Heading = { value: "Heading", file: "a", start: 30, end: 37, depth: 1 };
const subheading: Heading = { value: "Part", file: "a", start: 20, end: 24, depth: 2 };
const block = { kind: "paragraph", text: plainText("a", "Prose.", 50) } as const;

interface Parts {
  readonly form: PostForm;
  readonly titles?: readonly HeadFact[];
  readonly headings?: readonly Heading[];
  readonly blocks?: PostWithBody["body"]["blocks"];
}

function post({ form, titles = [], headings = [], blocks = [] }: Parts): PostWithBody {
  return {
    ...emptyPost("a", form),
    titles,
    headings,
    body: { blocks, language: "en", sentences: [], hardSentences: [] },
  };
}

test("Markdown: the title of the front matter, else the first heading of level 1", () => {
  const headings = [subheading, heading];
  expect(headline(post({ form: "markdown", titles: [title], headings }))).toBe(title);
  expect(headline(post({ form: "markdown", headings }))).toBe(heading);
});

test("HTML: the first heading of level 1, else the title", () => {
  expect(headline(post({ form: "html", titles: [title], headings: [subheading, heading] }))).toBe(heading);
  expect(headline(post({ form: "html", titles: [title], headings: [subheading] }))).toBe(title);
});

test("else another heading, the first block, the page", () => {
  expect(headline(post({ form: "entry", headings: [subheading], blocks: [block] }))).toBe(subheading);
  expect(headline(post({ form: "entry", blocks: [block] }))).toBe(block.text);
  expect(headline(post({ form: "entry" }))).toEqual({ file: "a", start: 0, end: 100 });
});

test("HTML: the heading that the title begins with, where a theme makes the name of the site another one", () => {
  const logo: Heading = { ...heading, value: "The Mill", start: 10, end: 18 };
  const named: Heading = { ...heading, value: "Title" };
  expect(headline(post({ form: "html", titles: [title], headings: [logo, named] }))).toBe(named);
});
