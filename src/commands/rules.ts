import { rules } from "../rules/index.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";

/** Lists every rule with its default severity and what it holds. */
export function listRules(args: readonly string[], terminal: Terminal): ExitCode {
  if (args.length > 0) return usage([`rules takes no argument, but “${args.join(" ")}” was given.`], terminal);
  const entries = Object.entries(rules);
  const width = Math.max(...entries.map(([id]) => id.length));
  const lines = entries.map(([id, { severity, summary }]) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`);
  terminal.out.write(`${lines.join("\n")}\n\ncontentlint explain RULE tells more about one of them.\n`);
  return 0;
}
