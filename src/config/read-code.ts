import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { ConfigMistake } from "./mistake.ts";
import { type ReadConfig, unreadable } from "./source.ts";
import { reasonOf } from "./words.ts";

/** More levels than any key has. */
const maximumLevels = 10;

/** Runs a JavaScript or TypeScript configuration and takes its default export. It has no places. */
export async function readCode(path: string, file: string): Promise<ReadConfig> {
  try {
    const value = await exported(await importCode(path));
    if (value === undefined) return unreadable({ file, message: "The configuration must be the default export." });
    return { value: defined(value, maximumLevels), locate: () => undefined, mistakes: [] };
  } catch (error) {
    return unreadable(thrown(error, path, file));
  }
}

async function importCode(path: string): Promise<unknown> {
  if (/\.[cm]?ts$/.test(path)) return importWithJiti(path);
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    // Node does not say where a syntax error is; and jiti also reads modules that are called .cjs.
    if (error instanceof SyntaxError) return importWithJiti(path);
    throw error;
  }
}

/** Keeps nothing on disk: in a folder that others can write to, somebody else's code would be run. */
async function importWithJiti(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  return createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path);
}

/** The default export of a module; what a CommonJS module exports is its default export too. */
async function exported(loaded: unknown): Promise<unknown> {
  if (typeof loaded !== "object" || loaded === null) return loaded;
  if ("default" in loaded) return loaded.default;
  return isNamespace(loaded) ? undefined : loaded;
}

function isNamespace(loaded: object): boolean {
  return Object.prototype.toString.call(loaded) === "[object Module]" || "__esModule" in loaded;
}

/** A copy without members that are undefined, which is how code leaves a key out. */
function defined(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.map((item) => defined(item, levels - 1));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, defined(member, levels - 1)]));
}

/** What a configuration threw, without its stack. */
function thrown(error: unknown, path: string, file: string): ConfigMistake {
  const message = `The configuration could not be run: ${reasonOf(error)}`;
  const line = error instanceof Error ? lineIn(error.stack ?? "", basename(path)) : undefined;
  return line === undefined ? { file, message } : { file, line, message };
}

/** The first line of that file that a stack names; columns are those of compiled code. */
function lineIn(stack: string, name: string): number | undefined {
  for (let at = stack.indexOf(name); at >= 0; at = stack.indexOf(name, at + 1)) {
    const [, line] = /^:(\d+)/.exec(stack.slice(at + name.length)) ?? [];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}
