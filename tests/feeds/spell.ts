import { customaryNamespace } from "../../src/values/namespaces.ts";
import type { Json } from "./formats.ts";
import { Random } from "./random.ts";
import type { Tree } from "./tree.ts";

/** One of the ways in which the same feed can be written. Number 0 is the plain one. */
export type Spelling = number;

/** Prefixes that stand for none but these namespaces; no word of a message looks like one. */
const others = new Map<string, string>();
function otherPrefix(prefix: string): string {
  const known = others.get(prefix) ?? `q${others.size}q`;
  others.set(prefix, known);
  return known;
}

/** A message or name without the prefixes that its namespaces were given. */
export function withoutPrefixes(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(?:[a-z][a-zA-Z]*|q\d+q):(?=[a-zA-Z])/gu, "");
}

export function spellXml(root: Tree, spelling: Spelling): string {
  const text = new XmlSpelling(root, spelling).document(root);
  return spelling === 0 ? text : text.replaceAll("\n", new Random(spelling).one(["\n", "\r\n", "\r"]));
}

class XmlSpelling {
  readonly #random: Random;
  readonly #isPlain: boolean;
  readonly #prefixes = new Map<string, string>();
  /** Those that their own elements declare instead, for what stands without a prefix. */
  readonly #bare = new Set<string>();
  readonly #core: string;

