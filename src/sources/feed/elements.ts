import type { ChildElement } from "../../model/feed.ts";
import { isHtmlElement } from "../../values/html-names.ts";
import { resolveUrl } from "../../values/url.ts";
import { attributeOf, attributeText, namespaces, openingOf, type XmlDocument, type XmlElement } from "../xml/index.ts";

/** What relative addresses in an element start from. */
export interface Base {
  /** xml:base, absolute; undefined where there is none that can be used. */
  readonly url: string | undefined;
  /** The address of the feed itself: what a relative xml:base starts from. */
  readonly feed: string | undefined;
}

/** The base of an element, from its own xml:base and that around it. */
export function baseOf(document: XmlDocument, element: XmlElement, outer: Base): Base {
  if (element.attributes.length === 0) return outer;
  const attribute = attributeOf(element, "base", namespaces.xml);
  const value = attribute ? attributeText(document, attribute).value.trim() : "";
  return value === "" ? outer : { ...outer, url: resolveUrl(value, outer.url ?? outer.feed) };
}

/** The HTML elements that stand in an element as XML. */
export function htmlChildren(document: XmlDocument, element: XmlElement): readonly ChildElement[] | undefined {
  if (element.children.length === 0) return undefined;
  return element.children
    .filter(({ namespace, prefix, local }) => {
      const isHtml = namespace === namespaces.xhtml || (prefix === "" && namespace === element.namespace);
      return isHtml && isHtmlElement(local.toLowerCase());
    })
    .map((child) => ({ ...openingOf(document, child), name: child.name }));
}
