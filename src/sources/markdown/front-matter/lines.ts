import type { Stretch } from "../tree.ts";
import type { Found, FoundValue } from "./read.ts";

/** A key and its value in a line of their own, as MultiMarkdown, Python-Markdown and so Pelican and MkDocs read them. */
const pair = /^ {0,3}([A-Za-z][\w-]*):(?:[ \t]+|(?=\r?$))(.*)$/;
/** What goes on from the line before. */
const continuation = /^(?: {4,}|\t)\s*\S/;
/** One line holds several of them, with commas or semicolons between. */
const lists: ReadonlySet<string> = new Set(["tags", "authors", "keywords", "categories"]);
/** Longer metadata is text. In lines. */
const mostLines = 100;

/**
 * The lines `Title: Rye` at the top of a file, up to the first empty one. Prose may begin with a word and a colon too, so
 * there have to be several, a title among them.
 */
export function findLines(text: string): Stretch | undefined {
  if (!/^[ ]{0,3}[A-Za-z][\w-]*:/.test(text)) return undefined;
  const keys: string[] = [];
  let end = 0;
  for (const line of linesOf(text)) {
    if (line.trim() === "") break;
    const key = pair.exec(line.trimEnd())?.[1];
    if (key === undefined && !(keys.length > 0 && continuation.test(line))) return undefined;
    if (key !== undefined) keys.push(key.toLowerCase());
    if (keys.length > mostLines) return undefined;
    end += line.length;
  }
  return keys.length > 1 && keys.includes("title") ? { start: 0, end } : undefined;
}

/** Keys in lower case: these readers do not tell them apart. `Status: draft` is what others write as `draft: true`. */
export function readLines(source: string): Found {
  const values: FoundValue[] = [];
  let at = 0;
  for (const line of linesOf(source)) {
    const [, name = "", value = ""] = pair.exec(line.trimEnd()) ?? [];
    if (name !== "") {
      const key = name.toLowerCase();
      const start = at + line.trimEnd().length - value.length;
      for (const found of lists.has(key) ? partsOf(value, start) : [valueAt(value, start)])
        values.push({ key, ...found });
      if (key === "status" && value.trim().toLowerCase() === "draft")
        values.push({ ...valueAt(value, start), key: "draft", value: "true", type: "boolean" });
    }
    at += line.length;
  }
  return { values, fault: undefined };
}

function linesOf(text: string): readonly string[] {
  return text.slice(0, 50_000).split(/(?<=\n)/);
}

function valueAt(value: string, start: number): Omit<FoundValue, "key"> {
  const end = start + value.length;
  if (value === "") return { value, start, end, type: "nothing" };
  return { value, start, end, type: /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]|$)/.test(value) ? "date" : "text" };
}

function partsOf(list: string, start: number): readonly Omit<FoundValue, "key">[] {
  return [...list.matchAll(/[^\s,;](?:[^,;]*[^\s,;])?/g)].map(({ 0: value, index }) => valueAt(value, start + index));
}
