import { expect, test } from "vitest";
import { plainText } from "../../src/model/text.ts";
import { readHtml } from "../../src/sources/html/index.ts";
import { readMarkdown } from "../../src/sources/markdown/index.ts";
import { randomWords } from "../values/random-words.ts";

const words = randomWords(1)(60).join(" ");
const page = (content: string, navigation = "Home Posts"): string =>
  `<!doctype html><title>Rye</title><nav>${navigation}</nav><main><h1>Rye</h1><p>${content}</p></main><footer>2026</footer>`;
const html = (text: string) => readHtml(plainText("a.html", text, 0), "html").facts.signature;

test("navigation and footer are left out, the content is not", () => {
  expect(html(page(words, "Another menu"))).toEqual(html(page(words)));
  expect(html(page(`${words} more`)).hash).not.toBe(html(page(words)).hash);
});

test("a page and the Markdown it was built from say the same", async () => {
  const markdown = plainText("a.md", `---\ntitle: Rye\n---\n# Rye\n\nDon't *knead* it. ${words}\n`, 0);
  const { facts } = await readMarkdown(markdown, { mdx: false });
  expect(facts.signature).toEqual(html(page(`Don’t <em>knead</em> it. ${words}`)));
  expect(facts.signature.sketch).toHaveLength(256);
});

test("short pages have no sketch, and entries of feeds no signature", () => {
  expect(html(page("Knead it."))).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{16}$/), sketch: undefined });
  expect(readHtml(plainText("feed.xml", words, 0), "entry").facts.signature).toEqual({ hash: "", sketch: undefined });
});
