import { announcedPosts } from "../../facts/announced.ts";
import { listedAddresses } from "../../facts/listed-addresses.ts";
import { writtenPlace } from "../../facts/origin.ts";
import { isDraft, isUnlisted, noindexOf } from "../../facts/robots.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { defineRule } from "../../rule.ts";
import { parseUrl } from "../../values/url.ts";

export default defineRule({
  scope: "site",
  summary: "Articles are not hidden from search engines.",
  why: "A page that was hidden for a preview stays hidden after it was published, until somebody looks.",
  source: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  severity: "info",
  options: {},
  messages: {
    noindex: "The page asks search engines to leave it out (“{directive}”). Remove that if it should be found.",
  },
  examples: [
    { good: { "page.html": '<head><meta name="robots" content="index, follow, max-snippet:-1"></head>' } },
    { good: { "404.html": '<head><meta name="robots" content="noindex"></head>' } },
    { good: { "search/index.html": '<head><meta name="robots" content="noindex"></head>' } },
    {
      good: {
        "public/feed.xml":
          '<rss version="2.0"><channel><link>https://a.example/</link><item><link>https://a.example/rye/</link></item></channel></rss>',
        "public/sitemap.xml":
          '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/oat/</loc></url></urlset>',
        "public/rye/index.html": '<head><meta name="robots" content="noindex"></head><p>Rye is grey.</p>',
        "public/oat/index.html": '<head><meta name="robots" content="noindex"></head><p>Oats are white.</p>',
      },
      site: { dir: "public", url: "https://a.example/" },
    },
    {
      good: {
        "public/rye/index.html": '<!doctype html>\n<head><meta name="robots" content="noindex"></head>',
        "rye.md": "---\nurl: /rye/\nunlisted: true\n---\n# Rye",
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: { "page.html": '<head><meta name="robots" content="⟦noindex, nofollow⟧"></head><p>Rye is grey.</p>' },
      says: "The page asks search engines to leave it out (“noindex”). Remove that if it should be found.",
    },
  ],

  check(site, { report }) {
    const hidden = site.posts.filter(isHidden);
    if (hidden.length === 0) return;
    // That these are named elsewhere is said by parity/noindex-in-feed and site/sitemap-noindex.
    const named = namedElsewhere(site);
    for (const post of hidden) {
      const noindex = noindexOf(post);
      if (!noindex || named.has(post)) continue;
      const at = writtenPlace(noindex.at, post);
      report({ at, message: "noindex", data: { directive: noindex.name }, subject: "noindex" });
    }
  },
});

function isHidden(post: Post): boolean {
  const { form, kind, source = post } = post;
  if (form !== "html" || (kind !== "article" && kind !== "page")) return false;
  return noindexOf(post) !== undefined && !isDraft(source) && !isUnlisted(source) && !isHiddenOnPurpose(post);
}

function namedElsewhere(site: Site): ReadonlySet<Post> {
  const announced = announcedPosts(site.feeds).map(({ post }) => post);
  return new Set([...announced, ...listedAddresses(site).flatMap(({ url }) => site.postAt(url) ?? [])]);
}

/** Pages for errors, searches, thanks, accounts and the law. */
const purposes =
  /(?:^|[/_.-])(?:40[0-9]|50[0-9]|errors?|not-?found|offline|search|suche?|recherche|buscar|busca|cerca|zoeken|thanks?|thank-you|danke|merci|gracias|obrigado|grazie|success|confirm(?:ed|ation)?|(?:un)?subscribed?|log-?(?:in|out)|sign-?(?:in|up|out)|register|account|cart|checkout|admin|preview|drafts?|privacy|datenschutz|imprint|impressum|legal|terms|cookies?|disclaimer|print)(?=$|[/_.-])/i;

function isHiddenOnPurpose({ url, file }: Post): boolean {
  return purposes.test(url === undefined ? file : (parseUrl(url)?.pathname ?? file));
}
