import { expect, test } from "vitest";
import type { AnyRule } from "../../../src/rule.ts";
import contentHtml from "../../../src/rules/feed/content-html.ts";
import contentImage from "../../../src/rules/feed/content-image.ts";
import contentSecurity from "../../../src/rules/feed/content-security.ts";
import { tryExample } from "../../../src/testing.ts";
import fc from "../../fast-check.ts";
import { readFeedText } from "../../read-feed.ts";

const rules: Readonly<Record<string, AnyRule>> = {
  "feed/content-html": contentHtml,
  "feed/content-image": contentImage,
  "feed/content-security": contentSecurity,
};

const entities = (html: string): string =>
  html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const numbers = (html: string): string => html.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const escapes = (html: string): string => html.replace(/[<"\\]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
const rss = (html: string): string =>
  `<rss version="2.0"><channel><link>https://a.example/</link><item><description>${html}</description></item></channel></rss>`;

/** The ways to write one HTML in a feed, and how to read a stretch of it. */
const ways: Readonly<Record<string, (html: string) => string>> = {
  "cdata.xml": (html) => rss(`<![CDATA[${html}]]>`),
  "entities.xml": (html) => rss(entities(html)),
  "numbers.xml": (html) => rss(numbers(html)),
  "atom.xml": (html) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/><entry><content type="html">${entities(html)}</content></entry></feed>`,
  "feed.json": (html) =>
    `{ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://a.example/", "items": [{ "content_html": "${escapes(html)}" }] }`,
};

/** What stands in a stretch of the feed, decoded. */
function decoded(path: string, stretch: string): string {
  if (path === "cdata.xml") return stretch;
  if (path === "feed.json") return JSON.parse(`"${stretch}"`);
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&" };
  return stretch.replace(/&(?:#(\d+)|(\w+));/g, (_, code, word) => named[word] ?? String.fromCharCode(Number(code)));
}

async function contentOf(path: string, text: string): Promise<string | undefined> {
  const feed = await readFeedText(text, path);
  const [entry] = feed.entries;
  return (entry?.content ?? entry?.description)?.text.value;
}

interface Found {
  /** Message and what is underlined. */
  readonly findings: readonly string[];
  /** The HTML with every fix applied. */
  readonly mended: string | undefined;
}

async function find(rule: string, path: string, html: string): Promise<Found> {
  const source = ways[path]?.(html) ?? "";
  const { diagnostics, errors, fixed } = await tryExample(rule, rules[rule]!, { good: { [path]: source } });
  expect(errors).toEqual([]);
  const findings = diagnostics.map(({ message, span: { start, end } }) => {
    return `${message} ${decoded(path, source.slice(start, end))}`;
  });
  return { findings, mended: await contentOf(path, fixed[path] ?? source) };
}

const name = fc.constantFrom(..."p div li ul b i a h2 br script my-x cot".split(" "));
const piece = fc.oneof(
  name.chain((word) => fc.constantFrom(`<${word}>`, `</${word}>`, `<${word}/>`)),
  fc.constantFrom(
    '<img src="http://a.example/?a=1&amp;b=2">',
    "<img src='a' alt=\"b\" alt='c'>",
    "<a href=”b”>",
    "<b onclick=\"c('&amp;')\">",
    "<p style='position: fixed'>",
    "<!--",
    "<form>",
    "&lt;b&gt;",
    "& < >",
  ),
  fc.constantFrom("word", "é", "“", "\n", " "),
);

test.each(Object.keys(rules))("%s finds the same whatever the escaping", async (rule) => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (parts) => {
      const html = `x${parts.join("").replaceAll("\n", " ")}x`;
      const [first, ...others] = await Promise.all(Object.keys(ways).map((path) => find(rule, path, html)));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 100 },
  );
});
