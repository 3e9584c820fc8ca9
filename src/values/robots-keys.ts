import { boundedDistance } from "./distance.ts";

/** What RFC 9309 and sitemaps.org define, as it is usually written, and what of it every crawler reads. */
const known = ["User-agent", "Allow", "Disallow", "Sitemap"] as const;

/** What some crawlers read besides; and what is near to a known word without being it. */
const extensions: ReadonlySet<string> = new Set(
  "host clean-param crawl-delay request-rate visit-time cache-delay noindex nofollow noarchive indexpage content-signal content-usage license schemamap comment".split(
    " ",
  ),
);

/** The known key that a misspelt one is meant to be: one slip in short words, two in longer ones. */
export function meantRobotsKey(key: string): string | undefined {
  const written = key.toLowerCase();
  if (known.some((one) => one.toLowerCase() === written) || extensions.has(written)) return undefined;
  const bare = written.replace(/[\s_-]/g, "");
  return known.find(
    (one) => boundedDistance(bare, one.toLowerCase().replace("-", ""), mostSlips(one)) <= mostSlips(one),
  );
}

function mostSlips(key: string): number {
  return key.length > 6 ? 2 : 1;
}
