import { addressOn } from "../../facts/address.ts";
import { announcedPosts } from "../../facts/announced.ts";
import { canonicalOf } from "../../facts/canonical.ts";
import { leadsNowhere } from "../../facts/leads-nowhere.ts";
import { writtenPlace } from "../../facts/origin.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { isPrivateHost, isSameHost } from "../../values/host.ts";
import { addressKey, parseUrl, percentDecoded } from "../../values/url.ts";
import { examples } from "./canonical.examples.ts";

export default defineRule({
  scope: "site",
  summary: "A feed leads to the address that the page itself names as its canonical one.",
  why: "Search engines show the canonical address in place of the page: where that is another one, the post that subscribers read cannot be found.",
  source: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  severity: "error",
  options: {},
  messages: {
    other:
      "The page names “{canonical}” as its canonical address, the feed leads to “{link}”. Search engines leave the page out for the other one: name its own address.",
    elsewhere: {
      text: "The page names a page of {host} as its canonical address, so that search engines show that one. Keep this only where the post was published there first.",
      severity: "info",
    },
    form: {
      text: "The canonical address “{canonical}” and the link of the feed, “{link}”, lead to one page and differ in {difference}. Write one form everywhere.",
      severity: "info",
    },
  },
  examples,

  check({ feeds }, { target, report }) {
    for (const { post, announcements } of announcedPosts(feeds)) {
      const { entry } = announcements[0];
      const canonical = ownCanonical(post);
      const link = parseUrl(entry.url ?? "");
      if (!canonical || !link || entry.url === undefined) continue;
      // post/canonical-relative says it.
      if (isPrivateHost(canonical.url.hostname)) continue;
      const { fact, url } = canonical;
      const related = [{ at: entry.link ?? entry.id ?? entry.opening, note: "In the feed." }];
      const at = writtenPlace(fact, post);
      const data = { canonical: fact.value, link: entry.link?.value ?? entry.url };
      const key = addressKey(url.href);
      const isSame = key === addressKey(link.href);
      if (isSame) {
        const difference = differenceOf(url, link);
        // That the page names its site by http is said by post/link-insecure.
        const isInsecure = url.protocol === "http:" && post.url?.startsWith("https:");
        if (difference && !isInsecure)
          report({ at, message: "form", data: { ...data, difference }, related, subject: difference });
      } else if (key !== addressKey(post.url ?? link.href) && url.pathname !== "/") {
        // That all pages name the home page is said by post/canonical-root.
        const isElsewhere = !isSameHost(url.host, link.host) && url.pathname !== link.pathname;
        if (isElsewhere) report({ at, message: "elsewhere", data: { host: url.host }, related, subject: url.host });
        // That nothing is there is said by links/broken; another site is not asked.
        else if (!isSameHost(url.host, link.host) || !leadsNowhere(url.href, target))
          report({ at, message: "other", data, related });
      }
    }
  },
});

function ownCanonical(post: Post) {
  const fact = canonicalOf(post);
  const url = fact && parseUrl(addressOn(post, fact.value) ?? "");
  return fact && url && { fact, url };
}

/** In what two addresses of one page differ; queries and fragments do not matter. */
function differenceOf(one: URL, other: URL): string | undefined {
  if (one.protocol !== other.protocol) return "http and https";
  if (one.host !== other.host) return "www";
  const [a, b] = [one.pathname, other.pathname];
  if (a === b || percentDecoded(a) === percentDecoded(b)) return undefined;
  return a.replace(/\/$/, "") === b.replace(/\/$/, "") ? "the slash at the end" : "the end of the path";
}
