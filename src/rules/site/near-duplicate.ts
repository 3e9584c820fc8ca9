import { comparableGroups, nameOf, withoutCopies } from "../../facts/comparable-pages.ts";
import { placeOfPage } from "../../facts/origin.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { nearDuplicate, similarGroups, similarity } from "../../values/similar-sketches.ts";

const recipe =
  "Mix the flour with water and salt and let the dough rest until the morning, then knead it, shape a loaf and wait " +
  "again. Bake it in a very hot oven for ten minutes, turn the heat down and leave it alone for the better part of an " +
  "hour, until it sounds hollow when you knock.";
const page = (title: string, text: string, head = ""): string =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><main><p>${text}</p></main></body></html>`;

export default defineRule({
  scope: "site",
  summary: "No two pages have nearly the same text.",
  why: "Search engines take nearly equal pages for one and leave the others out; readers wonder where the difference is.",
  source:
    "Manku, Jain, Sarma, Detecting Near-Duplicates for Web Crawling, 2007. The share of three-word shingles is " +
    "estimated by MinHash (Broder, 1997) within about 0.02.",
  severity: "warning",
  options: {
    similarity: {
      type: "number",
      default: nearDuplicate,
      minimum: 0.7,
      maximum: 1,
      description: "Share of three-word passages, from 0.7 to 1, that two pages have in common at least.",
    },
  },
  messages: {
    near: "{count} pages have nearly the same text: this one shares about {percent} % of its passages with {other}. Say in each what is its own, or make one page of them.",
  },
  examples: [
    { good: { "rye.html": page("Rye", recipe), "oat.html": page("Oats", recipe.replaceAll("the", "your")) } },
    {
      good: {
        "public/bread.html": page("Bread", recipe),
        "public/index.html": '<title>Home</title><a href="/bread">Bread</a> <a href="/rye">Rye</a>',
        "public/rye.html": page("Rye", `${recipe} Enjoy it!`, '<link rel="canonical" href="/bread">'),
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      good: { "bread.html": page("Bread", recipe), "rye.html": page("Rye", `${recipe} Enjoy it!`) },
      options: { similarity: 0.9532 },
    },
    {
      bad: { "bread.html": page("Bread", recipe), "rye.html": page("⟦Rye⟧", `${recipe} Enjoy it!`) },
      options: { similarity: 0.953125 },
      says: "2 pages have nearly the same text: this one shares about 95 % of its passages with bread.html. Say in each what is its own, or make one page of them.",
    },
    {
      bad: {
        "bread.md": `---\ntitle: Bread\n---\n${recipe}\n`,
        "oat.md": `---\ntitle: ⟦Oats⟧\n---\n${recipe} Enjoy!\n`,
        "rye.md": `---\ntitle: Rye\n---\nEnjoy! ${recipe}\n`,
      },
      says: "3 pages have nearly the same text: this one shares about 97 % of its passages with bread.md. Say in each what is its own, or make one page of them.",
    },
  ],

  check(site, { options, report }) {
    for (const group of comparableGroups(site)) {
      const pages = withoutCopies(group).flatMap((post) => sketched(post));
      const groups = similarGroups(
        pages.map(({ sketch }) => sketch),
        options.similarity,
      );
      for (const members of groups) {
        const [first, second, ...others] = members.flatMap((index) => pages[index] ?? []);
        if (!first || !second) continue;
        const nearest = mostSimilar(second, [first, ...others]);
        const places = [second, first, ...others].map(({ post }) => placeOfPage(post));
        const finding = oneFinding(places, "Nearly the same text.");
        const percent = Math.floor(100 * similarity(second.sketch, nearest.sketch));
        const data = { percent, other: nameOf(nearest.post), count: places.length };
        if (finding) report({ ...finding, message: "near", data });
      }
    }
  },
});

interface Sketched {
  readonly post: Post;
  readonly sketch: Uint16Array;
}

function sketched(post: Post): readonly Sketched[] {
  const { sketch } = post.signature;
  return sketch ? [{ post, sketch }] : [];
}

/** Of many pages the first ones are enough to name one. */
function mostSimilar(to: Sketched, [first, ...others]: readonly [Sketched, ...Sketched[]]): Sketched {
  let best = first;
  for (const other of others.slice(0, 15)) {
    if (similarity(to.sketch, other.sketch) > similarity(to.sketch, best.sketch)) best = other;
  }
  return best;
}
