import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { reporters } from "../reporters/index.ts";
import type { Report } from "../reporters/report.ts";
import type { LintArguments, Output } from "./options.ts";
import { type Terminal, wantsColor } from "./terminal.ts";

/**
 * Writes every report that was asked for; text to standard output unless another one goes there.
 * What could not be read is said in the text, else on the error stream. False when a file could not be written.
 */
export async function writeReports(report: Report, options: LintArguments, terminal: Terminal): Promise<boolean> {
  const { format } = options;
  const shown = format.some(({ path }) => path === undefined);
  const outputs: readonly Output[] = shown ? format : [{ format: "text", path: undefined }, ...format];
  const saysErrors = outputs.some(({ format: name, path }) => name === "text" && path === undefined);
  if (!saysErrors) for (const { message } of report.inputErrors) terminal.err.write(`${message}\n`);
  let complete = true;
  for (const output of outputs) {
    const text = await reportText(report, output, { options, terminal });
    if (output.path === undefined) terminal.out.write(text);
    else complete = writeFile(output.path, text, terminal) && complete;
  }
  return complete;
}

interface Setting {
  readonly options: LintArguments;
  readonly terminal: Terminal;
}

async function reportText(report: Report, output: Output, { options, terminal }: Setting): Promise<string> {
  const reporter = await reporters[output.format]();
  const { columns } = terminal.out;
  return reporter(report, {
    color: output.path === undefined && wantsColor(terminal.env, terminal.out),
    level: options.quiet ? "error" : options.level,
    verbose: options.verbose === true,
    ...(columns === undefined || output.path !== undefined ? {} : { width: columns }),
  });
}

function writeFile(path: string, text: string, { cwd, err }: Terminal): boolean {
  const file = resolve(cwd, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
  } catch (error) {
    err.write(
      `The report could not be written to ${path}: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return false;
  }
}
