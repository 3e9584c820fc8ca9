import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser, Scalar } from "yaml";
import type { Stretch } from "../tree.ts";
import type { FoundValue } from "./read.ts";

/** Of keys that stand there twice both count. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
/** Deeper front matter is not read: what builds the values calls itself for each level. */
const deepestLevel = 100;

export function readYaml(source: string): readonly FoundValue[] {
  const tokens = [...new Parser().parse(source)];
  if (isDeeperThan(deepestLevel, tokens)) throw new SyntaxError("The front matter is nested too deep.");
  const reader = new ValueReader(source);
  for (const document of new Composer(options).compose(tokens)) {
    const [error] = document.errors;
    if (error) throw error;
    reader.read(document.contents, "");
  }
  return reader.values;
}

function isDeeperThan(limit: number, tokens: readonly CST.Token[]): boolean {
  let level = tokens;
  for (let depth = 0; depth <= limit; depth++) {
    if (level.length === 0) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

class ValueReader {
  readonly values: FoundValue[] = [];
  readonly #source: string;
  readonly #anchors = new Map<string, Scalar>();

  constructor(source: string) {
    this.#source = source;
  }

  read(node: unknown, key: string): void {
    if (isMap(node)) {
      for (const item of node.items) {
        const name = isScalar(item.key) ? String(item.key.value) : String(item.key);
        this.read(item.value, key === "" ? name : `${key}.${name}`);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) this.read(item, key);
    } else if (isScalar(node)) {
      if (node.anchor) this.#anchors.set(node.anchor, node);
      this.#add(key, textOf(node), this.#contentOf(node));
    } else if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target) this.#add(key, textOf(target), stretchOf(node));
    }
  }

  #add(key: string, value: string | undefined, { start, end }: Stretch): void {
    if (value !== undefined) this.values.push({ key, value, start, end });
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

/** What a scalar says, dates and numbers as they are written; undefined where it says nothing. */
function textOf(scalar: Scalar): string | undefined {
  const { value, source } = scalar;
  if (typeof value === "string") return isBlock(scalar) ? value.trimEnd() : value;
  return value === null || value === undefined ? undefined : (source ?? String(value));
}
