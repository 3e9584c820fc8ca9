import type { FeedElement } from "../../model/element.ts";
import { resolveUrl } from "../../values/url.ts";

/** What relative addresses in an element start from. */
export interface Base {
  /** xml:base, absolute; undefined where there is none that can be used. */
  readonly url: string | undefined;
  /** The address of the feed itself: what a relative xml:base starts from. */
  readonly feed: string | undefined;
}

/** The base of an element, from its own xml:base and that around it. */
export function baseOf(element: FeedElement, outer: Base): Base {
  const value = element.attribute("xml:base")?.value.value.trim() ?? "";
  return value === "" ? outer : { ...outer, url: resolveUrl(value, outer.url ?? outer.feed) };
}
