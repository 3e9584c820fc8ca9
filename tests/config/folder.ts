import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LoadedConfig, loadConfig } from "../../src/config/load.ts";
import { mistakeLine } from "../../src/config/mistake.ts";
import { rules } from "./rules.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, the root of a repository, until the test is over. */
export function folderOf(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "contentlint-config-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, ".git"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export async function loadFrom(files: Files, file?: string): Promise<LoadedConfig> {
  return loadConfig({ cwd: folderOf(files), file, rules });
}

/** What is wrong with a configuration, as it is printed. */
export async function mistakesIn(files: Files, file?: string): Promise<string[]> {
  const { mistakes } = await loadFrom(files, file);
  return mistakes.map(mistakeLine);
}
