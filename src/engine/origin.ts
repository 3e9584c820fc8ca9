import { originOf } from "../facts/origin.ts";
import type { Body, Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import { Text } from "../model/text.ts";
import type { Rule } from "../rule.ts";
import type { Reported } from "./finding.ts";

/** Moves a problem of a built page that a rule found to the Markdown its author edits. */
export type Move = (problem: Reported, rule: Pick<Rule, "forms">) => Reported;

/**
 * What a built page shows stands in its Markdown too, where that is known: the title and the description in the front
 * matter, headings, images, links and the prose itself (`written`). A problem is moved there when the same value is found; what only the
 * template writes stays where it is. A fix of the built page is of no use to the author and is dropped.
 */
export function movesOf(page: Post, written?: Body): Move | undefined {
  if (!page.source) return undefined;
  return (problem, { forms }) => {
    const { at, subject } = problem;
    // How a picture's tag is written is up to the generator.
    const isTag = forms !== undefined && !forms.includes("markdown") && isImage(at, page);
    // What is missing on many pages alike is the template's to add, not the author's.
    const isMissing = at.start === page.top.start && at.end === page.top.end;
    const origin =
      isTag || (isMissing && subject !== undefined) ? undefined : (originOf(at, page) ?? inProse(at, written));
    if (!origin) return problem;
    const related = [...(problem.related ?? []), { at, note: "In the built page." }];
    return { ...problem, at: origin, related, fix: undefined };
  };
}

/** Some words of the page's prose, where the Markdown has the same ones. */
function inProse(at: Span, written: Body | undefined): Span | undefined {
  if (!(at instanceof Text) || at.value.trim() === "") return undefined;
  for (const { text } of written?.blocks ?? []) {
    const from = text.value.indexOf(at.value);
    if (from >= 0) return text.slice(from, from + at.value.length);
  }
  return undefined;
}

function isImage(at: Span, { images }: Post): boolean {
  return images.some(({ start, end }) => start === at.start && end === at.end);
}
