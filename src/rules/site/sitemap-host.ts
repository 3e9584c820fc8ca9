import { canonicalUrl } from "../../facts/canonical.ts";
import { type ListedAddress, listedAddresses } from "../../facts/listed-addresses.ts";
import { sitemapsOfRobots } from "../../facts/named-sitemaps.ts";
import { asOne, type Told } from "../../findings/few-or-one.ts";
import type { Site, Sitemap } from "../../model/site.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";
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
      "“{url}” is an address of {wrong}{more}; the site is at {right}. Correct the address that the sitemap is made with.",
    private: "Only your own network can reach “{url}”{more}. Build the site with its public address.",
    outside: {
      text: "“{url}” lies outside “{right}”, the folder of its sitemap{more}, and is passed over. Name the sitemap in robots.txt, or list the page in one above.",
      severity: "warning",
    },
  },
  examples,

  check(site, { report }) {
    const right = parseUrl(site.url ?? "")?.origin;
    if (right === undefined) return;
    const strangers = listedAddresses(site, true).filter((address) => isElsewhere(address, right, site));
    const named = sitemapsOfRobots(site.robots).filter(({ value }) => isPrivateHost(hostOf(value)));
    const all = [...strangers.map(({ loc }) => loc), ...named];
    for (const [wrong, alike] of grouped(all, ({ value }) => parseUrl(value)?.origin)) {
      const message = isPrivateHost(hostOf(wrong)) ? "private" : "elsewhere";
      for (const told of asOne(alike)) report({ ...placesOf(told), message, data: { ...dataOf(told), wrong, right } });
    }
    for (const sitemap of aloneSitemaps(site)) {
      const folder = parseUrl("./", sitemap.url)?.href ?? "";
      const outside = listedAddresses({ sitemaps: [sitemap] }, true).filter(
        ({ url }) => parseUrl(url)?.origin === right && !url.startsWith(folder),
      );
      for (const told of asOne(outside.map(({ loc }) => loc))) {
        report({ ...placesOf(told), message: "outside", data: { ...dataOf(told), right: folder } });
      }
    }
  },
});

function placesOf({ item, others }: Told<Text>) {
  return { at: item, related: others.map((at) => ({ at, note: "The same here." })) };
}

function dataOf({ item, more }: Told<Text>) {
  return { url: item.value, more };
}

/** The page itself may know better than the address that was given for the site, and http that has become https is no harm. */
function isElsewhere({ url }: ListedAddress, right: string, { postAt }: Site): boolean {
  const origin = parseUrl(url)?.origin;
  if (origin === right || origin === right.replace(/^http:/, "https:")) return false;
  const post = postAt(url);
  const canonical = post && canonicalUrl(post);
  return canonical === undefined || parseUrl(canonical)?.origin !== origin;
}

/** Sitemaps that robots.txt or an index names may list what they like of their host. */
function aloneSitemaps({ sitemaps, robots, url: home }: Site): readonly Sitemap[] {
  const indexes = sitemaps.filter(({ kind }) => kind === "index");
  const byIndex = indexes.flatMap(({ entries }) => entries.map(({ url }) => url));
  // Nobody reads the robots.txt of a folder.
  const byRobots = parseUrl(home ?? "")?.pathname === "/" ? sitemapsOfRobots(robots) : [];
  const named = new Set([...byIndex, ...byRobots.map(({ value }) => value)]);
  return sitemaps.filter(({ url }) => url !== undefined && !named.has(url));
}
