import type {} from "remark-parse";
import type { Data, Processor } from "unified";
import { limits } from "./limits.ts";
import { places } from "./places.ts";

type SyntaxExtension = NonNullable<Data["micromarkExtensions"]>[number];
type TreeExtension = NonNullable<Data["fromMarkdownExtensions"]>[number];

/** What looks for an address at every letter, which doubles the time; `findBareAddresses` finds them afterwards. */
const bareAddresses: ReadonlySet<string> = new Set(["emailAutolink", "protocolAutolink", "wwwAutolink"]);

/** Adapts the parser to what is needed here; after all other plugins. */
export function adapted(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []).map(withoutBareAddresses), limits()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []).map(withoutTransforms), places];
}

function withoutBareAddresses(extension: SyntaxExtension): SyntaxExtension {
  const text: NonNullable<SyntaxExtension["text"]> = {};
  for (const [code, value] of Object.entries(extension.text ?? {})) {
    const constructs = [value ?? []].flat().filter(({ name = "" }) => !bareAddresses.has(name));
    if (constructs.length > 0) text[code] = constructs;
  }
  return { ...extension, text };
}

/** Without the step that looks for addresses once more when the tree is built: what it makes has no place. */
function withoutTransforms(extension: TreeExtension): TreeExtension {
  return Array.isArray(extension)
    ? extension.map((part) => ({ ...part, transforms: [] }))
    : { ...extension, transforms: [] };
}
