import { isCompared } from "../../facts/announced.ts";
import { descriptionsOf } from "../../facts/description.ts";
import type { Content, Entry } from "../../model/feed.ts";
import type { Fact } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { comparable, overlap } from "../../values/similarity.ts";
import { examples } from "./description.examples.ts";

/** Characters from which on a description is the text itself or the most of it. */
const longest = 600;
/** Fewest entries from which on the feed's habit tells. */
const fewest = 3;

export default defineRule({
  scope: "feed",
  summary: "A feed and the page it leads to describe a post alike.",
  why: "Who reads one description in a feed and finds another in a search result does not see that both are one post.",
  source: "Similarity is the share of longer words of the shorter text that stand in the other one.",
  severity: "info",
  options: {
    similarity: {
      type: "number",
      default: 0.3,
      minimum: 0,
      maximum: 1,
      description: "Least similarity (0 to 1) of the entry's description to that of the page which is most like it.",
    },
  },
  messages: {
    differs: "The feed describes this post as “{feed}”, its page as “{page}”. Say the same in both.",
  },
  examples,

  check({ entries }, { options, report }) {
    const compared = comparedEntries(entries);
    const differing = compared.filter(({ likeness }) => likeness < options.similarity);
    // A feed that gives the beginning of the text by habit does so on purpose.
    if (compared.length >= fewest && differing.length * 2 > compared.length) return;
    for (const { description, stated } of differing) {
      const [page] = stated;
      if (!page) continue;
      const data = { feed: description.plain.value, page: page.value };
      report({
        at: description.text,
        message: "differs",
        data,
        related: [{ at: page, note: "The description of the post." }],
      });
    }
  },
});

interface Compared {
  readonly description: Content;
  readonly stated: readonly Fact[];
  readonly likeness: number;
}

function comparedEntries(entries: readonly Entry[]): readonly Compared[] {
  const candidates = entries.flatMap(({ post, description, content }) => {
    if (!post || !isCompared(post) || !description || isExcerpt(description, content)) return [];
    return [{ description, stated: descriptionsOf(post) }];
  });
  const general = generalOnes(candidates.map(({ stated }) => stated));
  return candidates.flatMap(({ description, stated: all }) => {
    const stated = all.filter(({ value }) => !general.has(comparable(value)));
    if (stated.length === 0) return [];
    const likeness = Math.max(...stated.map(({ value }) => overlap(description.plain.value, value)));
    return [{ description, stated, likeness }];
  });
}

/** What several pages say: a description of the site, where a page has none of its own. */
function generalOnes(stated: readonly (readonly Fact[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const general = new Set<string>();
  for (const page of stated) {
    const own = new Set(page.map(({ value }) => comparable(value)));
    for (const text of own) if (seen.has(text)) general.add(text);
    for (const text of own) seen.add(text);
  }
  return general;
}

/** Whether a description is the text itself, or its beginning. */
function isExcerpt({ plain, markup }: Content, content: Content | undefined): boolean {
  const text = plain.value.trim();
  if (text.length > longest || /(?:…|\.\.\.|\[…\]|»|→)$/.test(text)) return true;
  if (markup.elements.some(({ name }) => /^(?:p|a|img|ul|ol|h\d|blockquote|pre)$/.test(name))) return true;
  return content !== undefined && comparable(content.plain.value).includes(comparable(text.slice(0, 60)));
}
