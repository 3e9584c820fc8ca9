import type { ObjectNode } from "../../model/json.ts";
import type { Edit } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import type { ObjectForm } from "../../vocabulary/json-form.ts";
import { jsonStructureOf } from "../../vocabulary/json-structure.ts";

const version = '"version": "https://jsonfeed.org/version/1.1"';
const addresses = '"home_page_url": "https://a.example/", "feed_url": "https://a.example/feed.json"';
const named = `"title": "Bread", ${addresses}`;
const items = (inside: string): { readonly "feed.json": string } => ({
  "feed.json": `{ ${version}, ${named}, "items": [${inside}] }`,
});
const filled = '"id": "1", "content_text": "Rye."';

export default defineRule({
  scope: "feed",
  summary: "The feed, its items and their parts have every key that JSON Feed requires.",
  why: "Readers must drop an item without id, have nothing to show of one without content, and list a feed without title as nameless.",
  source: "JSON Feed 1.1, “Top-level”, “Items”, “Attachments” and “Suggestions for Feed Readers”.",
  severity: "error",
  options: {},
  messages: {
    missing: "The {owner} has no “{key}”, which JSON Feed requires. Add {example}.",
    id: "The item has no “id”, so readers must drop it. Add one that never changes, best the address of the post.",
    content: "The item has neither “content_html” nor “content_text”; JSON Feed requires one of them. Add the text.",
    emptyContent: {
      text: "The item's content is empty, so readers have nothing to show. Fill “content_html” or “content_text”.",
      severity: "warning",
    },
    recommended: {
      text: "The feed has no “{key}”, which every feed on the public web should have. Add {example}.",
      severity: "warning",
    },
    author: {
      text: "The author has neither “name”, “url” nor “avatar”; one of them is required. Add the name.",
      severity: "warning",
    },
  },
  examples: [
    { good: items(`{ ${filled}, "authors": [{ "url": "https://a.example/ada" }] }`) },
    { good: items('{ "id": "2", "content_html": "", "content_text": "Rye." }') },
    {
      bad: { "feed.json": `⟦{⟧ ${version}, ${addresses}, "items": [] }` },
      says: "The feed has no “title”, which JSON Feed requires. Add the name of the site.",
    },
    {
      bad: items('⟦{⟧ "url": "https://a.example/rye", "content_text": "Rye." }'),
      says: "The item has no “id”, so readers must drop it. Add one that never changes, best the address of the post.",
      fixed: items('{ "id": "https://a.example/rye", "url": "https://a.example/rye", "content_text": "Rye." }')[
        "feed.json"
      ],
    },
    {
      bad: items('⟦{⟧ "id": "1", "summary": "All about rye." }'),
      says: "The item has neither “content_html” nor “content_text”; JSON Feed requires one of them. Add the text.",
    },
    {
      bad: items('{ "id": "1", "content_html": ⟦""⟧ }'),
      says: "The item's content is empty, so readers have nothing to show. Fill “content_html” or “content_text”.",
    },
    {
      bad: items(`{ ${filled}, "attachments": [⟦{⟧ "url": "https://a.example/rye.mp3" }] }`),
      says: "The attachment has no “mime_type”, which JSON Feed requires. Add its media type, like “audio/mpeg”.",
    },
    {
      bad: { "feed.json": `⟦{⟧ ${version}, "title": "Bread", "home_page_url": "https://a.example/", "items": [] }` },
      says: "The feed has no “feed_url”, which every feed on the public web should have. Add the address of this file.",
    },
    {
      bad: items(`{ ${filled}, "authors": [⟦{⟧ }] }`),
      says: "The author has neither “name”, “url” nor “avatar”; one of them is required. Add the name.",
    },
  ],

  check(feed, { report }) {
    for (const { object, form } of jsonStructureOf(feed).objects) {
      const { opening: at } = object;
      for (const [key, need] of needsOf(form)) {
        if (object.value(key)) continue;
        const data = { owner: form.name, key, example: additions[`${form.name}/${key}`] ?? "it" };
        const subject = `${form.name}/${key}`;
        if (key === "id") report({ at, message: "id", subject, fix: idFromAddress(object), fixSafe: false });
        else if (need === "required") report({ at, message: "missing", data, subject });
        else report({ at, message: "recommended", data, subject });
      }
      if (form.name === "author" && !["name", "url", "avatar"].some((key) => object.value(key))) {
        report({ at, message: "author", subject: "author" });
      }
      if (form.name !== "item") continue;
      const contents = ["content_html", "content_text"].flatMap((key) => object.value(key) ?? []);
      const [first] = contents;
      if (!first) report({ at, message: "content", subject: "content" });
      else if (contents.every((value) => value.type === "string" && value.text.value.trim() === "")) {
        report({ at: first.span, message: "emptyContent", subject: "content" });
      }
    }
  },
});

type Need = "required" | "recommended";
const needs = new Map<ObjectForm, readonly (readonly [string, Need])[]>();

/** Worked out once for each kind of object. */
function needsOf(form: ObjectForm): readonly (readonly [string, Need])[] {
  const known = needs.get(form);
  if (known) return known;
  const found = Object.entries(form.keys).flatMap(([key, { need }]) => (need ? [[key, need] as const] : []));
  needs.set(form, found);
  return found;
}

/** What is to be added, to end a sentence. */
const additions: Readonly<Record<string, string>> = {
  "feed/title": "the name of the site",
  "feed/items": "“items” with a list, which may be empty",
  "feed/home_page_url": "the address of the site",
  "feed/feed_url": "the address of this file",
  "attachment/url": "the address of the file",
  "attachment/mime_type": "its media type, like “audio/mpeg”",
  "hub/type": "“WebSub” or “rssCloud”",
  "hub/url": "the address of the hub",
};

/** "Ideally, the id is the full URL of the resource described by the item." */
function idFromAddress({ members }: ObjectNode): Edit[] | undefined {
  const [first] = members;
  const address = members.find(({ key }) => key === "url")?.value;
  if (!first || address?.type !== "string" || address.text.value.trim() === "") return undefined;
  const { file, start } = first.nameSpan;
  return [{ file, start, end: start, text: `"id": ${JSON.stringify(address.text.value.trim())}, ` }];
}
