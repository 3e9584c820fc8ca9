import type { Robots, Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { resolveUrl } from "../values/url.ts";

/** The addresses of sitemaps that robots.txt names, as written. */
export function sitemapsOfRobots(robots: Robots | undefined): readonly Text[] {
  const lines = robots?.lines.filter(({ key }) => key?.value.toLowerCase() === "sitemap") ?? [];
  return lines.flatMap(({ value }) => (value?.value ? value : []));
}

/** Whether every sitemap that robots.txt or an index names was read; else nobody knows all that is listed. */
export function areSitemapsWhole({ sitemaps, robots }: Pick<Site, "sitemaps" | "robots">): boolean {
  const read = new Set(sitemaps.map(({ url }) => url));
  const named = sitemaps.flatMap(({ kind, entries }) => (kind === "index" ? entries.map(({ url }) => url) : []));
  // A relative address in robots.txt is a fault that site/robots-syntax tells of, yet says which one is meant.
  const ofRobots = sitemapsOfRobots(robots).map(({ value }) => resolveUrl(value, sitemaps[0]?.url) ?? value);
  const all = [...named, ...ofRobots];
  return all.every((url) => read.has(url)) && sitemaps.every(({ kind }) => kind !== "unknown");
}
