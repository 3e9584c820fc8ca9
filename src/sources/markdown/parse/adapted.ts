import type {} from "remark-parse";
import type { Data, Processor } from "unified";
import { limits } from "./limits.ts";
import { places } from "./places.ts";

type Constructs = NonNullable<SyntaxExtension["text"]>;
type SyntaxExtension = NonNullable<Data["micromarkExtensions"]>[number];
type TreeExtension = NonNullable<Data["fromMarkdownExtensions"]>[number];

/** What looks for an address at every letter, which doubles the time; `findBareAddresses` finds them afterwards. */
const bareAddresses: ReadonlySet<string> = new Set(["emailAutolink", "protocolAutolink", "wwwAutolink"]);
const tables: ReadonlySet<string> = new Set(["table"]);

/** Adapts the parser to what is needed here; after all other plugins. */
export function adapted(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []).map(withoutBareAddresses), limits()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []).map(withoutTransforms), places];
}

function withoutBareAddresses(extension: SyntaxExtension): SyntaxExtension {
  return { ...extension, text: without(bareAddresses, extension.text) };
}

/** Takes the tables of GFM out of the parser. */
export function withoutTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    flow: without(tables, extension.flow),
  }));
}

function without(names: ReadonlySet<string>, constructs: Constructs = {}): Constructs {
  const kept: Constructs = {};
  for (const [code, value] of Object.entries(constructs)) {
    const others = [value ?? []].flat().filter(({ name = "" }) => !names.has(name));
    if (others.length > 0) kept[code] = others;
  }
  return kept;
}

/** Without the step that looks for addresses once more when the tree is built: what it makes has no place. */
function withoutTransforms(extension: TreeExtension): TreeExtension {
  return Array.isArray(extension)
    ? extension.map((part) => ({ ...part, transforms: [] }))
    : { ...extension, transforms: [] };
}
