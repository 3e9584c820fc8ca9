import type { Markup } from "../../../model/markup.ts";
import type { Text } from "../../../model/text.ts";
import { MarkupFaults } from "./faults.ts";
import { Structure } from "./structure.ts";
import { readMarkupTags } from "./tokens.ts";
import { XhtmlStructure } from "./xhtml.ts";

/** Reads HTML or XHTML that stands in a feed: its elements, and what is wrong with them. */
export function readMarkup(markup: Text, type: "html" | "xhtml"): Markup {
  const faults = new MarkupFaults(markup);
  const isXhtml = type === "xhtml";
  const structure = isXhtml ? new XhtmlStructure(markup, faults) : new Structure(markup, faults);
  readMarkupTags(markup.value, structure, isXhtml);
  structure.end();
  return { elements: structure.elements, faults: faults.inOrder() };
}
