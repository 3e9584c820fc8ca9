import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { UnusableFile } from "./problem.ts";

/** Milliseconds after which a lock was left behind: a run holds it for some tens. */
const staleAfter = 5_000;
/** Milliseconds to wait for another run. */
const longestWait = 10_000;
/** Milliseconds between two looks at the lock of another run. */
const pause = 10;

/** The first bytes of a file as text; "" when there is none. Throws what the system does, or when it is no file. */
export function readText(path: string, most: number): string {
  const file = openIfThere(path);
  if (file === undefined) return "";
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new UnusableFile("a folder is there");
    if (!stats.isFile()) throw new UnusableFile("it is no regular file");
    const bytes = Buffer.alloc(Math.min(stats.size, most));
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Replaces a file by what `renew` gives, whole or not at all. What is written is a lock until it takes the file's place
 * (as git does it), so of two runs the second renews what the first has written.
 */
export async function replaceFile(path: string, renew: () => string, wait = longestWait): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  const file = await take(lock, wait);
  const mine = fstatSync(file).ino;
  try {
    try {
      writeFileSync(file, renew());
    } finally {
      closeSync(file);
    }
    if (inode(lock) !== mine) throw new UnusableFile("another run took its place");
    renameSync(lock, path);
  } catch (error) {
    if (inode(lock) === mine) rmSync(lock, { force: true });
    throw error;
  }
}

async function take(lock: string, wait: number): Promise<number> {
  const until = performance.now() + wait;
  for (;;) {
    const file = openNew(lock);
    if (file !== undefined) return file;
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else if (performance.now() > until) throw new UnusableFile("another run holds it");
    else await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** A pipe must not make us wait for its writer. */
function openIfThere(path: string): number | undefined {
  return unless("ENOENT", () => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
}

function openNew(path: string): number | undefined {
  return unless("EEXIST", () => openSync(path, "wx"));
}

function unless(code: string, open: () => number): number | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  }
}

function isLeftBehind(lock: string): boolean {
  const stats = lstatSync(lock, { throwIfNoEntry: false });
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > staleAfter;
}

function inode(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.ino;
}
