import type { Diagnostic } from "../../src/diagnostic.ts";
import { applyFixes } from "../../src/engine/fix.ts";
import type { Edit } from "../../src/model/text.ts";
import { flatten, type Said, type Stretch } from "./flatten.ts";
import { type LintedFeed, lintFeed } from "./lint-feed.ts";

/** A feed before and after some fixes. */
export interface Mending {
  readonly before: LintedFeed;
  readonly after: LintedFeed;
  /** Those whose edits were taken; of two that overlap, the later one waits for another run. */
  readonly applied: readonly Diagnostic[];
  readonly edits: readonly Edit[];
  /** Where they are now. */
  readonly mended: readonly Stretch[];
}

export function safeFixes({ diagnostics }: LintedFeed): Diagnostic[] {
  return diagnostics.filter(({ fix, fixSafe }) => fix.length > 0 && fixSafe);
}

/** With all safe fixes at once. */
export function mendedSafely(linted: LintedFeed): Promise<Mending> {
  return mend(linted, safeFixes(linted));
}

export async function mend(before: LintedFeed, fixes: readonly Diagnostic[]): Promise<Mending> {
  const { text, feed } = before;
  const applied: Diagnostic[] = [];
  for (const fix of fixes) {
    const isApart = fix.fix.every((edit) => applied.every((other) => other.fix.every((one) => apart(edit, one))));
    if (isApart) applied.push(fix);
  }
  const after = await lintFeed(applyFixes(feed.file, text, applied));
  const edits = applied.flatMap(({ fix }) => fix).sort((a, b) => a.start - b.start || a.end - b.end);
  return { before, after, applied, edits, mended: editsAfter(edits) };
}

function apart(one: Stretch, other: Stretch): boolean {
  return one.end <= other.start || other.end <= one.start;
}

function editsAfter(edits: readonly Edit[]): Stretch[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const moved = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return moved;
  });
}

/** Where a stretch of the text before is in the text after. */
function moved({ start, end }: Stretch, edits: readonly Edit[]): Stretch {
  const shiftOf = (at: number): number =>
    edits.filter((edit) => edit.end <= at).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const from = start + shiftOf(start);
  return { start: from, end: Math.max(from, end + shiftOf(end)) };
}

function touches(one: Stretch, others: readonly Stretch[]): boolean {
  return others.some(({ start, end }) => start <= one.end && one.start <= end);
}

/** What the feed says apart from what was mended: before and after it is the same. */
export function untouched({ before, after, edits, mended }: Mending): {
  readonly before: string[];
  readonly after: string[];
} {
  const shown = ({ what, value }: Said): string => `${what}: ${value}`;
  const rest = ({ feed }: LintedFeed, touched: readonly Stretch[]): string[] =>
    flatten(feed)
      .filter(({ places }) => !places.some((place) => touches(place, touched)))
      .map(shown);
  return { before: rest(before, edits), after: rest(after, mended) };
}

/** Faults of the syntax that there are more of than before. */
export function newFaults({ before, after }: Mending): string[] {
  return more(
    before.feed.faults.map(({ code }) => code),
    after.feed.faults.map(({ code }) => code),
  );
}

/** Errors that were not there before; what bears another name now is judged for the first time. */
export function newErrors({ before, after, mended }: Mending): string[] {
  const renamed = flatten(after.feed).filter(
    ({ named, places }) => named && places.some((place) => touches(place, mended)),
  );
  const isNew = ({ span }: Diagnostic): boolean => !renamed.some(({ named }) => named && touches(span, [named]));
  const errors = ({ diagnostics }: LintedFeed): Diagnostic[] =>
    diagnostics.filter(({ severity }) => severity === "error");
  return more(errors(before).flatMap(keys), errors(after).filter(isNew).flatMap(keys));
}

function keys({ rule, messageId, count }: Diagnostic): string[] {
  return Array.from({ length: count }, () => `${rule} ${messageId}`);
}

function more(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Fixes after which the same finding is still at its place. */
export function notGone({ after, applied, edits }: Mending): string[] {
  return applied.flatMap((one) => {
    const places = [...one.fix, ...(one.count === 1 ? [one.span] : [])].map((place) => moved(place, edits));
    const still = after.diagnostics.find(
      ({ rule, messageId, span }) => rule === one.rule && messageId === one.messageId && touches(span, places),
    );
    return still ? [`${one.rule} ${one.messageId}: ${one.message} Still: ${still.message}`] : [];
  });
}
