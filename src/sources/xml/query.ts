import type { Span } from "../../model/source.ts";
import type { XmlDocument, XmlElement } from "./tree.ts";

/** The whole element. */
export function spanOf({ file }: XmlDocument, { start, end }: XmlElement): Span {
  return { file, start, end };
}

/** The start tag of the element. */
export function openingOf({ file }: XmlDocument, { start, openEnd }: XmlElement): Span {
  return { file, start, end: openEnd };
}
