import { loadConfig } from "../config/load.ts";
import { mistakeLine } from "../config/mistake.ts";
import { chosenFor } from "../config/resolve.ts";
import { rules } from "../rules/index.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface PrintArguments {
  /** The file that is asked about; without it, what holds where no override applies. */
  readonly file: string | undefined;
  readonly config?: string;
}

/** Prints the configuration with every default filled in, and each rule as it is run on a file. */
export async function printConfig(
  { file, config: named }: PrintArguments,
  { cwd, out, err }: Terminal,
): Promise<ExitCode> {
  const { config, file: source, mistakes } = await loadConfig({ cwd, file: named, rules });
  if (mistakes.length > 0) {
    for (const mistake of mistakes) err.write(`${mistakeLine(mistake)}\n`);
    return 2;
  }
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
