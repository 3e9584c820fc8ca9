import { misplacedIn } from "../../facts/misplaced.ts";
import { isIndexable, noindexOf } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const canonical = '<link rel="canonical" href="https://example.org/rye/">';

export default defineRule({
  scope: "post",
  summary: "What a page tells search engines stands in its head.",
  why: "A canonical link or a language link in the body could be anybody’s comment: search engines pass over it there, and some over titles, descriptions and robots instructions.",
  source: "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    misplaced: "The {name} stands in the body, where search engines pass over it. Move it into the head.",
    mild: {
      text: "The {name} stands in the body, where it may be passed over. Move it into the head.",
      severity: "warning",
    },
  },
  examples: [
    { good: { "page.html": `<head><title>Rye</title>${canonical}</head><body><p>Rye</p></body>` } },
    { good: { "page.html": `<title>Rye</title>${canonical}<p>A page may leave out the tags of its head.</p>` } },
    { good: { "page.html": "<head><title>Rye</title></head><body><svg><title>Menu</title></svg></body>" } },
    {
      bad: {
        "page.html": '<head></head><body><link rel="canonical" href="⟦https://example.org/rye/⟧"><p>Rye</p></body>',
      },
      says: "The canonical link stands in the body, where search engines pass over it. Move it into the head.",
    },
    {
      bad: { "page.html": "<head></head><body><title>⟦Rye⟧</title><p>Rye</p></body>" },
      says: "The title stands in the body, where it may be passed over. Move it into the head.",
    },
    {
      bad: { "page.html": '<head></head><body><meta name="robots" content="⟦noindex⟧"><p>Rye</p></body>' },
      says: "The robots instruction stands in the body, where it may be passed over. Move it into the head.",
    },
  ],

  check(post, { report }) {
    // Where the head was ended early, post/head-broken says it.
    if (post.headEnd) return;
    const misplaced = misplacedIn(post);
    if (misplaced.length === 0 || (!isIndexable(post) && !noindexOf(post)?.at.inBody)) return;
    for (const { name, places } of misplaced) {
      const [at, ...others] = places;
      const related = others.map((other) => ({ at: other, note: "And here." }));
      const message = mild.has(name) ? "mild" : "misplaced";
      report({ at, message, data: { name }, related, subject: name });
    }
  },
});

/** Browsers take the title wherever it stands, Google robots instructions too, and search engines the description often. */
const mild: ReadonlySet<string> = new Set(["robots instruction", "title", "description"]);
