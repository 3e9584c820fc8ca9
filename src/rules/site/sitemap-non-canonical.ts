import { announcedPosts } from "../../facts/announced.ts";
import { canonicalUrl } from "../../facts/canonical.ts";
import { listedAddresses } from "../../facts/listed-addresses.ts";
import { isOwnAddress } from "../../facts/own-address.ts";
import { noindexOf } from "../../facts/robots.ts";
import { fewOrOne } from "../../findings/few-or-one.ts";
import type { Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { secondAddress } from "../../values/second-address.ts";
import { addressKey, parseUrl, percentDecoded } from "../../values/url.ts";

const home = "https://example.org/";
const site = { dir: "public", url: home };
const page = (head = ""): string => `<!doctype html>\n<title>Rye</title>${head}`;
const sitemap = (...urls: readonly string[]): string => {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>`;
};

export default defineRule({
  scope: "site",
  summary: "Sitemaps list the addresses that pages name as their own.",
  why: "A sitemap says which of several addresses is to be shown. Where the page says another, search engines choose for themselves.",
  source:
    "Google, on canonical addresses (https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).",
  severity: "error",
  options: {},
  messages: {
    canonical:
      "The page at “{url}” names “{right}” as its canonical address{more}. List that one, or correct the page.",
    form: {
      text: "The page at “{url}” writes “{right}” in its canonical link{more}. Write both alike.",
      severity: "info",
    },
    redirect: "“{url}” leads on to “{right}”{more}. List that one.",
  },
  examples: [
    {
      bad: {
        "public/sitemap.xml": sitemap(`⟦${home}rye⟧`),
        "public/rye.html": page('<link rel="canonical" href="/rye.html">'),
      },
      site,
      says: "The page at “https://example.org/rye” writes “https://example.org/rye.html” in its canonical link. Write both alike.",
    },
    {
      good: {
        "public/sitemap.xml": sitemap(`${home}rye/`, `${home}oats/`),
        "public/rye/index.html": page('<link rel="canonical" href="/rye/#flour">'),
        "public/oats/index.html": page('<link rel="canonical" href="/nothing/">'),
      },
      site,
    },
    {
      good: {
        "public/feed.xml": `<rss version="2.0"><channel><link>${home}</link><item><link>${home}rye/</link></item></channel></rss>`,
        "public/sitemap.xml": sitemap(`${home}rye/`, `${home}oats/`, `${home}bread/`),
        "public/rye/index.html": page(`<link rel="canonical" href="${home}bread/">`),
        "public/oats/index.html": page(`<link rel="canonical" href="${home}">`),
        "public/bread/index.html": page(`<link rel="canonical" href="${home}old/">`),
        "public/old/index.html": page('<meta http-equiv="refresh" content="0; url=/bread/">'),
      },
      site,
    },
    {
      bad: {
        "public/sitemap.xml": sitemap(`⟦${home}rye/⟧`),
        "public/rye/index.html": page(`<link rel="canonical" href="${home}bread/">`),
        "public/bread/index.html": page(),
      },
      site,
      says: "The page at “https://example.org/rye/” names “https://example.org/bread/” as its canonical address. List that one, or correct the page.",
    },
    {
      bad: {
        "public/sitemap.xml": sitemap(`⟦${home}old/⟧`, `⟦${home}older/⟧`),
        "public/old/index.html": page('<meta http-equiv="refresh" content="0; url=/rye/">'),
        "public/rye/index.html": page(),
        "public/_redirects": "/older/ /rye/ 301",
      },
      site,
      says: [
        "“https://example.org/old/” leads on to “https://example.org/rye/”. List that one.",
        "“https://example.org/older/” leads on to “https://example.org/rye/”. List that one.",
      ],
    },
  ],

  check(site, { report, target }) {
    // Of what a feed announces parity/canonical says it.
    const announced = new Set(announcedPosts(site.feeds).map(({ post }) => post));
    const found = listedAddresses(site).flatMap(({ loc, url }): Stray[] => {
      const answer = isOwnAddress(url, site) ? target(url) : undefined;
      if (!answer || answer instanceof Promise || answer.outcome === "broken") return [];
      const { finalUrl } = answer;
      if (finalUrl !== undefined) return isSame(finalUrl, url) ? [] : [{ loc, right: finalUrl, message: "redirect" }];
      const post = site.postAt(url);
      const right = post && !announced.has(post) ? namedElsewhere(post) : undefined;
      if (!post || right === undefined || isSaidOfPage(right, post)) return [];
      if (isSame(right, url)) return isWrittenAlike(right, url) ? [] : [{ loc, right, message: "form" }];
      if (isOwnAddress(right, site) && isNoPage(right, target)) return [];
      return [{ loc, right, message: "canonical" }];
    });
    for (const [message, alike] of grouped(found, (stray) => stray.message)) {
      for (const { item, others, more } of fewOrOne(alike)) {
        const related = others.map(({ loc }) => ({ at: loc, note: "The same here." }));
        report({ at: item.loc, message, related, data: { url: item.loc.value, right: item.right, more } });
      }
    }
  },
});

/** An address in a sitemap that is not the right one. */
interface Stray {
  readonly loc: Text;
  readonly right: string;
  readonly message: "canonical" | "form" | "redirect";
}

/** post/canonical-root or, of two addresses in one, post/canonical-relative says it. */
function isSaidOfPage(canonical: string, { kind }: Post): boolean {
  if (secondAddress(canonical) !== undefined || /^https?:\/\/https?\//i.test(canonical)) return true;
  return kind !== "listing" && parseUrl(canonical)?.pathname === "/";
}

/** That nothing is there, or that it redirects, is said by links/broken and site/canonical-chain. */
function isNoPage(canonical: string, target: Context["target"]): boolean {
  const answer = target(canonical);
  if (answer instanceof Promise) return false;
  return answer.outcome === "broken" || (answer.finalUrl !== undefined && !isSame(answer.finalUrl, canonical));
}

/** Whether two forms of one address have one path; host and scheme are site/sitemap-host's to say. */
function isWrittenAlike(one: string, other: string): boolean {
  return pathOf(one) === pathOf(other);
}

function pathOf(url: string): string {
  return percentDecoded(parseUrl(url)?.pathname ?? "");
}

function isSame(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other);
}

/** That a page is not to be found at all is another matter. */
function namedElsewhere(post: Post): string | undefined {
  return noindexOf(post) ? undefined : canonicalUrl(post);
}
