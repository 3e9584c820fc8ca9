import { readFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { nearestWord } from "../values/distance.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";

/** Prints the documentation of a rule: what it holds, why, its options, messages and examples. */
export function explain(args: readonly string[], terminal: Terminal): ExitCode {
  const [id, ...others] = args;
  if (id === undefined || others.length > 0)
    return usage(["Name one rule: contentlint explain feed/date-order."], terminal);
  if (!Object.hasOwn(rules, id)) {
    const nearest = nearestWord(id, Object.keys(rules));
    const hint = nearest === undefined ? "contentlint rules lists them all." : `Did you mean ${nearest}?`;
    return usage([`There is no rule “${id}”. ${hint}`], terminal);
  }
  terminal.out.write(readFileSync(page(id), "utf8"));
  return 0;
}

/** The page lies in the package's docs folder, whether this runs bundled (dist/) or from source (src/commands/). */
function page(id: string): URL {
  const up = import.meta.url.endsWith(".ts") ? "../../" : "../";
  return new URL(`${up}docs/rules/${id}.md`, import.meta.url);
}
