import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Parser,
  Scalar,
  type YAMLMap,
} from "yaml";
import type { Stretch } from "../tree.ts";
import type { Found, FoundFault, FoundValue } from "./read.ts";
import { childrenOf, knownFault, yamlFault } from "./yaml-faults.ts";

/** The parser compares each key with every other one: we look ourselves whether one stands there twice. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
/** Deeper front matter is not read: what builds the values calls itself for each level. */
const deepestLevel = 100;

export function readYaml(source: string): Found {
  const tokens = [...new Parser().parse(source)];
  if (isDeeperThan(deepestLevel, tokens)) return { values: [], fault: knownFault("TOO_DEEP", firstLine(source)) };
  const reader = new ValueReader(source);
  for (const document of new Composer(options).compose(tokens)) {
    const [error] = document.errors;
    if (error) return { values: [], fault: yamlFault(source, error, tokens) };
    reader.read(document.contents, { key: "", place: firstLine(source) });
  }
  return reader;
}

function firstLine(source: string): Stretch {
  return { start: 0, end: source.split(/[\r\n]/, 1)[0]?.length ?? 0 };
}

function isDeeperThan(limit: number, tokens: readonly CST.Token[]): boolean {
  let level = tokens;
  for (let depth = 0; depth <= limit; depth++) {
    if (level.length === 0) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

/** The path of keys to a value, and where the last of them stands. */
interface KeyPath {
  readonly key: string;
  readonly place: Stretch;
}

class ValueReader implements Found {
  readonly values: FoundValue[] = [];
  fault: FoundFault | undefined;
  readonly #source: string;
  /** What aliases stand for; of lists and maps only that they are there. */
  readonly #anchors = new Map<string, Scalar | undefined>();

  constructor(source: string) {
    this.#source = source;
  }

  read(node: unknown, path: KeyPath): void {
    const { key, place } = path;
    if (isMap(node)) this.#map(node, key);
    else if (isSeq(node)) {
      if (node.anchor) this.#anchors.set(node.anchor, undefined);
      for (const item of node.items) this.read(item, path);
      if (node.items.length === 0) this.values.push({ key, value: "", ...stretchOf(node), type: "nothing" });
    } else if (isScalar(node)) {
      if (node.anchor) this.#anchors.set(node.anchor, node);
      this.#add(key, node, isEmpty(node) ? place : this.#contentOf(node));
    } else if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target) this.#add(key, target, stretchOf(node));
      else if (!this.#anchors.has(node.source)) this.fault ??= knownFault("BAD_ALIAS", stretchOf(node));
    }
  }

  #map(node: YAMLMap, key: string): void {
    if (node.anchor) this.#anchors.set(node.anchor, undefined);
    const names = new Set<string>();
    for (const item of node.items) {
      const name = isScalar(item.key) ? String(item.key.value) : String(item.key);
      const place = isNode(item.key) ? stretchOf(item.key) : stretchOf(node);
      // Most parsers refuse it, the others take the last; here both count.
      if (names.has(name) && name !== "<<") this.fault ??= knownFault("DUPLICATE_KEY", place);
      names.add(name);
      this.read(item.value, { key: key === "" ? name : `${key}.${name}`, place });
    }
  }

  #add(key: string, scalar: Scalar, { start, end }: Stretch): void {
    this.values.push({ key, value: textOf(scalar), start, end, type: typeOf(scalar) });
  }

  /** Without quotes, or without the line that opens a block. */
  #contentOf(scalar: Scalar): Stretch {
    const { start, end } = stretchOf(scalar);
    if (scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE) {
      return { start: start + 1, end: end - 1 };
    }
    if (!isBlock(scalar)) return { start, end };
    const block = this.#source.slice(start, end).trimEnd();
    const [header = ""] = /^.*\s*/.exec(block) ?? [];
    return { start: start + header.length, end: start + block.length };
  }
}

function stretchOf({ range }: Node): Stretch {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** Nothing is written where the value should stand. */
function isEmpty({ value, range }: Scalar): boolean {
  return value === null && (!range || range[0] === range[1]);
}

/** What a scalar says, dates and numbers as they are written. */
function textOf(scalar: Scalar): string {
  const { value, source } = scalar;
  if (typeof value === "string") return isBlock(scalar) ? value.trimEnd() : value;
  return value === null || value === undefined ? "" : (source ?? String(value));
}

/** As most generators take it: YAML 1.1 knows dates, and more words for yes and no. */
function typeOf({ value, type }: Scalar): FoundValue["type"] {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "number";
  if (type !== Scalar.PLAIN) return "text";
  if (/^(?:yes|no|on|off)$/i.test(value)) return "boolean";
  return /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]|$)/.test(value) ? "date" : "text";
}
