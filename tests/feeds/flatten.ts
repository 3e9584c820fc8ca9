import type { FeedElement } from "../../src/model/element.ts";
import type { Feed } from "../../src/model/feed.ts";
import type { JsonNode } from "../../src/model/json.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One thing that a feed says, in document order. */
export interface Said {
  readonly what: string;
  readonly value: string;
  /** The stretches of the file that say it. */
  readonly places: readonly Stretch[];
  /** For the name of an element, attribute or key, and for the bracket of a list or object: all that belongs to it. */
  readonly named: Stretch | undefined;
}

/** The whole feed: every element with its attributes and own text, or every JSON value and its key. */
export function flatten({ root, json }: Pick<Feed, "root" | "json">): Said[] {
  const said: Said[] = [];
  if (root) addElement(said, root);
  else if (json) addValue(said, json);
  return said;
}

function addElement(said: Said[], element: FeedElement): void {
  const { name, nameSpan, attributes, children, ownText, span } = element;
  const close = { start: element.markup.end, end: span.end };
  said.push({ what: "element", value: name, places: [nameSpan, close], named: span });
  for (const { name: key, nameSpan: keySpan, value, span: whole } of attributes) {
    if (key.startsWith("xmlns")) continue;
    said.push({ what: "attribute", value: key, places: [keySpan], named: whole });
    said.push({
      what: "attribute value",
      value: value.value,
      places: [{ start: keySpan.end, end: whole.end }],
      named: undefined,
    });
  }
  said.push({ what: "text", value: ownText.value, places: between(element, close.start), named: undefined });
  for (const child of children) addElement(said, child);
}

/** The stretches between its tags and those of its children. */
function between({ opening, children }: FeedElement, end: number): Stretch[] {
  const starts = [opening.end, ...children.map((child) => child.span.end)];
  const ends = [...children.map((child) => child.span.start), Math.max(end, opening.end)];
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }));
}

function addValue(said: Said[], node: JsonNode): void {
  switch (node.type) {
    case "object":
      said.push({ what: "object", value: "", places: [node.opening], named: node.span });
      for (const { key, nameSpan, value } of node.members) {
        const named = { start: nameSpan.start, end: value.span.end };
        said.push({ what: "key", value: key, places: [nameSpan], named });
        addValue(said, value);
      }
      return;
    case "array":
      said.push({
        what: "list",
        value: "",
        places: [{ start: node.span.start, end: node.span.start + 1 }],
        named: node.span,
      });
      for (const item of node.items) addValue(said, item);
      return;
    default:
      said.push({
        what: node.type,
        value: node.type === "null" ? "" : node.text.value,
        places: [node.span],
        named: undefined,
      });
  }
}
