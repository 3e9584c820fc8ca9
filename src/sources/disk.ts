/**
 * Where bytes come from: the file system, or the files of an example.
 * Paths are relative to the working directory (or absolute), with forward slashes.
 */
export interface Disk {
  kind(path: string): "file" | "folder" | "none";
  /** Throws what the file system throws. */
  read(path: string): Uint8Array;
  /** At most so many bytes from the beginning of a file. Throws what the file system throws. */
  readStart(path: string, bytes: number): Uint8Array;
  /** Bytes of a file. */
  size(path: string): number;
  /** Every file below a folder, relative to it, sorted; hidden ones and node_modules left out. */
  list(folder: string): readonly string[];
  /** Every file that a glob matches, sorted. */
  glob(pattern: string): Promise<readonly string[]>;
}

/** Joins path segments with forward slashes and resolves `.` and `..` where that is possible. */
export function joinPath(...segments: readonly string[]): string {
  const joined = segments.filter((segment) => segment !== "").join("/");
  const parts: string[] = [];
  for (const part of joined.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (joined.startsWith("/") ? "/" : "") + parts.join("/");
}

/** The folder a path stands in; "" for the working directory. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, Math.max(slash, path.startsWith("/") ? 1 : 0));
}

/** A disk on which one file has other content: what an editor or a pipe gives in its place. */
export function withFile(disk: Disk, path: string, content: Uint8Array): Disk {
  const isIt = (other: string): boolean => joinPath(other) === joinPath(path);
  return {
    ...disk,
    kind: (other) => (isIt(other) ? "file" : disk.kind(other)),
    read: (other) => (isIt(other) ? content : disk.read(other)),
    readStart: (other, bytes) => (isIt(other) ? content.subarray(0, bytes) : disk.readStart(other, bytes)),
    size: (other) => (isIt(other) ? content.byteLength : disk.size(other)),
  };
}
