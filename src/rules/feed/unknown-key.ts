import { defineRule } from "../../rule.ts";
import { boundedDistance } from "../../values/distance.ts";
import { jsonObjects } from "../../vocabulary/json-feed.ts";
import type { ObjectForm } from "../../vocabulary/json-form.ts";
import { jsonStructureOf } from "../../vocabulary/json-structure.ts";
import { otherNames } from "./unknown-key.words.ts";

const feed = (inside: string): { readonly "feed.json": string } => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", ${inside} }`,
});
const item = (inside: string): { readonly "feed.json": string } => feed(`"items": [{ "id": "1", ${inside} }]`);

export default defineRule({
  scope: "feed",
  summary: "Every key of a JSON Feed is one that the specification knows, or an extension that begins with “_”.",
  why: "Readers look for keys by name: what is misspelt or misplaced they never see.",
  source: "JSON Feed 1.1, “The Structure of a Feed” and “Extensions”.",
  severity: "warning",
  options: {},
  messages: {
    misspelt: "JSON Feed has no “{key}” in {owner}. Did you mean “{meant}”?",
    misplaced: "“{key}” does not belong in {owner}. Move it to {places}.",
    unknown: {
      text: "JSON Feed has no “{key}”. Begin names of your own with “_”, and put the values into an object of that name.",
      severity: "info",
    },
  },
  examples: [
    { good: item('"date_published": "2025-05-02T10:00:00Z"') },
    { good: item('"_bakery": { "about": "https://a.example/oven", "oven": "hot" }') },
    {
      bad: item('⟦"date_publised"⟧: "2025-05-02T10:00:00Z"'),
      says: "JSON Feed has no “date_publised” in an item. Did you mean “date_published”?",
      fixed: item('"date_published": "2025-05-02T10:00:00Z"')["feed.json"],
    },
    {
      bad: feed('⟦"homePageURL"⟧: "https://a.example/", "items": []'),
      says: "JSON Feed has no “homePageURL” in the feed. Did you mean “home_page_url”?",
      fixed: feed('"home_page_url": "https://a.example/", "items": []')["feed.json"],
    },
    {
      bad: item('⟦"pubDate"⟧: "2025-05-02T10:00:00Z"'),
      says: "JSON Feed has no “pubDate” in an item. Did you mean “date_published”?",
      fixed: item('"date_published": "2025-05-02T10:00:00Z"')["feed.json"],
    },
    {
      bad: feed('⟦"tags"⟧: ["rye"], "items": []'),
      says: "“tags” does not belong in the feed. Move it to an item.",
    },
    {
      bad: item('⟦"reading_time"⟧: 5'),
      says: "JSON Feed has no “reading_time”. Begin names of your own with “_”, and put the values into an object of that name.",
    },
  ],

  check(feed, { report }) {
    const keys = new UnknownKeys();
    for (const { object, form } of jsonStructureOf(feed).objects) {
      for (const { key, nameSpan } of object.members) {
        if (key.startsWith("_") || Object.hasOwn(form.keys, key)) continue;
        const about = { at: nameSpan, subject: `${form.name}/${key}` };
        const owner = withArticle(form.name);
        const judgement = keys.judge(form, key);
        if (!judgement) continue;
        const { meant, places } = judgement;
        if (meant !== undefined) {
          const fix = object.value(meant) ? undefined : [{ ...nameSpan, text: JSON.stringify(meant) }];
          const fixSafe = bare(meant) === bare(key);
          report({ ...about, message: "misspelt", data: { key, owner, meant }, fix, fixSafe });
        } else if (places !== "") report({ ...about, message: "misplaced", data: { key, owner, places } });
        else report({ ...about, message: "unknown", data: { key } });
      }
    }
  },
});

interface Judgement {
  /** The key that was probably meant. */
  readonly meant: string | undefined;
  /** The objects that know the key, ready for a sentence; empty for none. */
  readonly places: string;
}

/** So many different unknown keys are told: a template has few, a hostile feed makes up many. */
const mostJudged = 200;
/** Longer than any known key with its slips. */
const longestSlip = 24;
/** Words that mean something else wherever they stand. */
const common: ReadonlySet<string> = new Set(["name", "title", "type", "url"]);

class UnknownKeys {
  readonly #judged = new Map<string, Judgement>();

  /** Undefined for one too many. */
  judge(form: ObjectForm, key: string): Judgement | undefined {
    const name = `${form.name}/${key}`;
    const known = this.#judged.get(name);
    if (known || this.#judged.size >= mostJudged) return known;
    const judgement = judgementOf(form, key);
    this.#judged.set(name, judgement);
    return judgement;
  }
}

function judgementOf({ name, keys }: ObjectForm, key: string): Judgement {
  const others = otherNames[name] ?? {};
  if (Object.hasOwn(others, key)) return { meant: others[key], places: "" };
  const homes = common.has(key) ? [] : jsonObjects.filter((other) => Object.hasOwn(other.keys, key));
  if (homes.length > 0) return { meant: undefined, places: homes.map((home) => withArticle(home.name)).join(" or ") };
  return { meant: nearest(key, Object.keys(keys)), places: "" };
}

/** The same but for letter case and dashes; else with one slip, or two in a long word. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const same = known.find((other) => bare(other) === bare(key));
  if (same !== undefined || key.length < 4 || key.length > longestSlip) return same;
  const limit = key.length < 8 ? 1 : 2;
  return known.find((other) => boundedDistance(key.toLowerCase(), other, limit) <= limit);
}

function bare(key: string): string {
  return key.replace(/[-_ ]/g, "").toLowerCase();
}

function withArticle(name: string): string {
  if (name === "feed") return "the feed";
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
