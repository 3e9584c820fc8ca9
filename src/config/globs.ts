import { relative, resolve } from "node:path";

/** Says whether a file (relative to the working directory, absolute, or an address) is meant. */
export type FileMatcher = (file: string) => boolean;

/** Where file names and globs start from; both absolute. */
export interface Folders {
  /** What file names are relative to: the working directory. */
  readonly cwd: string;
  /** What globs are relative to: the folder of the configuration. */
  readonly folder: string;
}

/**
 * Matches files by globs. A glob without a slash means a name in any folder, a folder's name means all that is in it,
 * and a glob that begins with `!` takes files out again; the last glob that matches decides.
 */
export async function fileMatcher(globs: readonly string[], { cwd, folder }: Folders): Promise<FileMatcher> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import("picomatch");
  const parts = globs.map((glob) => {
    const isNegated = glob.startsWith("!");
    const pattern = isNegated ? glob.slice(1) : glob;
    return { isNegated, matches: picomatch(widened(pattern), { dot: true, nonegate: true }) };
  });
  return (file) => {
    const path = isAddress(file) ? file : relative(folder, resolve(cwd, file)).replaceAll("\\", "/");
    return parts.reduce((found, { isNegated, matches }) => (matches(path) ? !isNegated : found), false);
  };
}

/** The pattern, and the same for all below it. */
function widened(glob: string): string[] {
  const bare = glob.replace(/^\.?\//, "").replace(/\/$/, "");
  const pattern = bare.includes("/") || glob.startsWith("./") || glob.startsWith("/") ? bare : `**/${bare}`;
  return [pattern, `${pattern}/**`];
}

function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}
