import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes generated files, or tells which are stale. */
export class Output {
  readonly #check: boolean;
  readonly #stale: string[] = [];
  readonly #written = new Set<string>();

  constructor(check: boolean) {
    this.#check = check;
  }

  put(path: string, text: string): void {
    this.#written.add(path);
    if (readIfThere(path) === text) return;
    if (this.#check) {
      this.#stale.push(path);
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Files below a folder of generated files that nothing writes any more. */
  removeOthers(folder: string, names: readonly string[]): void {
    for (const path of names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)) {
      if (this.#written.has(path) || statSync(path).isDirectory()) continue;
      if (this.#check) this.#stale.push(path);
      else rmSync(path);
    }
  }

  finish(): void {
    if (this.#stale.length === 0) return;
    console.error(`Out of date: ${this.#stale.join(", ")}. Run npm run generate.`);
    process.exitCode = 1;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
