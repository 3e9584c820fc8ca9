import { announcedPosts, isCompared } from "../../facts/announced.ts";
import { writtenPlace } from "../../facts/origin.ts";
import { isDraft, isUnlisted, noindexOf } from "../../facts/robots.ts";
import type { Post } from "../../model/post.ts";
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
        "public/rye/index.html": '<!doctype html>\n<head><meta name="robots" content="noindex"></head>',
        "rye.md": "---\nurl: /rye/\nunlisted: true\n---\n# Rye",
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      good: {
        "public/feed.xml":
          '<rss version="2.0"><channel><link>https://example.org/</link><item><link>https://example.org/rye/</link></item></channel></rss>',
        "public/rye/index.html": '<!doctype html>\n<head><meta name="robots" content="noindex"></head>',
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: { "page.html": '<head><meta name="robots" content="⟦noindex, nofollow⟧"></head><p>Rye is grey.</p>' },
      says: "The page asks search engines to leave it out (“noindex”). Remove that if it should be found.",
    },
  ],

  check({ posts, feeds }, { report }) {
    // That a feed announces what is hidden is said by parity/noindex-in-feed.
    const announced = new Set(announcedPosts(feeds).map(({ post }) => post));
    for (const post of posts) {
      const noindex = isCompared(post) && !announced.has(post) ? noindexOf(post) : undefined;
      if (!noindex || isDraft(post.source ?? post) || isUnlisted(post.source ?? post) || isHiddenOnPurpose(post))
        continue;
      const at = writtenPlace(noindex.at, post);
      report({ at, message: "noindex", data: { directive: noindex.name }, subject: "noindex" });
    }
  },
});

/** Pages for errors, searches, thanks, accounts and the law. */
const purposes =
  /(?:^|[/_.-])(?:40[0-9]|50[0-9]|errors?|not-?found|offline|search|suche?|recherche|buscar|busca|cerca|zoeken|thanks?|thank-you|danke|merci|gracias|obrigado|grazie|success|confirm(?:ed|ation)?|(?:un)?subscribed?|log-?(?:in|out)|sign-?(?:in|up|out)|register|account|cart|checkout|admin|preview|drafts?|privacy|datenschutz|imprint|impressum|legal|terms|cookies?|disclaimer|print)(?=$|[/_.-])/i;

function isHiddenOnPurpose({ url, file }: Post): boolean {
  return purposes.test(url === undefined ? file : (parseUrl(url)?.pathname ?? file));
}