  constructor(root: Tree, spelling: Spelling) {
    this.#random = new Random(spelling);
    this.#isPlain = spelling === 0;
    this.#core = root.name === "rdf:RDF" ? "rss1" : root.name.startsWith("atom:") ? "atom" : "";
    for (const name of namesIn(root)) {
      const prefix = prefixIn(name);
      if (prefix === "xml" || prefix === "" || (prefix === this.#core && !name.startsWith("@"))) continue;
      const usual = prefix.startsWith("{") ? "x" : prefix;
      if (this.#prefixes.has(prefix)) continue;
      this.#prefixes.set(prefix, this.#may(3) ? otherPrefix(usual) : usual);
      if (prefix !== "rdf" && this.#may(6)) this.#bare.add(prefix);
    }
  }

  document(root: Tree): string {
    const declared = [...this.#prefixes].map(([prefix, written]) => [`xmlns:${written}`, namespaceOf(prefix)] as const);
    const own = this.#core === "" ? [] : ([["xmlns", namespaceOf(this.#core)]] as const);
    const quote = this.#may(2) ? "'" : '"';
    const declaration = `<?xml version=${quote}1.0${quote} encoding=${quote}utf-8${quote}?>\n`;
    return declaration + this.#element(root, this.#core, [...own, ...declared]) + (this.#may(2) ? "\n" : "");
  }

  /** What stands without a prefix is of the namespace of `outer`, until an element says otherwise. */
  #element({ name, attributes, children }: Tree, outer: string, more: Tree["attributes"] = []): string {
    const own = prefixIn(name) || this.#core;
    const inner = own === this.#core || this.#bare.has(own) ? own : outer;
    const redeclared = inner === outer ? [] : ([["xmlns", namespaceOf(inner)]] as const);
    const ordered = [
      ...more,
      ...redeclared,
      ...attributes.map(([key, value]) => [this.#attributeName(key), value] as const),
    ];
    const shuffled = this.#isPlain ? ordered : this.#random.shuffled(ordered);
    const written = shuffled.map(([key, value]) => this.#space() + this.#attribute(key, value)).join("");
    const tag = own === inner ? localIn(name) : `${this.#prefixes.get(own) ?? own}:${localIn(name)}`;
    if (children.length === 0 && (this.#isPlain || this.#may(2)))
      return `<${tag}${written}${this.#may(2) ? " " : ""}/>`;
    const hasText = children.some((child) => typeof child === "string");
    const inside = children.map((child) =>
      typeof child === "string" ? this.#text(child) : this.#between(hasText) + this.#element(child, inner),
    );
    const last = children.length === 0 ? "" : this.#between(hasText);
    return `<${tag}${written}${this.#may(4) ? "\n" : ""}>${inside.join("")}${last}</${tag}${this.#may(6) ? " " : ""}>`;
  }

  #attributeName(name: string): string {
    const prefix = prefixIn(name);
    if (prefix === "") return name;
    return prefix === "xml" ? name : `${this.#prefixes.get(prefix) ?? prefix}:${localIn(name)}`;
  }

  #space(): string {
    return this.#may(5) ? this.#random.one(["  ", "\n  ", "\t"]) : " ";
  }

  /** White space and comments between elements, where no text stands. */
  #between(hasText: boolean): string {
    if (hasText) return "";
    if (this.#isPlain) return "\n";
    return this.#random.one(["", "\n", "\n  ", " ", "\t", "\n<!-- a note -->\n", "<?note x?>"]);
  }

  #attribute(key: string, value: string): string {
    const quote = this.#may(2) ? "'" : '"';
    const space = this.#may(8) ? " " : "";
    const escaped = value.replace(/[&<>"'\n\t\r]|[^\0-\x7f]/gu, (character) => {
      const must = character === "&" || character === "<" || character === quote || /[\n\t\r]/.test(character);
      return must || this.#may(5) ? this.#reference(character) : character;
    });
    return `${key}${space}=${space}${quote}${escaped}${quote}`;
  }

  #text(value: string): string {
    if (this.#may(3)) return this.#section(value);
    if (this.#may(8)) {
      const characters = [...value];
      const at = this.#random.below(characters.length + 1);
      return this.#section(characters.slice(0, at).join("")) + this.#escaped(characters.slice(at).join(""));
    }
    return this.#escaped(value);
  }

  #section(value: string): string {
    return `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  }

  #escaped(value: string): string {
    return value.replace(/[&<>"'\r]|[^\0-\x7f]|[a-z]/gu, (character) => {
      const must = /[&<>\r]/.test(character);
      const isLetter = /[a-z]/.test(character);
      if (!must && !this.#may(isLetter ? 60 : 4)) return character;
      // In plain text of RSS a numeric reference says that the character itself is meant, not markup.
      return /[&<]/.test(character) ? (references.get(character) ?? "") : this.#reference(character);
    });
  }

  #reference(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const named = references.get(character);
    const forms = [`&#${code};`, `&#x${code.toString(16)};`, `&#x${code.toString(16).toUpperCase()};`];
    if (named !== undefined && (this.#isPlain || this.#random.once(2))) return named;
    return this.#isPlain ? `&#${code};` : this.#random.one(forms);
  }

  #may(times: number): boolean {
    return !this.#isPlain && this.#random.once(times);
  }
}

const references: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** Names of elements as they are, of attributes behind an @. */
function namesIn({ name, attributes, children }: Tree): string[] {
  const inside = children.flatMap((child) => (typeof child === "string" ? [] : namesIn(child)));
  return [name, ...attributes.flatMap(([key]) => (prefixIn(key) === "" ? [] : [`@${key}`])), ...inside];
}

function prefixIn(name: string): string {
  const bare = name.replace(/^@/, "");
  if (bare.startsWith("{")) return bare.slice(0, bare.indexOf("}") + 1);
  return bare.includes(":") ? bare.slice(0, bare.indexOf(":")) : "";
}

function localIn(name: string): string {
  return name.startsWith("{") ? name.slice(name.indexOf("}") + 1) : name.slice(name.indexOf(":") + 1);
}

function namespaceOf(prefix: string): string {
  if (prefix.startsWith("{")) return prefix.slice(1, -1);
  const namespace = prefix === "" ? "" : customaryNamespace(prefix);
  if (namespace === undefined) throw new Error(`Nobody knows the prefix ${prefix}.`);
  return namespace;
}

export function spellJson(value: Json, spelling: Spelling): string {
  const text = new JsonSpelling(spelling).value(value);
  return spelling === 0 ? text : text.replaceAll("\n", new Random(spelling).one(["\n", "\r\n", "\r"]));
}

class JsonSpelling {
  readonly #random: Random;
  readonly #isPlain: boolean;

  constructor(spelling: Spelling) {
    this.#random = new Random(spelling);
    this.#isPlain = spelling === 0;
  }

  value(value: Json): string {
    if (typeof value === "string") return this.#string(value);
    if (typeof value !== "object" || value === null) return String(value);
    if ("members" in value) {
      const members = value.members.map(
        ([key, one]) => `${this.#space()}${JSON.stringify(key)}${this.#space()}:${this.#space()}${this.value(one)}`,
      );
      return `{${members.join(`${this.#space()},`)}${this.#space()}}`;
    }
    return `[${value.map((one) => this.#space() + this.value(one)).join(",")}${this.#space()}]`;
  }

  #space(): string {
    return this.#isPlain ? "" : this.#random.one(["", "", " ", "\n  ", "\t"]);
  }

  #string(value: string): string {
    const escaped = [...value].flatMap((character) => {
      // By this a JSON Feed is recognised.
      const isTelling = value.startsWith("https://jsonfeed.org/");
      if (!this.#isPlain && !isTelling && this.#random.once(15)) return character.split("").map(unicodeEscape);
      if (character === "/" && !this.#isPlain && this.#random.once(3)) return "\\/";
      return JSON.stringify(character).slice(1, -1);
    });
    return `"${escaped.join("")}"`;
  }
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
