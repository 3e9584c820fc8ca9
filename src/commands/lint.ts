import { loadConfig } from "../config/load.ts";
import { mistakeLine } from "../config/mistake.ts";
import { lint } from "../lint.ts";
import { rules } from "../rules/index.ts";
import { isHttp } from "../values/url.ts";
import type { LintArguments } from "./options.ts";
import { exitCode, reportOf } from "./outcome.ts";
import { lintRequest } from "./request.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";
import { createWorld } from "./world.ts";
import { writeReports } from "./write.ts";

/** Lints what the arguments or the configuration name, writes the reports, and says how it went. */
export async function runLint(args: LintArguments, terminal: Terminal): Promise<ExitCode> {
  const { cwd, env, err } = terminal;
  const { config, mistakes } = await loadConfig({ cwd, file: args.config, rules, env });
  const unknown = Object.keys(args.rules).filter((id) => !Object.hasOwn(rules, id));
  const wrong = [
    ...mistakes.map(mistakeLine),
    ...unknown.map((id) => `--rule: there is no rule “${id}”. contentlint rules lists them all.`),
    ...contradictions(args),
    ...crawlContradictions(args),
  ];
  if (wrong.length > 0) return usage(wrong, terminal);
  const world = await createWorld(args, { config, terminal });
  try {
    const request = await lintRequest(args, { config, rules, terminal, stdinPath: world.stdinPath });
    const linted = await lint(request, world);
    const notices = [...linted.notices, ...(await world.keepAnswers()), ...world.webNotices()];
    const result = { ...linted, notices };
    world.endProgress();
    const written = await writeReports(reportOf(result, { rules, request }), args, terminal);
    for (const { rule, error } of result.crashed) err.write(crashText(rule, error));
    return written ? exitCode(result, args) : 2;
  } finally {
    await world.close();
  }
}

function contradictions({ offline, previous }: LintArguments): string[] {
  if (!offline || !previous || "revision" in previous || !isHttp(previous.source)) return [];
  return [`--offline forbids to fetch --previous ${previous.source}. Name a file or git:REF.`];
}

/** A crawl needs an address to begin at, and the web. */
function crawlContradictions({ crawl, offline, inputs, site, stdin }: LintArguments): string[] {
  if (!crawl) return [];
  const file = inputs.find((input) => !isHttp(input));
  if (offline) return ["--offline forbids to --crawl. Leave one of them out."];
  if (stdin) return ["--crawl reads a live site, not standard input. Name its address, like https://example.org/."];
  if (file !== undefined)
    return [`--crawl reads live sites only, and “${file}” is no http(s) address. Lint it on its own.`];
  if (site !== undefined) return ["--crawl reads the live site, --site a folder. Leave one of them out."];
  if (inputs.length === 0) return ["--crawl needs the address of a live site, like https://example.org/."];
  return [];
}

function crashText(rule: string, error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The rule ${rule} failed; please report this.\n${trace}\n`;
}
