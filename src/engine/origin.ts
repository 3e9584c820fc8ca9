import { originOf } from "../facts/origin.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import type { Rule } from "../rule.ts";
import type { Reported } from "./finding.ts";

/** Moves a problem of a built page that a rule found to the Markdown its author edits. */
export type Move = (problem: Reported, rule: Pick<Rule, "forms">) => Reported;

/**
 * What a built page shows stands in its Markdown too, where that is known: the title and the description in the front
 * matter, headings, images and links in the text. A problem is moved there when the same value is found; what only the
 * template writes stays where it is. A fix of the built page is of no use to the author and is dropped. `passageAt`
 * finds a passage of the prose, which a page does not keep.
 */
export function movesOf(page: Post, passageAt: (at: Span) => Span | undefined): Move | undefined {
  if (!page.source) return undefined;
  return (problem, { forms }) => {
    const { at, subject } = problem;
    // How a picture's tag is written is up to the generator.
    const isTag = forms !== undefined && !forms.includes("markdown") && isImage(at, page);
    // What is missing on many pages alike is the template's to add, not the author's.
    const isMissing = at.start === page.top.start && at.end === page.top.end;
    const stays = isTag || (isMissing && subject !== undefined);
    const origin = stays ? undefined : (originOf(at, page) ?? passageAt(at));
    if (!origin) return problem;
    const related = [...(problem.related ?? []), { at, note: "In the built page." }];
    return { ...problem, at: origin, related, fix: undefined };
  };
}

function isImage(at: Span, { images }: Post): boolean {
  return images.some(({ start, end }) => start === at.start && end === at.end);
}
