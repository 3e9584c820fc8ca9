import type { Diagnostic, Related } from "../diagnostic.ts";

/** A diagnostic that may still be merged with others. */
export interface Mergeable {
  readonly diagnostic: Diagnostic;
  /** What it is about; the same one in many files is one root cause. */
  readonly subject: string | undefined;
  /** The entry it stands in, the same for the twins of a feed in another format. */
  readonly twin: string | undefined;
}

/** On more pages or entries than this, one subject is one finding: it comes from a template. */
const mostApart = 5;

/**
 * One root cause, one finding: what the RSS, Atom and JSON feed of one site share is said once, with its twins as
 * related places; one rule and subject on more than five pages, or in more than five entries of a feed, is said once,
 * with every other place as related.
 */
export function merge(found: readonly Mergeable[]): Diagnostic[] {
  return mergeSubjects(mergeTwins(found)).map(({ diagnostic }) => diagnostic);
}

function mergeTwins(found: readonly Mergeable[]): readonly Mergeable[] {
  const firsts = new Map<string, number>();
  const merged: Mergeable[] = [];
  for (const one of found) {
    const { rule, messageId, message, span } = one.diagnostic;
    const key = one.twin && JSON.stringify([rule, messageId, message, one.twin]);
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
    const group = groups.get(subjectKey(one));
    if (group) group.push(one);
    else groups.set(subjectKey(one), [one]);
  }
  const templates = new Set([...groups.values()].filter(isTemplate));
  return found.flatMap((one) => {
    const group = one.subject === undefined ? undefined : groups.get(subjectKey(one));
    if (!group || !templates.has(group)) return [one];
    const [first, ...others] = group;
    return one === first ? [joined(one, others, "The same here.")] : [];
  });
}

function isTemplate(group: readonly Mergeable[]): boolean {
  if (group.length <= mostApart) return false;
  const places = new Set(group.map(({ diagnostic, twin }) => `${diagnostic.span.file}\n${twin ?? ""}`));
  return places.size > mostApart;
}

function subjectKey({ diagnostic, subject }: Mergeable): string {
  return JSON.stringify([diagnostic.rule, diagnostic.messageId, subject]);
}

function joined(first: Mergeable, others: readonly Mergeable[], note: string): Mergeable {
  const related: Related[] = others.flatMap(({ diagnostic }) => [
    { span: diagnostic.span, note },
    ...(diagnostic.count > 1 ? diagnostic.related : []),
  ]);
  const count = others.reduce((sum, { diagnostic }) => sum + diagnostic.count, first.diagnostic.count);
  const { diagnostic } = first;
  const mendable = [first, ...others].map((one) => one.diagnostic).filter(({ fix }) => fix.length > 0);
  const fix = mendable.flatMap((one) => one.fix);
  const fixSafe = mendable.length > 0 && mendable.every((one) => one.fixSafe);
  return { ...first, diagnostic: { ...diagnostic, fix, fixSafe, count, related: [...diagnostic.related, ...related] } };
}
