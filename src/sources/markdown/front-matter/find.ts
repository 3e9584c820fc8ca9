import type { Stretch } from "../tree.ts";

type Format = "yaml" | "toml" | "json";

/** The front matter of a file: the stretch between its fences, and where the text begins. */
export interface FrontMatterPlace extends Stretch {
  readonly format: Format;
  readonly textStart: number;
}

const formatByFence: ReadonlyMap<string, Format> = new Map([
  ["---", "yaml"],
  ["+++", "toml"],
  [";;;", "json"],
]);
/** A language behind the fence, as Eleventy and Gatsby read it. */
const opening = /^(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]*(?:\r\n?|\n)/;

/** Finds front matter: YAML between `---`, TOML between `+++`, JSON between `;;;` or by itself. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  if (text.startsWith("{")) return findObject(text);
  const match = opening.exec(text);
  const [fence = "---", marker = "", language] = match ?? [];
  if (!match) return undefined;
  const closing = marker === "---" ? /^(?:---|\.\.\.)[ \t]*$/gm : new RegExp(`^${RegExp.escape(marker)}[ \\t]*$`, "gm");
  closing.lastIndex = fence.length;
  return undefined;
}
