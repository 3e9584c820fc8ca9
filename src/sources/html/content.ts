import type { Container, Draft } from "./blocks.ts";

/** The drafts from `first` up to `last`. */
type Stretch = Pick<Container, "first" | "last">;

/** Least share of the text around it that an article holds: alone, and among others (cards of a list, related posts). */
const leastAlone = 0.5;
const leastAmongOthers = 0.75;
/** Share of the text of the page that its content holds, where no element is named for it. */
const leastUnnamed = 0.9;

/**
 * Where the content of a page stands: where the configuration says; else in its article, else its main element, else in the innermost element that holds
 * nearly all text. An article that is one card of many is not it, nor one that leaves the title of the page outside.
 */
export function contentOf(drafts: readonly Draft[], containers: readonly Container[]): Stretch {
  const page: Stretch = { first: 0, last: drafts.length };
  const weight = weigher(drafts);
  const selected = heaviest(
    containers.filter((container) => container.selected),
    weight,
  );
  if (selected) return selected;
  const main = heaviest(
    containers.filter(({ name }) => name === "main"),
    weight,
  );
  const article = onlyArticle(containers, main ?? page, weight);
  if (article && main && hasTitle(drafts, main) && !hasTitle(drafts, article)) return main;
  return article ?? main ?? densest(containers, page, weight);
}

/** Text that is no link, in characters. */
type Weight = (stretch: Stretch) => number;

function weigher(drafts: readonly Draft[]): Weight {
  const sums = [0];
  let sum = 0;
  for (const { kind, outside, length, linked } of drafts) {
    if (kind !== "heading" && !outside) sum += length - linked;
    sums.push(sum);
  }
  return ({ first, last }) => (sums[last] ?? 0) - (sums[first] ?? 0);
}

function onlyArticle(containers: readonly Container[], around: Stretch, weight: Weight): Container | undefined {
  const articles = containers.filter(({ name, outermost }) => name === "article" && outermost);
  const article = heaviest(articles, weight);
  if (!article) return undefined;
  const least = articles.length === 1 ? leastAlone : leastAmongOthers;
  return weight(article) > 0 && weight(article) >= least * weight(around) ? article : undefined;
}

/** Elements that hold more than half of the text lie within each other, so the last one is the innermost. */
function densest(containers: readonly Container[], page: Stretch, weight: Weight): Stretch {
  const least = leastUnnamed * weight(page);
  return (least > 0 ? containers.findLast((container) => weight(container) >= least) : undefined) ?? page;
}

function heaviest(containers: readonly Container[], weight: Weight): Container | undefined {
  let best: Container | undefined;
  for (const container of containers) if (!best || weight(container) > weight(best)) best = container;
  return best;
}

function hasTitle(drafts: readonly Draft[], { first, last }: Stretch): boolean {
  for (let at = first; at < last; at++) {
    const draft = drafts[at];
    if (draft?.heading?.depth === 1 && !draft.outside) return true;
  }
  return false;
}
