import { metaNamed } from "../../facts/meta.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const og = (...names: readonly string[]): string =>
  names.map((name) => `<meta property="og:${name}" content="https://example.org/rye/${name}">`).join("");

/** The properties that every object has, and the other names of each. */
const required: ReadonlyMap<string, readonly string[]> = new Map([
  ["og:title", []],
  ["og:type", []],
  ["og:url", []],
  ["og:image", ["og:image:url", "og:image:secure_url"]],
]);

export default defineRule({
  scope: "post",
  summary: "Articles carry the Open Graph properties that previews are made of.",
  why: "A link that is shared in a chat or a network is shown as a card by them; without them it is a bare address, or a card without a picture.",
  source: "The Open Graph protocol, “Basic Metadata”: https://ogp.me/#metadata",
  severity: "warning",
  forms: ["html"],
  kinds: ["article"],
  options: {},
  messages: {
    none: "The page has no Open Graph properties. Add og:title, og:type, og:url and og:image to its head.",
    missing: "The page has Open Graph properties, yet lacks {missing}. Add what is missing to its head.",
  },
  examples: [
    { good: { "page.html": `<head>${og("title", "type", "url", "image")}</head>` } },
    { good: { "page.html": `<head>${og("title", "type", "url", "image:secure_url")}</head>` } },
    { good: "Markdown leaves them to its generator." },
    {
      bad: { "page.html": "⟦<head>⟧<title>Rye</title></head>" },
      says: "The page has no Open Graph properties. Add og:title, og:type, og:url and og:image to its head.",
    },
    {
      bad: { "page.html": `⟦<head>⟧${og("title", "image")}</head>` },
      says: "The page has Open Graph properties, yet lacks og:type and og:url. Add what is missing to its head.",
    },
  ],

  check(post, { report }) {
    const missing = [...required].flatMap(([name, others]) => (metaNamed(post, name, ...others) ? [] : [name]));
    if (missing.length === 0 || !isIndexable(post)) return;
    const said = missing.length === 1 ? missing.join() : `${missing.slice(0, -1).join(", ")} and ${missing.at(-1)}`;
    // A template lacks the same on every page.
    if (missing.length === required.size) report({ at: post.top, message: "none", subject: "og" });
    else report({ at: post.top, message: "missing", data: { missing: said }, subject: said });
  },
});
