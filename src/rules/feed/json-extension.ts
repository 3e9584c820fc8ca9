import { defineRule } from "../../rule.ts";
import { jsonStructureOf } from "../../vocabulary/json-structure.ts";

const feed = (inside: string, items = ""): { readonly "feed.json": string } => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", ${inside}, "items": [${items}] }`,
});

export default defineRule({
  scope: "feed",
  summary: "Extensions of a JSON Feed are objects with proper names, and say what they are about.",
  why: "Programs tell extensions from coming keys by these rules, and whoever reads the feed learns from “about” what the rest means.",
  source: "JSON Feed 1.1, “Extensions”.",
  severity: "warning",
  options: {},
  messages: {
    name: "The extension “{key}” is not named by the rules. Begin with “_” and a letter, and leave out dots.",
    object: {
      text: "The extension “{key}” is {found}. Make it an object, and put the value into it under a name of its own.",
      severity: "info",
    },
    about: {
      text: "Nothing tells what the extension “{key}” is about. Add “about” to it, with the address of a page that does.",
      severity: "info",
    },
  },
  examples: [
    { good: feed('"_bakery": { "about": "https://a.example/oven", "oven": "hot" }') },
    { good: feed('"_bakery": { "oven": "hot" }', '{ "id": "1", "_bakery": { "about": "https://a.example/oven" } }') },
    {
      bad: feed('⟦"_2.0"⟧: { "about": "https://a.example/oven" }'),
      says: "The extension “_2.0” is not named by the rules. Begin with “_” and a letter, and leave out dots.",
    },
    {
      bad: feed('"_oven": ⟦"hot"⟧'),
      says: "The extension “_oven” is a text. Make it an object, and put the value into it under a name of its own.",
    },
    {
      bad: feed('⟦"_bakery"⟧: { "oven": "hot" }'),
      says: "Nothing tells what the extension “_bakery” is about. Add “about” to it, with the address of a page that does.",
    },
  ],

  check(feed, { report }) {
    const extensions = jsonStructureOf(feed).objects.flatMap(({ object }) =>
      object.members.filter(({ key }) => key.startsWith("_")),
    );
    const explained = new Set(
      extensions.flatMap(({ key, value }) => (value.type === "object" && value.value("about") ? [key] : [])),
    );
    const seen = new Set<string>();
    for (const { key, nameSpan, value } of extensions) {
      if (seen.has(key)) continue;
      seen.add(key);
      const data = { key };
      if (!/^_\p{L}[^.]*$/u.test(key)) report({ at: nameSpan, message: "name", data });
      if (value.isGuess || explained.has(key)) continue;
      if (value.type === "object") report({ at: nameSpan, message: "about", data });
      else report({ at: value.span, message: "object", data: { key, found: found[value.type] } });
    }
  },
});

const found = {
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
} as const;
