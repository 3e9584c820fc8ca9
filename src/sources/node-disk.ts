import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import type { Disk } from "./disk.ts";

/** The real file system, seen from a working directory. */
export function nodeDisk(cwd: string): Disk {
  const absolute = (path: string): string => resolve(cwd, path);
  return {
    kind(path) {
      const stats = statSync(absolute(path), { throwIfNoEntry: false });
      if (stats?.isDirectory()) return "folder";
      return stats === undefined ? "none" : "file";
    },
    read: (path) => readFileSync(absolute(path)),
    readStart: (path, bytes) => readStart(absolute(path), bytes),
    size: (path) => statSync(absolute(path)).size,
    list: (folder) => listFiles(absolute(folder), "").sort(),
    async glob(pattern) {
      const { glob } = await import("tinyglobby");
      const found = await glob(pattern, { cwd, expandDirectories: false, ignore: ["**/node_modules/**"] });
      return found.map((path) => path.replaceAll("\\", "/")).sort();
    },
  };
}

function readStart(path: string, bytes: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const start = new Uint8Array(Math.min(bytes, fstatSync(file).size));
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** A path as reports show it: relative to the working directory, with forward slashes. */
export function shownPath(cwd: string, path: string): string {
  const shown = isAbsolute(path) ? relative(cwd, path) : path;
  return shown.replaceAll("\\", "/").replace(/^(\.\/)+/, "") || ".";
}

function listFiles(folder: string, prefix: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") && entry.name !== ".well-known") continue;
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules") files.push(...listFiles(`${folder}/${entry.name}`, `${prefix}${entry.name}/`));
    } else files.push(prefix + entry.name);
  }
  return files;
}
