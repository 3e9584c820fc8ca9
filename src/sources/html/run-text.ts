import type { Text } from "../../model/text.ts";
import type { Run } from "./blocks.ts";
import { textValue } from "./values.ts";

/** What a reader sees of a block in one line, the text of code too. */
export function textOfRuns(markup: Text, runs: readonly Run[]): string {
  const parts: string[] = [];
  for (const { kind, start, end } of runs) {
    if (kind === "gap") parts.push(" ");
    else if (kind !== "opaque") parts.push(textValue(markup, start, end));
  }
  return parts.join("");
}
