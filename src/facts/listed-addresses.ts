import type { Site, SitemapEntry } from "../model/site.ts";
import type { Text } from "../model/text.ts";

/** An address of a sitemap that can be looked up. */
export interface ListedAddress {
  readonly entry: SitemapEntry;
  readonly loc: Text;
  /** Absolute. */
  readonly url: string;
}

/** The addresses that the sitemaps of a site list, and with `indexes` those of other sitemaps too. */
export function listedAddresses({ sitemaps }: Pick<Site, "sitemaps">, indexes = false): readonly ListedAddress[] {
  return sitemaps
    .filter(({ kind }) => indexes || kind !== "index")
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const { loc, url } = entry;
      return loc && url !== undefined ? [{ entry, loc, url }] : [];
    });
}
