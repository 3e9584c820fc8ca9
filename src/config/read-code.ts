import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { ConfigMistake } from "./mistake.ts";
import { type ReadConfig, unreadable } from "./source.ts";
import { shownText } from "./words.ts";

/** Runs a JavaScript or TypeScript configuration and takes its default export. It has no places. */
export async function readCode(path: string, file: string): Promise<ReadConfig> {
  try {
    const loaded = /\.[cm]?ts$/.test(path) ? await importTypeScript(path) : await import(pathToFileURL(path).href);
    const value = await exported(loaded);
    if (value === undefined) return unreadable({ file, message: "The configuration must be the default export." });
    return { value, locate: () => undefined, mistakes: [] };
  } catch (error) {
    return unreadable(thrown(error, path, file));
  }
}

/** The loader is imported for TypeScript only. It keeps nothing on disk: a shared folder of code is a risk. */
async function importTypeScript(path: string): Promise<unknown> {
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

/** What a configuration threw, without its stack. */
function thrown(error: unknown, path: string, file: string): ConfigMistake {
  const [text, stack] = error instanceof Error ? [error.message, error.stack ?? ""] : [String(error), ""];
  const reason = text.split("\n").find((line) => line.trim() !== "") ?? "it gave no reason";
  const message = `The configuration could not be run: ${shownText(reason.trim())}`;
  const place = placeIn(stack, path);
  return { file, ...place, message: /[.!?]$/.test(message) ? message : `${message}.` };
}

/** The first place in that file that a stack names. */
function placeIn(stack: string, path: string): { readonly line?: number; readonly column?: number } {
  const name = basename(path);
  for (let at = stack.indexOf(name); at >= 0; at = stack.indexOf(name, at + 1)) {
    const [, line, column] = /^:(\d+)(?::(\d+))?/.exec(stack.slice(at + name.length)) ?? [];
    if (line !== undefined) return { line: Number(line), ...(column !== undefined && { column: Number(column) }) };
  }
  return {};
}
