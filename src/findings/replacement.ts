import type { LinkUse, Notation } from "../model/link.ts";
import type { Edit } from "../model/text.ts";

/** The edit that writes another address in the place of a use; undefined where nobody knows how, or it cannot stand there. */
export function replacement(use: LinkUse, address: string): readonly Edit[] | undefined {
  const { file, start, end, written } = use;
  if (written === undefined) return undefined;
  if (typeof written !== "string") return [written.replace(0, written.value.length, address)];
  const text = notations[written](address);
  return text === undefined ? undefined : [{ file, start, end, text }];
}

const notations: Readonly<Record<Notation, (address: string) => string | undefined>> = {
  html: inAttribute,
  srcset: (address) => (/^,|,$|\s/.test(address) ? undefined : inAttribute(address)),
  markdown: inMarkdown,
  autolink: (address) => (/^https?:\/\/[^\s<>]+$/i.test(address) ? address : undefined),
  bare: (address) => (bareAddress.test(address) && !/&#?\w+;/.test(address) ? address : undefined),
  json: (address) => address.replace(/["\\]/g, "\\$&").replaceAll("<", "\\u003C"),
  frontMatter: (address) => (plainValue.test(address) ? address : undefined),
};

/** With quotes of either kind around it, or none. */
function inAttribute(address: string): string {
  return address.replace(/[&"'<>`]/g, (character) => references[character] ?? character);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "`": "&#96;",
};

/** A destination, with or without `<` and `>` (CommonMark, “Links”); in a table too. Backticks and braces may begin code. */
function inMarkdown(address: string): string {
  const escaped = address
    .replace(/[\\<>|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/[\s`{}$]/g, percentEncoded);
  return isBalanced(address) ? escaped : escaped.replace(/[()]/g, "\\$&");
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
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
const bareAddress = /^https?:\/\/(?:[\w\-.~:/?#@!+;=%&,]*[\p{L}\p{N}/=-])$/iu;

/** A value that YAML, TOML and JSON read alike, with quotes or without, in a list too. */
const plainValue = /^[\w/][\w\-.~:/?#@!$&()*+;=%]*(?<!:)$/;
