import type { Document, Node, Pair } from "yaml";
import { SourceFile } from "../model/source.ts";
import type { KeyPath } from "./key-path.ts";
import { emptyFile, type ReadConfig, unreadable } from "./source.ts";
import { reasonOf } from "./words.ts";

type Yaml = typeof import("yaml");

const severalDocuments = "A second document begins here; a configuration is one document.";

/** Reads YAML. */
export async function readYaml(file: string, text: string): Promise<ReadConfig> {
  const yaml = await import("yaml");
  const source = new SourceFile(file, text);
  const document = yaml.parseDocument(text, { prettyErrors: false, merge: true, logLevel: "error" });
  const mistakes = document.errors.map((error) => ({
    file,
    ...source.position(error.pos[0]),
    message: error.code === "MULTIPLE_DOCS" ? severalDocuments : `This is not YAML: ${reasonOf(error)}`,
  }));
  if (mistakes.length > 0) return { value: undefined, locate: () => undefined, mistakes };
  const { value, reason } = plainOf(document);
  if (reason !== undefined) return unreadable({ file, message: `This is not YAML: ${reason}` });
  if (value === null || value === undefined) return emptyFile(file);
  const places = new Places(yaml, document);
  return { value, locate: (path, at) => source.position(places.offsetOf(path, at)), mistakes };
}

/** Aliases that lead nowhere, or to far too much, come to light here only. */
function plainOf(document: Document): { readonly value?: unknown; readonly reason?: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Finds the places of keys and values. */
class Places {
  readonly #yaml: Yaml;
  readonly #document: Document;

  constructor(yaml: Yaml, document: Document) {
    this.#yaml = yaml;
    this.#document = document;
  }

  /** The offset of what the path leads to; of what comes nearest when the path leads nowhere. */
  offsetOf(path: KeyPath, at: "key" | "value"): number {
    let node: unknown = this.#document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, key] of path.entries()) {
      const isLast = index === path.length - 1;
      const pair = this.#pairOf(node, key);
      node = pair ? pair.value : this.#itemOf(node, key);
      const blamed = pair && ((isLast && at === "key") || startOf(node) === undefined) ? pair.key : node;
      const start = startOf(blamed);
      if (start === undefined) break;
      offset = start;
    }
    return offset;
  }

  #pairOf(node: unknown, key: string | number): Pair | undefined {
    const map = this.#resolved(node);
    if (!this.#yaml.isMap(map)) return undefined;
    return map.items.find((pair) => this.#yaml.isScalar(pair.key) && String(pair.key.value) === String(key));
  }

  #itemOf(node: unknown, key: string | number): unknown {
    const list = this.#resolved(node);
    return this.#yaml.isSeq(list) && typeof key === "number" ? list.items[key] : undefined;
  }

  #resolved(node: unknown): unknown {
    return this.#yaml.isAlias(node) ? node.resolve(this.#document) : node;
  }
}

function startOf(node: unknown): number | undefined {
  return isPlaced(node) ? node.range?.[0] : undefined;
}

function isPlaced(node: unknown): node is Pick<Node, "range"> {
  return typeof node === "object" && node !== null && "range" in node;
}
