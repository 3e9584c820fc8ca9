import { rules } from "../../src/rules/index.ts";
import { ruleTable } from "./docs.ts";
import type { Output } from "./output.ts";

const start = "<!-- rules: written by scripts/generate.ts -->";
const end = "<!-- /rules -->";

/** Puts the table of rules between its two marks in the README. */
export function writeReadmeTable(output: Output, readme: string): void {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the rules between ${start} and ${end}.`);
  const table = ruleTable(rules, "docs/rules/");
  output.put("README.md", `${readme.slice(0, from + start.length)}\n${table}${readme.slice(to)}`);
}
