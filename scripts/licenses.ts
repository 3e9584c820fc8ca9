import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Rolldown } from "tsdown";

/** Writes the licences of all packages whose code went into the bundle, as they ask for. */
export function licenses(): Rolldown.Plugin {
  return {
    name: "licenses",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const folders = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => packageFolder(id) ?? [])));
      const texts = [...folders].map(licenseOf).sort();
      this.emitFile({ type: "asset", fileName: "LICENSES.txt", source: `${texts.join(`\n${"-".repeat(80)}\n\n`)}` });
    },
  };
}

/** The folder of the package that a module belongs to; undefined for code of our own. */
function packageFolder(id: string): string | undefined {
  if (!/[\\/]node_modules[\\/]/.test(id) || id.startsWith("\0")) return undefined;
  let folder = dirname(id.replace(/\?.*$/, ""));
  while (!isPackage(folder)) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
}

/** Folders inside a package may hold a package.json that only sets the module type. */
function isPackage(folder: string): boolean {
  const path = join(folder, "package.json");
  return existsSync(path) && "version" in JSON.parse(readFileSync(path, "utf8"));
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
