import { version } from "../version.ts";
import { readArguments } from "./arguments.ts";
import { lintFlags } from "./flags.ts";
import { runLint } from "./lint.ts";
import { lintArguments } from "./options.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";

/** Runs what the arguments ask for. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    return failed(error, terminal);
  }
}

/** The first argument names a command; anything else is linting. */
async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  if (options.some((arg) => arg === "--help" || arg === "-h")) return help(terminal);
  if (options.some((arg) => arg === "--version" || arg === "-v")) {
    terminal.out.write(`${version}\n`);
    return 0;
  }
  if (command === "rules") return (await import("./rules.ts")).listRules(rest, terminal);
  if (command === "explain") return (await import("./explain.ts")).explain(rest, terminal);
  if (command === "print-config") return (await import("./print-config.ts")).printConfig(rest, terminal);
  const { positionals, values, mistakes } = readArguments(args, lintFlags);
  if (mistakes.length > 0) return usage(mistakes, terminal);
  return runLint(lintArguments(positionals, values), terminal);
}

async function help({ out }: Terminal): Promise<ExitCode> {
  const { helpText } = await import("./help.ts");
  out.write(helpText());
  return 0;
}

function failed(error: unknown, { err }: Terminal): ExitCode {
  err.write(`contentlint failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  err.write("This is a mistake in contentlint; please report it.\n");
  return 3;
}
