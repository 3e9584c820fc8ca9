import type { ImageSize } from "./size.ts";

/** SVG 2, section 8: width and height of the root in pixels, else its viewBox. */
export function svgSize(bytes: Uint8Array): ImageSize | undefined {
  const tag = rootTag(new TextDecoder("latin1").decode(bytes));
  if (tag === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of tag.matchAll(wanted)) attributes.set(name, double ?? single ?? "");
  const width = pixels(attributes.get("width"));
  const height = pixels(attributes.get("height"));
  if (width !== undefined && height !== undefined) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

const wanted = /\s(width|height|viewBox)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What stands between `<svg` and the `>` of its start tag; undefined when the file has another root. */
function rootTag(text: string): string | undefined {
  // A byte order mark is three characters here.
  let at = /^(?:\xEF\xBB\xBF)?\s*/.exec(text)?.[0].length ?? 0;
  while (at < text.length && text[at] === "<") {
    const root = rootName.exec(text.slice(at, at + 80));
    if (root) return text.slice(at + root[0].length, endOfTag(text, at));
    if (text[at + 1] !== "?" && text[at + 1] !== "!") return undefined;
    const next = text.indexOf("<", endOfProlog(text, at));
    if (next < 0) return undefined;
    at = next;
  }
  return undefined;
}

const rootName = /^<(?:[a-z][\w-]*:)?svg(?=[\s>])/i;

/** Behind a comment, an instruction or a document type, which may have declarations in brackets. */
function endOfProlog(text: string, at: number): number {
  if (text.startsWith("<!--", at)) return behind(text, "-->", at + 4);
  if (text.startsWith("<?", at)) return behind(text, "?>", at);
  const end = behind(text, ">", at);
  const bracket = text.slice(at, end).indexOf("[");
  return bracket < 0 ? end : behind(text, ">", behind(text, "]", at + bracket));
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  return text.length;
}

/** CSS Values 4, section 6: what a unit is in pixels; em and rem by the usual 16. */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
};

/** Undefined for percentages and what is no length. */
function pixels(length: string | undefined): number | undefined {
  const [, digits = "", unit = ""] =
    /^\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*([a-z]{0,3})\s*$/i.exec(length ?? "") ?? [];
  const value = Number(digits) * (units[unit.toLowerCase()] ?? 0);
  return value > 0 ? value : undefined;
}
