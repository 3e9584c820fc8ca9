import type { Diagnostic, Related } from "../diagnostic.ts";

/** A diagnostic that may still be merged with others. */
export interface Mergeable {
  readonly diagnostic: Diagnostic;
  /** What it is about; the same one in many files is one root cause. */
  readonly subject: string | undefined;
  /** The entry it stands in, the same for the twins of a feed in another format. */
  readonly twin: string | undefined;
  /** It stands in a page that lists others, and often shows them whole. */
  readonly inList: boolean;
}

/** On more pages or entries than this, one subject is one finding: it comes from a template. */
const mostApart = 5;

/**
 * One root cause, one finding: what the RSS, Atom and JSON feed of one site share is said once, with its twins as
 * related places; one rule and subject on more than five pages, or in more than five entries of a feed, is said once,
 * with every other place as related; and what a list shows of a post is said at the post.
 */
export function merge(found: readonly Mergeable[]): Diagnostic[] {
  return mergeEchoes(mergeSubjects(mergeTwins(found))).map(({ diagnostic }) => diagnostic);
}

function mergeTwins(found: readonly Mergeable[]): readonly Mergeable[] {
  const firsts = new Map<string, number>();
  const merged: Mergeable[] = [];
  for (const one of found) {
    const { rule, messageId, message, span } = one.diagnostic;
    const key = one.twin && `${rule} ${messageId} ${one.twin}\n${message}`;
    const first = key === undefined ? undefined : firsts.get(key);
    const earlier = first === undefined ? undefined : merged[first];
    if (first !== undefined && earlier && earlier.diagnostic.span.file !== span.file) {
      merged[first] = joined(earlier, [one], "The same in this feed.");
      continue;
    }
    if (key !== undefined) firsts.set(key, merged.length);
    merged.push(one);
  }
  return merged;
}

function mergeSubjects(found: readonly Mergeable[]): readonly Mergeable[] {
  const groups = new Map<string, Mergeable[]>();
  for (const one of found) {
    const key = subjectKey(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  // Of a group the first stands for all.
  const merged = new Map<Mergeable, readonly Mergeable[]>();
  for (const group of [...groups.values()].filter(isTemplate)) {
    for (const one of group) merged.set(one, []);
    const [first, ...others] = group;
    if (first) merged.set(first, [joined(first, others, "The same here.")]);
  }
  return found.flatMap((one) => merged.get(one) ?? [one]);
}

/**
 * What is wrong in a post is wrong in every list that shows it whole: the same message, which quotes what is meant. What
 * a template does to its lists it does to posts, too.
 */
function mergeEchoes(found: readonly Mergeable[]): readonly Mergeable[] {
  const telling = found.filter(({ diagnostic: { message } }) => message.includes("“"));
  const posts = new Map<string, Mergeable>();
  for (const one of telling) if (!one.inList && !posts.has(messageKey(one))) posts.set(messageKey(one), one);
  const template = new Set(
    telling.filter(({ inList, diagnostic }) => inList && diagnostic.count > mostApart).map(messageKey),
  );
  const echoes = new Map<Mergeable, Mergeable[]>();
  const kept = found.filter((one) => {
    const post = one.inList || template.has(messageKey(one)) ? posts.get(messageKey(one)) : undefined;
    if (!post || post === one) return true;
    const others = echoes.get(post);
    if (others) others.push(one);
    else echoes.set(post, [one]);
    return false;
  });
  return kept.map((one) => {
    const others = echoes.get(one);
    return others ? joined(one, others, "The same here.") : one;
  });
}

function messageKey({ diagnostic: { rule, message } }: Mergeable): string {
  return `${rule} ${message}`;
}

function isTemplate(group: readonly Mergeable[]): boolean {
  if (group.length <= mostApart) return false;
  const places = new Set(group.map(({ diagnostic, twin }) => `${diagnostic.span.file}\n${twin ?? ""}`));
  return places.size > mostApart;
}

function subjectKey({ diagnostic: { rule, messageId }, subject }: Mergeable): string | undefined {
  return subject === undefined ? undefined : `${rule} ${messageId} ${subject}`;
}

function joined(first: Mergeable, others: readonly Mergeable[], note: string): Mergeable {
  const related: Related[] = others.flatMap(({ diagnostic }) => [
    { span: diagnostic.span, note, fingerprint: diagnostic.fingerprint },
    ...(diagnostic.count > 1 ? diagnostic.related : []),
  ]);
  const count = others.reduce((sum, { diagnostic }) => sum + diagnostic.count, first.diagnostic.count);
  const { diagnostic } = first;
  const mendable = [first, ...others].map((one) => one.diagnostic).filter(({ fix }) => fix.length > 0);
  const fix = mendable.flatMap((one) => one.fix);
  const fixSafe = mendable.length > 0 && mendable.every((one) => one.fixSafe);
  return { ...first, diagnostic: { ...diagnostic, fix, fixSafe, count, related: [...diagnostic.related, ...related] } };
}
