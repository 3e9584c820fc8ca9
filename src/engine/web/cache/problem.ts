/** A file that is not what it has to be; the message ends a sentence. */
export class UnusableFile extends Error {}

/** By the code of the error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EISDIR: "a folder is there",
  ENOTDIR: "its folder is a file",
  EEXIST: "its folder is a file",
};

/** Why a file could not be read or written, as a phrase that ends a sentence. */
export function problemOf(error: unknown): string {
  if (error instanceof UnusableFile) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (code === "" ? String(error) : `the system says ${code}`);
}
