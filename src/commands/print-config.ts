import { loadConfig } from "../config/load.ts";
import { mistakeLine } from "../config/mistake.ts";
import { chosenFor } from "../config/resolve.ts";
import { rules } from "../rules/index.ts";
import { readArguments } from "./arguments.ts";
import { lintFlags } from "./flags.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";

const flags = lintFlags.filter(({ name }) => name === "config");

/** Prints the configuration with every default filled in, and each rule as it is run on a file. */
export async function printConfig(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { cwd, env, out } = terminal;
  const { positionals, values, mistakes: misused } = readArguments(args, flags);
  const [file, ...others] = positionals;
  if (others.length > 0) return usage(["Name one file: contentlint print-config posts/bread.md."], terminal);
  if (misused.length > 0) return usage(misused, terminal);
  const named = typeof values["config"] === "string" ? values["config"] : undefined;
  const { config, file: source, mistakes } = await loadConfig({ cwd, file: named, rules, env });
  if (mistakes.length > 0) return usage(mistakes.map(mistakeLine), terminal);
  const { choose, isIgnored } = await chosenFor({ config, rules, cwd });
  const chosen = choose(file ?? "");
  const settings = Object.keys(rules).map((id) => {
    const choice = chosen.get(id);
    return [id, choice ? [choice.severity, choice.options] : "off"];
  });
  const { folder: _, overrides: __, ...rest } = config;
  const shown = {
    configuration: source ?? null,
    ...(file === undefined ? {} : { file, ignored: isIgnored(file) }),
    ...rest,
    rules: Object.fromEntries(settings),
  };
  out.write(`${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
