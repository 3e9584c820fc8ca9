import { comparableGroups, nameOf, withoutCopies } from "../facts/comparable-pages.ts";
import { writtenPlace } from "../facts/origin.ts";
import type { Fact, Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Span } from "../model/source.ts";
import { grouped } from "../values/grouped.ts";
import { nearDuplicate, similarity } from "../values/similar-sketches.ts";
import { collapsed } from "../values/white-space.ts";
import { oneFinding } from "./one-finding.ts";

/** A value that several pages say of themselves, as one finding at the second of them. */
export interface RepeatedFact {
  readonly at: Span;
  readonly related: readonly { readonly at: Span; readonly note: string }[];
  readonly value: string;
  /** How many pages say it, and what the first of them is called. */
  readonly count: number;
  readonly first: string;
}

interface Question {
  readonly factOf: (post: Post) => Fact | undefined;
  /** Pages that share this as well are told of it by another rule. */
  readonly toldBy?: (post: Post) => Fact | undefined;
  readonly note: string;
}

/**
 * What pages of one language have in common and should not; white space and letter case do not matter. Pages with the
 * same or nearly the same text count as one: that they are copies is said elsewhere.
 */
export function repeatedFacts(site: Pick<Site, "posts">, { factOf, toldBy, note }: Question): readonly RepeatedFact[] {
  const found: RepeatedFact[] = [];
  for (const pages of comparableGroups(site)) {
    for (const group of grouped(withoutCopies(pages), (post) => keyOf(factOf(post))).values()) {
      const apart = group.length > 1 ? firstsOnly(withoutLikenesses(group), toldBy) : [];
      const facts = apart.flatMap((post) => placed(post, factOf(post)));
      const [first, second, ...others] = facts;
      if (!first || !second) continue;
      const finding = oneFinding(
        [second, first, ...others].map(({ at }) => at),
        note,
      );
      if (finding) found.push({ ...finding, value: second.value, count: facts.length, first: first.name });
    }
  }
  return found;
}

function placed(post: Post, fact: Fact | undefined) {
  return fact ? [{ at: writtenPlace(fact, post), value: fact.value, name: nameOf(post) }] : [];
}

/** White space and letter case do not tell values apart. */
function keyOf(fact: Fact | undefined): string | undefined {
  return collapsed(fact?.value ?? "").toLowerCase() || undefined;
}

function firstsOnly(posts: readonly Post[], factOf: Question["toldBy"]): readonly Post[] {
  const seen = new Set<string>();
  return posts.filter((post) => {
    const key = keyOf(factOf?.(post));
    return key === undefined || (!seen.has(key) && seen.add(key));
  });
}

/** Most pages of a group that each one is held against. */
const mostCompared = 16;

function withoutLikenesses(posts: readonly Post[]): readonly Post[] {
  const kept: Post[] = [];
  for (const post of posts) if (!kept.slice(-mostCompared).some((other) => isLike(post, other))) kept.push(post);
  return kept;
}

function isLike({ signature: { sketch: one } }: Post, { signature: { sketch: other } }: Post): boolean {
  return one !== undefined && other !== undefined && similarity(one, other) >= nearDuplicate;
}
