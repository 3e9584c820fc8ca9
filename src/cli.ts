#!/usr/bin/env node
import { run } from "./commands/index.ts";

const { stdout, stderr, env, argv } = process;

const code = await run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  stdin: process.stdin,
  out: { write: (text) => stdout.write(text), isTerminal: stdout.isTTY === true, columns: stdout.columns },
  err: { write: (text) => stderr.write(text), isTerminal: stderr.isTTY === true, columns: stderr.columns },
});
// A pipe takes what was written before the process ends by itself.
process.exitCode = code;
