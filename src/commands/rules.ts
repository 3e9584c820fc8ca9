import { rules } from "../rules/index.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Lists every rule with its default severity and what it holds. */
export async function listRules({ out }: Terminal): Promise<ExitCode> {
  const entries = Object.entries(rules);
  const width = Math.max(...entries.map(([id]) => id.length));
  const lines = entries.map(([id, { severity, summary }]) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`);
  out.write(`${lines.join("\n")}\n\ncontentlint explain RULE tells more about one of them.\n`);
  return 0;
}
