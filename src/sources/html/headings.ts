import type { Heading } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import type { Draft } from "./blocks.ts";
import { factAt, textValue } from "./values.ts";
import { collapseSpace } from "./white-space.ts";

/** The headings among the blocks, with the text that a reader sees: of code and images too. */
export function headingsOf(markup: Text, drafts: readonly Draft[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const { heading, runs } of drafts) {
    if (!heading) continue;
    const parts: string[] = [];
    for (const { kind, start, end } of runs) {
      if (kind === "gap") parts.push(" ");
      else if (kind !== "opaque") parts.push(textValue(markup, start, end));
    }
    headings.push({ ...factAt(markup, collapseSpace(parts.join("")), heading), depth: heading.depth });
  }
  return headings;
}
