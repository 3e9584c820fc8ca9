import { canonicalUrl } from "../../facts/canonical.ts";
import { type ListedAddress, listedAddresses } from "../../facts/listed-addresses.ts";
import type { Robots, Site, Sitemap } from "../../model/site.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";
import { oneFinding } from "../../values/one-finding.ts";
import { parseUrl } from "../../values/url.ts";
import { examples } from "./sitemap-host.examples.ts";

export default defineRule({
  scope: "site",
  summary: "Sitemaps list addresses of the site itself.",
  why: "Search engines pass over what a sitemap lists of another host or folder: none of these pages is found through it.",
  source: "The sitemaps protocol, on location (https://www.sitemaps.org/protocol.html#location).",
  severity: "error",
  options: {},
  messages: {
    elsewhere:
      "{count} of {total} addresses in sitemaps begin with “{wrong}”, “{url}” first; the site is at “{right}”. Correct the address that the sitemap is made with.",
    private:
      "Only your own network can reach “{wrong}”, with which {count} addresses for crawlers begin, “{url}” first. Build the site with its public address.",
    outside: {
      text: "{count} of {total} addresses in sitemaps lie outside “{right}”, “{url}” first, and are passed over. List them in a sitemap above, or name this one in robots.txt.",
      severity: "warning",
    },
  },
  examples,

  check(site, { report }) {
    const right = parseUrl(site.url ?? "")?.origin;
    if (right === undefined) return;
    const listed = listedAddresses(site, true);
    const total = listed.length;
    const strangers = listed.filter((address) => isElsewhere(address, right, site));
    const named = sitemapsOf(site.robots).flatMap((text) => (isPrivateHost(hostOf(text.value)) ? text : []));
    const all = [...strangers.map(({ loc, url }) => ({ at: loc, url })), ...named.map((at) => ({ at, url: at.value }))];
    for (const [wrong, alike] of grouped(all, ({ url }) => parseUrl(url)?.origin)) {
      const places = oneFinding(
        alike.map(({ at }) => at),
        "Here, too.",
      );
      const data = { wrong, count: alike.length, url: alike[0].url };
      if (!places) continue;
      if (isPrivateHost(hostOf(wrong))) report({ ...places, message: "private", data });
      else report({ ...places, message: "elsewhere", data: { ...data, total, right } });
    }
    for (const sitemap of site.sitemaps.filter((one) => isAlone(one, site))) {
      const folder = parseUrl("./", sitemap.url)?.href;
      if (folder === undefined) continue;
      const outside = listedAddresses({ sitemaps: [sitemap] }, true).filter(
        ({ url }) => parseUrl(url)?.origin === right && !url.startsWith(folder),
      );
      const places = oneFinding(
        outside.map(({ loc }) => loc),
        "Here, too.",
      );
      const data = { count: outside.length, total, right: folder, url: outside[0]?.url ?? "" };
      if (places) report({ ...places, message: "outside", data });
    }
  },
});

/** The page itself may know better than the address that was given for the site, and http that has become https is no harm. */
function isElsewhere({ url }: ListedAddress, right: string, { postAt }: Site): boolean {
  const origin = parseUrl(url)?.origin;
  if (origin === right || origin === right.replace(/^http:/, "https:")) return false;
  const post = postAt(url);
  const canonical = post && canonicalUrl(post);
  return canonical === undefined || parseUrl(canonical)?.origin !== origin;
}

/** Sitemaps that robots.txt or an index names may list what they like of their host. */
function isAlone({ url }: Sitemap, { robots, sitemaps }: Site): boolean {
  const byIndex = sitemaps.some(({ kind, entries }) => kind === "index" && entries.some((entry) => entry.url === url));
  return url !== undefined && !byIndex && !sitemapsOf(robots).some(({ value }) => value === url);
}

function sitemapsOf(robots: Robots | undefined): readonly Text[] {
  const lines = robots?.lines.filter(({ key }) => key?.value.toLowerCase() === "sitemap") ?? [];
  return lines.flatMap(({ value }) => value ?? []);
}
