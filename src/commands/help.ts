import { type Flag, lintFlags } from "./flags.ts";

/** What contentlint --help prints. */
export function helpText(): string {
  return `Usage: contentlint [inputs…] [options]
       contentlint rules
       contentlint explain RULE
       contentlint print-config [FILE]

Lints feeds, the posts behind them and the links between them.
Inputs are feeds, folders, posts, globs or addresses; with none, the configuration's, else what this folder holds.

Commands:
  rules                  list every rule
  explain RULE           tell all about a rule
  print-config [FILE]    print the configuration as it applies to a file

Options:
${lintFlags.map(flagLine).join("\n")}
  -v, --version          print the version
  -h, --help             print this

Exit codes: 0 clean, 1 findings, 2 usage, configuration or input, 3 a mistake of contentlint itself.
`;
}

function flagLine({ name, value, description }: Flag): string {
  const typed = value === undefined ? `--${name}` : `--${name} ${value}`;
  return `  ${typed.padEnd(22)} ${description}`;
}
