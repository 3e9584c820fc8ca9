import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../src/commands/index.ts";

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface CliSettings {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line as a user would, in a folder, with pipes for input and output. */
export async function runCli(args: readonly string[], { cwd, stdin = "", env = {} }: CliSettings): Promise<CliResult> {
  let out = "";
  let err = "";
  const sink = (write: (text: string) => void) => ({ write, isTerminal: false, columns: undefined });
  const code = await run(args, {
    cwd,
    env,
    stdin: (async function* () {
      yield stdin;
    })(),
    out: sink((text) => {
      out += text;
    }),
    err: sink((text) => {
      err += text;
    }),
  });
  return { code, out, err };
}

type Content = string | Uint8Array;

/** Runs a test in a folder of its own with these files. */
export async function inFolder(
  files: Readonly<Record<string, Content>>,
  test: (cwd: string) => Promise<void>,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "contentlint-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    await test(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
