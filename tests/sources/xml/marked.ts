import type { Fault } from "../../../src/model/feed.ts";
import type { Edit } from "../../../src/model/text.ts";
import { parseXml, type XmlElement } from "../../../src/sources/xml/index.ts";

/** A source whose `⟦ ⟧` show a place. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function unmark(source: string): Marked {
  const start = source.indexOf("⟦");
  const end = source.indexOf("⟧") - 1;
  return { text: source.replace("⟦", "").replace("⟧", ""), start, end };
}

export function apply(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
}

/** Applies every fix that overlaps no earlier one, as a run of the linter does. */
export function applyFixes(text: string, faults: readonly Fault[]): string {
  const accepted: Edit[] = [];
  for (const { fix } of faults) {
    const edits = fix?.edits ?? [];
    if (edits.every((edit) => accepted.every((other) => edit.end <= other.start || other.end <= edit.start))) {
      accepted.push(...edits);
    }
  }
  const sorted = accepted.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => b.edit.start - a.edit.start || b.edit.end - a.edit.end || b.order - a.order);
  return sorted.reduce((before, { edit }) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
}

export function codesOf(text: string): string[] {
  return parseXml("feed.xml", text).faults.map(({ code }) => code);
}

/** The names of an element and of all in it: "rss(channel(title item))". */
export function outline(element: XmlElement | undefined): string {
  if (!element) return "";
  const inner = element.children.map(outline).join(" ");
  return inner === "" ? element.name : `${element.name}(${inner})`;
}

export function elementsOf(root: XmlElement): XmlElement[] {
  const elements = [root];
  for (const element of elements) elements.push(...element.children);
  return elements;
}
