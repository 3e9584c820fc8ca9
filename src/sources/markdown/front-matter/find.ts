import type { Stretch } from "../tree.ts";
import { findLines } from "./lines.ts";

type Format = "yaml" | "toml" | "json" | "lines";

/** The front matter of a file: the stretch between its fences, and where the text begins. */
export interface FrontMatterPlace extends Stretch {
  readonly format: Format;
  readonly textStart: number;
}

/** How front matter that opens with a marker is written, when the fence names no other language, and how it ends. */
interface Fence {
  readonly format: Format;
  readonly closing: RegExp;
}

const fences: ReadonlyMap<string, Fence> = new Map([
  ["---", { format: "yaml", closing: /^(?:---|\.\.\.)[ \t]*$/m }],
  ["+++", { format: "toml", closing: /^\+\+\+[ \t]*$/m }],
  [";;;", { format: "json", closing: /^;;;[ \t]*$/m }],
]);
/** Eleventy and Gatsby read the name of a language behind the fence. */
const opening = /^(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]*(?:\r\n?|\n)/;

/** Finds front matter: YAML between `---`, TOML between `+++`, JSON between `;;;` or an object by itself; else lines. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  if (text.startsWith("{")) return findObject(text);
  const [line = "", marker = "", language] = opening.exec(text) ?? [];
  const fence = fences.get(marker);
  if (!fence) {
    const lines = findLines(text);
    return lines && { format: "lines", ...lines, textStart: lines.end };
  }
  const start = line.length;
  const closing = fence.closing.exec(text.slice(start));
  if (!closing) return undefined;
  const end = start + closing.index;
  return { format: formatNamed(language) ?? fence.format, start, end, textStart: end + closing[0].length };
}

function formatNamed(language: string | undefined): Format | undefined {
  return [...fences.values()].find(({ format }) => format === language)?.format;
}

/** An object that ends with its line. Templates and expressions may begin with a brace too, but not with a quote behind. */
function findObject(text: string): FrontMatterPlace | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const end = endOfObject(text);
  if (end === undefined || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(end))) return undefined;
  return { format: "json", start: 0, end, textStart: end };
}

/** The offset behind the brace that closes the first one. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth++;
    else if (!quoted && character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}
