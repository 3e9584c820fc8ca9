import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type Severity, severities } from "../diagnostic.ts";
import { version } from "../version.ts";
import { runLint } from "./lint.ts";
import type { LintOptions, Output } from "./options.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Parses the arguments and runs what they ask for. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("contentlint")
    .description("Lints feeds, the posts behind them and the links between them.")
    .version(version, "-v, --version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out.write(text), writeErr: (text) => terminal.err.write(text) })
    .showHelpAfterError("Run contentlint --help for all options.");
  lintCommand(program).action(async (inputs: string[], options: LintOptions) => {
    code = await runLint({ ...options, inputs }, terminal);
  });
  program
    .command("rules")
    .description("list every rule")
    .action(async () => {
      const { listRules } = await import("./rules.ts");
      code = await listRules(terminal);
    });
  program
    .command("explain <rule>")
    .description("tell all about a rule")
    .action(async (rule: string) => {
      const { explain } = await import("./explain.ts");
      code = await explain(rule, terminal);
    });
  program
    .command("print-config [file]")
    .description("print the configuration as it applies to a file")
    .option("--config <file>", "use this configuration file")
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const { printConfig } = await import("./print-config.ts");
      code = await printConfig({ ...command.optsWithGlobals<{ config?: string }>(), file }, terminal);
    });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return failed(error, terminal);
  }
}

/** The options of linting itself, which is what happens without the name of a command. */
function lintCommand(program: Command): Command {
  return program
    .argument("[inputs...]", "feeds, folders, posts, globs or addresses; with none, the configuration's")
    .option("--config <file>", "use this configuration file")
    .addOption(new Option("--preset <name>", "start from this preset").choices(["recommended", "strict"]))
    .option("--rule <id:severity>", "set the severity of a rule: off, info, warning or error", collectRule, {})
    .option("--site <dir>", "the folder of the built site")
    .option("--url <url>", "the public address of the built site", httpUrl)
    .option("--offline", "never open a network connection")
    .option("--stdin", "lint what comes from standard input")
    .option("--stdin-path <path>", "the path that standard input stands for")
    .option(
      "--format <fmt[=path]>",
      "text, json or sarif, to a file when a path is given; repeatable",
      collectFormat,
      [],
    )
    .addOption(
      new Option("--level <severity>", "the mildest severity that text shows")
        .choices([...severities])
        .default("warning"),
    )
    .option("--quiet", "show errors only")
    .option("--verbose", "show every related place")
    .addOption(
      new Option("--fail-on <severity>", "what makes the exit code 1")
        .choices(["error", "warning", "never"])
        .default("error"),
    )
    .option("--max-warnings <n>", "more warnings than this make the exit code 1", wholeNumber)
    .option("--now <date>", "the date that counts as today", date);
}

function failed(error: unknown, { err }: Terminal): ExitCode {
  err.write(`contentlint failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  err.write("This is a mistake in contentlint; please report it.\n");
  return 3;
}

function collectFormat(value: string, before: readonly Output[]): Output[] {
  const [format = "", ...path] = value.split("=");
  if (format !== "text" && format !== "json" && format !== "sarif") {
    throw new InvalidArgumentError("Formats are text, json and sarif.");
  }
  return [...before, { format, path: path.length > 0 ? path.join("=") : undefined }];
}

function collectRule(value: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const [, id, severity] = /^(.+):(off|info|warning|error)$/.exec(value) ?? [];
  if (id === undefined || severity === undefined) {
    throw new InvalidArgumentError("Write it like feed/date-order:error, with off, info, warning or error.");
  }
  return { ...before, [id]: severity as Severity };
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(value);
}

function date(value: string): number {
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError("Write a date like 2025-05-02 or 2025-05-02T10:00:00Z.");
  return time;
}

function httpUrl(value: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError("Write it like https://example.org/.");
  return value;
}
