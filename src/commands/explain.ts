import { readFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { nearestWord } from "../values/distance.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Prints the documentation of a rule: what it holds, why, its options, messages and examples. */
export async function explain(id: string, { out, err }: Terminal): Promise<ExitCode> {
  if (!Object.hasOwn(rules, id)) {
    const nearest = nearestWord(id, Object.keys(rules));
    const hint = nearest === undefined ? "contentlint rules lists them all." : `Did you mean ${nearest}?`;
    err.write(`There is no rule “${id}”. ${hint}\n`);
    return 2;
  }
  out.write(readFileSync(page(id), "utf8"));
  return 0;
}

/** The page lies in the package's docs folder, whether this runs bundled (dist/) or from source (src/commands/). */
function page(id: string): URL {
  const up = import.meta.url.endsWith(".ts") ? "../../" : "../";
  return new URL(`${up}docs/rules/${id}.md`, import.meta.url);
}
