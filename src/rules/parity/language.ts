import { isCompared } from "../../facts/announced.ts";
import type { Fact } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const rss = (language: string, ...links: readonly string[]): string =>
  [
    `<rss version="2.0"><channel><link>https://a.example/</link><language>${language}</language>`,
    ...links.map((link) => `<item><link>https://a.example/${link}/</link></item>`),
    "</channel></rss>",
  ].join("\n");
const page = (language: string): string => `<html lang="${language}"><h1>Rye</h1></html>`;
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "feed",
  summary: "A feed and the pages it leads to are in the same language.",
  why: "Readers filter, translate and read aloud by the language of the feed, browsers by that of the page.",
  source: "RFC 5646 (BCP 47): the first subtag is the language.",
  severity: "warning",
  options: {},
  messages: {
    differs:
      "The feed is declared as “{feed}”, and {count} of its {all} pages as “{page}”. Declare the language that they are written in.",
  },
  examples: [
    { good: { "public/feed.xml": rss("en-us", "1"), "public/1/index.html": page("en-GB") }, site },
    { good: { "public/feed.xml": rss("no", "1"), "public/1/index.html": page("nb-NO") }, site },
    // A blog in two languages.
    {
      good: {
        "public/feed.xml": rss("en", "1", "2"),
        "public/1/index.html": page("en"),
        "public/2/index.html": page("de"),
      },
      site,
    },
    {
      bad: {
        "public/feed.xml": rss("⟦en-us⟧", "1", "2", "3"),
        "public/1/index.html": page("de"),
        "public/2/index.html": page("de-AT"),
        "public/3/index.html": page("en"),
      },
      site,
      says: "The feed is declared as “en-us”, and 2 of its 3 pages as “de”. Declare the language that they are written in.",
    },
  ],

  check({ language, entries }, { report }) {
    const own = primary(language?.value ?? "");
    if (!language || own === "") return;
    const declared = entries.flatMap(({ post }) => (post && isCompared(post) && post.language ? [post.language] : []));
    const known = declared.filter(({ value }) => primary(value) !== "");
    const others = known.filter(({ value }) => primary(value) !== own);
    const [page] = others;
    // Posts in another language are fine among others.
    if (!page || others.length * 2 <= known.length) return;
    const data = { feed: language.value, page: page.value, count: others.length, all: known.length };
    report({ at: language, message: "differs", data, related: others.slice(0, 3).map(noted) });
  },
});

function noted(at: Fact) {
  return { at, note: "The language of a page." };
}

/** Two codes of one language, and codes that have been replaced. */
const same: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
  ["iw", "he"],
  ["in", "id"],
  ["ji", "yi"],
  ["mo", "ro"],
  ["tl", "fil"],
]);

/** The language without its region and script; empty for what names none. */
function primary(tag: string): string {
  const [, subtag = ""] = /^\s*([a-z]{2,3})(?![a-z\d])/i.exec(tag) ?? [];
  const code = subtag.toLowerCase();
  return /^(?:und|mul|zxx)$/.test(code) ? "" : (same.get(code) ?? code);
}
