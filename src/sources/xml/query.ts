import type { Span } from "../../model/source.ts";
import type { XmlAttribute, XmlDocument, XmlElement } from "./tree.ts";

/** The whole element. */
export function spanOf({ file }: XmlDocument, { start, end }: XmlElement): Span {
  return { file, start, end };
}

/** The start tag of the element. */
export function openingOf({ file }: XmlDocument, { start, openEnd }: XmlElement): Span {
  return { file, start, end: openEnd };
}

/** The first child of that local name and namespace. */
export function childOf(element: XmlElement, local: string, namespace: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.namespace === namespace);
}

/** Every child of that local name and namespace. */
export function childrenOf(element: XmlElement, local: string, namespace: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && child.namespace === namespace);
}

/** The attribute of that local name and namespace; with no namespace named, one without a prefix, else any. */
export function attributeOf(element: XmlElement, local: string, namespace?: string): XmlAttribute | undefined {
  const named = element.attributes.filter((attribute) => attribute.local === local);
  if (namespace !== undefined) return named.find((attribute) => attribute.namespace === namespace);
  return named.find((attribute) => attribute.prefix === "") ?? named[0];
}
