import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const cli = resolve("dist/launch.cjs");
/** Where NODE_EXTRA_CA_CERTS is set, Node 20 itself takes longer to start, which would hide what is measured. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** What one process took. */
export interface Cost {
  /** From its start to its end. */
  readonly ms: number;
  /** Processor time of all its threads, the system's share included. */
  readonly cpuMs: number;
  /** The most memory it had at once. */
  readonly peakMiB: number;
}

/** Printed by a process at its end, on a file descriptor of its own. */
const report = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024 }));
});`;

/** A folder with some files, in which processes are run; it is removed behind the work. */
export function inFolder<T>(files: Readonly<Record<string, string>>, work: (run: Run) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "contentlint-bench-"));
  try {
    for (const [name, text] of Object.entries({ ...files, "report.cjs": report })) write(join(folder, name), text);
    return work((args) => run(args, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for work in this process, which is given the folder. */
export async function inFolderAsync<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "contentlint-bench-"));
  try {
    for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export type Run = (args: readonly string[]) => Cost;

/** The arguments that lint a file of the folder with all rules. */
export function lintArguments(file: string): string[] {
  return [cli, file, "--offline", "--fail-on", "never", "--format", "json"];
}

/** The arguments that lint the site of the folder with all rules. */
export const siteArguments: readonly string[] = [
  ...[cli, "public", "--url", "https://blog.example/", "--offline", "--fail-on", "never", "--format", "json"],
];

function run(args: readonly string[], cwd: string): Cost {
  const start = performance.now();
  const stdio = ["ignore", "ignore", "pipe", "pipe"] as const;
  const child = spawnSync(process.execPath, ["-r", "./report.cjs", ...args], {
    cwd,
    env,
    encoding: "utf8",
    stdio: [...stdio],
  });
  const ms = performance.now() - start;
  if (child.status !== 0) throw new Error(`${args.join(" ")} ended with ${child.status}: ${child.stderr}`);
  return { ms, ...JSON.parse(child.output[3] ?? "{}") };
}
