import { isSelfCanonical } from "../../facts/canonical.ts";
import { listedAddresses } from "../../facts/listed-addresses.ts";
import { areSitemapsWhole } from "../../facts/named-sitemaps.ts";
import { isOwnAddress } from "../../facts/own-address.ts";
import { isIndexable } from "../../facts/robots.ts";
import { fewOrOne } from "../../findings/few-or-one.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { type Context, defineRule } from "../../rule.ts";
import { addressKey } from "../../values/url.ts";
import { examples } from "./sitemap-missing-post.examples.ts";

export default defineRule({
  scope: "site",
  summary: "Every article stands in a sitemap, where there is one.",
  why: "Search engines look for what is new in the sitemap: an article that it lacks is found late, or never.",
  severity: "warning",
  options: {},
  messages: {
    missing: "No sitemap lists “{url}”. Add it, or mark the page noindex where it is not to be found.",
    several: "No sitemap lists {count} of {total} articles, “{url}” first. Is the sitemap older than the site?",
  },
  examples,

  check(site, { report, target }) {
    const listed = listedKeys(site, target);
    if (listed.size === 0 || !areSitemapsWhole(site)) return;
    const articles = site.posts.filter((post) => isToBeFound(post, site));
    const missing = articles.filter(({ url }) => !listed.has(addressKey(url ?? "")));
    for (const { item, others } of fewOrOne(missing)) {
      const { url = "", top } = item;
      if (others.length === 0) report({ at: top, message: "missing", data: { url } });
      else {
        const related = [item, ...others].map((post) => ({ at: post.top, note: "This one." }));
        const data = { url, count: missing.length, total: articles.length };
        report({ at: site.sitemaps[0]?.opening ?? top, message: "several", related, data });
      }
    }
  },
});

/** What the sitemaps list of the site, and where that leads. */
function listedKeys(site: Site, target: Context["target"]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { url } of listedAddresses(site)) {
    if (!isOwnAddress(url, site)) continue;
    keys.add(addressKey(url));
    const answer = target(url);
    if (!(answer instanceof Promise) && answer.finalUrl !== undefined) keys.add(addressKey(answer.finalUrl));
  }
  return keys;
}

function isToBeFound(post: Post, site: Site): boolean {
  const { kind, form, url } = post;
  if (kind !== "article" || form !== "html" || url === undefined || !isOwnAddress(url, site)) return false;
  return isIndexable(post) && isSelfCanonical(post) && !isLeftOut(post) && !site.robots?.forbids(url, "Googlebot");
}

/** How generators are told to leave a page out of the sitemap: Jekyll, Hugo, Zola, Eleventy. */
function isLeftOut({ source }: Post): boolean {
  const fields = source?.frontMatter ?? [];
  return fields.some(({ key, value }) => {
    if (key === "sitemap") return value === "false";
    return (
      /^(?:sitemap\.(?:disable|exclude|ignore)|sitemap_?exclude|exclude_?from_?sitemap)$/i.test(key) && value === "true"
    );
  });
}
