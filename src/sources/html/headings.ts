import type { Heading } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import type { Draft } from "./blocks.ts";
import { textOfRuns } from "./run-text.ts";
import { factAt } from "./values.ts";
import { collapseSpace } from "./white-space.ts";

/** The headings among the blocks, with the text that a reader sees: of code and images too. */
export function headingsOf(markup: Text, drafts: readonly Draft[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const { heading, runs } of drafts) {
    if (!heading) continue;
    const value = collapseSpace(textOfRuns(markup, runs));
    const fact = factAt(markup, value, heading);
    headings.push({ file: fact.file, start: fact.start, end: fact.end, value: fact.value, depth: heading.depth });
  }
  return headings;
}
