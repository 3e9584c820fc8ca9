import type { ExitCode, Terminal } from "./terminal.ts";

/** Says what is wrong with the arguments or the configuration, a line each. */
export function usage(mistakes: readonly string[], { err }: Terminal): ExitCode {
  for (const mistake of mistakes) err.write(`${mistake}\n`);
  return 2;
}
