import type { Heading } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import type { Draft } from "./blocks.ts";
import { detached } from "./detach.ts";
import { textOfRuns } from "./run-text.ts";
import { attributeValue, factAt } from "./values.ts";
import { collapseSpace } from "./white-space.ts";

/** The headings among the blocks, with the text that a reader sees: of code and images too. */
export function headingsOf(markup: Text, drafts: readonly Draft[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const { heading, runs } of drafts) {
    if (!heading) continue;
    const value = collapseSpace(textOfRuns(markup, runs));
    const fact = factAt(markup, value, heading);
    const anchor = heading.anchor && detached(attributeValue(markup, heading.anchor));
    const { file, start, end } = fact;
    headings.push({ file, start, end, value: fact.value, depth: heading.depth, ...(anchor && { anchor }) });
  }
  return headings;
}
