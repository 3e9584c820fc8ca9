import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { ReadRevision, Revised } from "./request.ts";

/** Milliseconds that one run of git may take. */
const timeout = 20_000;

/** What running git takes. */
interface GitSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Bytes of a file that are still read. */
  readonly maxSize: number;
  /** A clone that leaves files out would fetch them. */
  readonly offline: boolean;
}

/** Reads files as they were in git: without a shell, in the folder of the file, and past all options. */
export function gitRevisions(settings: GitSettings): ReadRevision {
  return async (revision, path) => {
    const file = resolve(settings.cwd, path);
    const folder = dirname(file);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { outcome: "no-file" };
    const git = (args: readonly string[]): Promise<GitRun> => runGit(args, folder, settings);
    const shown = await git(["show", "--end-of-options", `${revision}:./${basename(file)}`]);
    if (shown.failure === undefined) return { outcome: "read", bytes: shown.out };
    return shown.status === undefined ? { outcome: "failed", reason: shown.failure } : whyNot(revision, git);
  };
}

/** Whether the file is missing in the revision, the revision in the repository, or the repository. */
async function whyNot(revision: string, git: (args: readonly string[]) => Promise<GitRun>): Promise<Revised> {
  const known = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{tree}`]);
  if (known.failure === undefined) return { outcome: "no-file" };
  const repository = await git(["rev-parse", "--git-dir"]);
  if (repository.failure === undefined) {
    const reason = `git knows no revision “${revision}” here (in a shallow clone it has to be fetched first)`;
    return { outcome: "failed", reason };
  }
  if (/not a git repository/i.test(repository.failure)) return { outcome: "no-repository" };
  return { outcome: "failed", reason: repository.failure };
}

interface GitRun {
  readonly out: Uint8Array;
  /** What went wrong, as git says it. */
  readonly failure: string | undefined;
  /** The exit code; undefined where git did not get to its end. */
  readonly status: number | undefined;
}

/** Before git 2.45 only the second is known. */
const noNetwork = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

function runGit(args: readonly string[], cwd: string, { env, maxSize, offline }: GitSettings): Promise<GitRun> {
  // What a hook sets for its own folder does not hold for others.
  const { GIT_DIR: _, GIT_WORK_TREE: __, ...rest } = env;
  const quiet = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
  const settings = {
    cwd,
    env: { ...rest, ...quiet, ...(offline ? noNetwork : {}) },
    timeout,
    maxBuffer: maxSize,
    encoding: "buffer",
    windowsHide: true,
  } as const;
  return new Promise((done) => {
    execFile("git", [...args], settings, (error, out, err) => {
      if (!error) return done({ out, failure: undefined, status: 0 });
      if (typeof error.code === "number") return done({ out, failure: firstLine(err.toString()), status: error.code });
      done({ out, failure: reasonOf(error, maxSize), status: undefined });
    });
  });
}

function reasonOf({ code, killed, message }: Error & { code?: unknown; killed?: boolean }, maxSize: number): string {
  if (code === "ENOENT") return "there is no program “git”";
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `the file has more than ${maxSize} bytes`;
  return killed ? `git did not answer within ${timeout / 1000} seconds` : firstLine(message);
}

/** Without its “fatal:”. */
function firstLine(text: string): string {
  return (text.trim().split("\n")[0] ?? "").replace(/^(?:fatal|error): /, "").replace(/\.$/, "");
}
