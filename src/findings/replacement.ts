import type { LinkUse, Notation } from "../model/link.ts";
import type { Edit } from "../model/text.ts";

/** The edit that writes another address in the place of a use; undefined where nobody knows how, or it cannot stand there. */
export function replacement(use: LinkUse, address: string): readonly Edit[] | undefined {
  const { file, start, end, written } = use;
  if (written === undefined) return undefined;
  if (typeof written !== "string") return [written.replace(0, written.value.length, address)];
  const text = special.test(address) ? undefined : notations[written](address);
  return text === undefined ? undefined : [{ file, start, end, text }];
}

/** What may begin code, mathematics or a template, where an author writes. */
const special = /[\s`$\\{}]/;

const notations: Readonly<Record<Notation, (address: string) => string | undefined>> = {
  html: inAttribute,
  srcset: (address) => (/^,|,$/.test(address) ? undefined : inAttribute(address)),
  markdown: inMarkdown,
  autolink: (address) => (/^https?:\/\/[^\s<>]+$/i.test(address) ? address : undefined),
  bare: (address) => (bareAddress.test(address) && !/&#?\w+;/.test(address) ? address : undefined),
  json: (address) => address.replaceAll('"', '\\"').replaceAll("<", "\\u003C"),
  frontMatter: (address) => (plainValue.test(address) ? address : undefined),
};

/** With quotes of either kind around it, or none. */
function inAttribute(address: string): string {
  return address.replace(/[&"'<>]/g, (character) => references[character] ?? character);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
};

/** A destination, with or without `<` and `>` (CommonMark, “Links”); in a table too. */
function inMarkdown(address: string): string {
  const escaped = address.replace(/[<>|]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;");
  return isBalanced(address) ? escaped : escaped.replace(/[()]/g, "\\$&");
}

/** Brackets may stand in a destination as long as each that opens is closed (to a depth of 32 at least). */
function isBalanced(address: string): boolean {
  let depth = 0;
  for (const character of address) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

/** What GFM takes as a whole wherever it stands, without the marks that may begin or end something else. */
const bareAddress = /^https?:\/\/(?:[\w\-.~:/?#@!+;=%&,]*[\w/=-])(?<!_)$/i;

/** A value that YAML, TOML and JSON read alike, with quotes or without, in a list too. */
const plainValue = /^[\w/][\w\-.~:/?#@!&()*+;=%]*(?<!:)$/;
