import { run } from "./commands/index.ts";
import type { Sink } from "./commands/terminal.ts";

/** Streams are opened on first use: opening all three costs as much as reading a feed. */
const sink = (name: "stdout" | "stderr"): Sink => ({
  write: (text) => {
    if (process[name].listenerCount("error") === 0) process[name].on("error", endQuietly);
    return process[name].write(text);
  },
  get isTerminal() {
    return process[name].isTTY === true;
  },
  get columns() {
    return process[name].columns;
  },
});

/** Whoever reads the report (`head`, a pager) has seen enough. */
function endQuietly({ code }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit();
}

const done = run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  out: sink("stdout"),
  err: sink("stderr"),
});

// The process ends by itself, once pipes have taken what was written.
done.then((code) => {
  process.exitCode = code;
});
