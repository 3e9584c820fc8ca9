import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** In the order in which they count. */
const names: readonly string[] = [
  "package.json",
  ".contentlintrc",
  ".contentlintrc.json",
  ".contentlintrc.yaml",
  ".contentlintrc.yml",
  "contentlint.config.js",
  "contentlint.config.ts",
  "contentlint.config.mjs",
  "contentlint.config.cjs",
];

/** The nearest configuration file, from a folder upwards to the root of its repository. */
export function findConfig(from: string): string | undefined {
  let folder = resolve(from);
  for (;;) {
    const found = names.map((name) => join(folder, name)).find(isConfig);
    const parent = dirname(folder);
    if (found !== undefined || parent === folder || isThere(join(folder, ".git"))) return found;
    folder = parent;
  }
}

function isConfig(path: string): boolean {
  if (!isThere(path, "file")) return false;
  return !path.endsWith("package.json") || hasOurKey(path);
}

/** A plain look, since almost every folder has a package.json and almost none of them is ours to read. */
function hasOurKey(path: string): boolean {
  try {
    const text = readFileSync(path, "utf8");
    return text.includes('"contentlint"') && declaresKey(text);
  } catch {
    return false;
  }
}

function declaresKey(text: string): boolean {
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === "object" && manifest !== null && Object.hasOwn(manifest, "contentlint");
  } catch {
    // Whoever reads it in earnest says what is broken.
    return /"contentlint"\s*:\s*\{/.test(text);
  }
}

function isThere(path: string, kind: "file" | "any" = "any"): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found !== undefined && (kind === "any" || found.isFile());
  } catch {
    return false;
  }
}
