import type { Attributes, ElementForm } from "../../src/vocabulary/form.ts";
import { jsonFeed } from "../../src/vocabulary/json-feed.ts";
import type { JsonForm, ObjectForm } from "../../src/vocabulary/json-form.ts";
import { type Lexicon, lexiconOf } from "../../src/vocabulary/lexicon.ts";
import { Random } from "./random.ts";
import type { Tree } from "./tree.ts";
import { poolOf, pools } from "./values.ts";

export type XmlFormat = "rss" | "rdf" | "atom";

const lexicons: Readonly<Record<XmlFormat, Lexicon | undefined>> = {
  rss: lexiconOf({ format: "rss", version: "2.0" }),
  rdf: lexiconOf({ format: "rdf", version: "1.0" }),
  atom: lexiconOf({ format: "atom", version: "1.0" }),
};
const unknownName = "{https://a.example/ns}mood";
const deepest = 3;

/** Any element of the format and its modules, mostly in a parent that may hold it and with values of its kind. */
export function extraElement(seed: number, parent: string, format: XmlFormat): Tree {
  const lexicon = lexicons[format];
  if (!lexicon) throw new Error(`There is no lexicon of ${format}.`);
  return new Extras(lexicon, new Random(seed)).childOf(parent, 0);
}

class Extras {
  readonly #lexicon: Lexicon;
  readonly #random: Random;

  constructor(lexicon: Lexicon, random: Random) {
    this.#lexicon = lexicon;
    this.#random = random;
  }

  childOf(parent: string, depth: number): Tree {
    const name = this.#nameIn(parent);
    const form = this.#lexicon.elements.get(`${parent}/${name}`) ?? this.#lexicon.elements.get(name);
    const children = form?.children ? this.#childrenOf(name, form, depth) : [];
    const text = form?.value || this.#random.once(20) ? [this.#text(form)].filter((one) => one !== "") : [];
    return { name: this.#spelt(name), attributes: this.#attributesOf(form), children: [...children, ...text] };
  }

  #nameIn(parent: string): string {
    if (this.#random.once(15)) return unknownName;
    const own = Object.keys(this.#lexicon.elements.get(parent)?.children ?? {});
    const all = [...this.#lexicon.elements.keys()].map((name) => name.slice(name.indexOf("/") + 1));
    return this.#random.one(own.length === 0 || this.#random.once(10) ? all : own);
  }

  #childrenOf(name: string, form: ElementForm, depth: number): Tree[] {
    if (depth >= deepest || Object.keys(form.children ?? {}).length === 0) return [];
    return Array.from({ length: this.#random.below(4) }, () => this.childOf(name, depth + 1));
  }

  /** A slip of the pen now and then. */
  #spelt(name: string): string {
    if (!this.#random.once(20) || name.startsWith("{")) return name;
    const colon = name.indexOf(":") + 1;
    const local = name.slice(colon);
    const slip = this.#random.one([local.toLowerCase(), local.toUpperCase(), `${local}s`, local.slice(1) || "x"]);
    return name.slice(0, colon) + slip;
  }

  #attributesOf(form: ElementForm | undefined): Tree["attributes"] {
    const known: Attributes = form?.attributes ?? {};
    const wanted = Object.entries(known).filter(([name, { need }]) =>
      need ? !this.#random.once(8) : this.#random.once(name.startsWith("xml:") ? 12 : 3),
    );
    const attributes = wanted.map(([name, { value }]): [string, string] => [
      name,
      this.#random.one(value.words && this.#random.once(2) ? value.words : poolOf(value.kind)),
    ]);
    return this.#random.once(15) ? [...attributes, ["mood", this.#random.one(pools.titles)]] : attributes;
  }

  #text(form: ElementForm | undefined): string {
    const { value } = form ?? {};
    if (!value || this.#random.once(30)) return this.#random.one(pools.anything);
    return this.#random.one(value.words && this.#random.once(2) ? value.words : poolOf(value.kind));
  }
}

/** A value for any key that a JSON Feed or one of its items may have, mostly of the right type. */
export function extraMember(seed: number, object: "feed" | "item"): readonly [key: string, value: unknown] {
  const random = new Random(seed);
  const item = itemForm();
  const form = object === "feed" ? jsonFeed : item;
  if (random.once(15)) return [random.one(["_mood", "mood", "Title", "dateModified"]), random.one(pools.anything)];
  const key = random.one(Object.keys(form.keys).filter((name) => name !== "items"));
  const keyForm = form.keys[key];
  return [key, keyForm ? jsonValue(keyForm.form, random) : null];
}

function itemForm(): ObjectForm {
  const { items: { form: items } = {} } = jsonFeed.keys;
  if (items?.type === "array" && items.of.type === "object") return items.of.of;
  throw new Error("A JSON Feed has items.");
}

function jsonValue(form: JsonForm, random: Random): unknown {
  if (random.once(15)) return random.one<unknown>([null, true, 7, -1.5, "x", "", [], {}, ["x"], { name: "x" }]);
  switch (form.type) {
    case "string":
      return random.one(poolOf(form.value.kind));
    case "number":
      return random.one([0, 1, 3600, -1, 1.5, 1e21]);
    case "boolean":
      return random.once(2);
    case "array":
      return Array.from({ length: random.below(3) }, () => jsonValue(form.of, random));
    case "object":
      return Object.fromEntries(
        Object.entries(form.of.keys)
          .filter(() => random.once(2))
          .map(([key, { form: of }]) => [key, jsonValue(of, random)]),
      );
  }
}
