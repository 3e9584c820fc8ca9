#!/usr/bin/env node
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";

/**
 * Starts the bundled program with a cache of its compiled code, which halves the time of a short run. Node 22.8 brings
 * such a cache; for older ones it is kept here, inside the package, where nobody can write who could not change the
 * program itself.
 */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Characters; below that compiling is quicker than looking for the file. */
const worthCaching = 10_000;

/** Bytes. */
const muchText = 200_000;

type Load = (id: string) => unknown;

const folder = __dirname;
const cache = join(folder, ".cache");
/** Compiled in this run, to be written at its end, when most functions that it needed have been compiled too. */
const unsaved = new Map<string, Script>();
const loaded = new Map<string, { exports: unknown }>();
const isPatient = hasMuchToDo();

const { enableCompileCache } = nodeModule as CompileCache;
if (enableCompileCache) {
  enableCompileCache(cache);
  nodeModule.createRequire(__filename)("./cli.cjs");
} else {
  silenceLoaderWarning();
  if (isPatient) waitBeforeOptimising();
  process.once("exit", () => {
    for (const [path, script] of unsaved) save(path, script);
  });
  load(join(folder, "cli.cjs"));
}

/**
 * Code is long and runs are short: by its own measure the V8 of Node 20 optimises functions whose work is done by then.
 * Nine times the patience takes a fifth to a third off the runs of a large feed and of a whole site. What it takes to
 * say so (node:v8 loads all of Node's streams) is too much for a small one.
 */
function waitBeforeOptimising(): void {
  const { setFlagsFromString } = nodeModule.createRequire(__filename)("node:v8") as typeof import("node:v8");
  setFlagsFromString("--interrupt-budget=600000");
}

/** Later versions of V8 have a compiler between, and no such flag. */
function hasMuchToDo(): boolean {
  return process.versions.v8.startsWith("11.") && process.argv.slice(2).some(isMuch);
}

/** A folder, or a file of some size; a pattern may be anything. */
function isMuch(argument: string): boolean {
  const stats = statSync(argument, { throwIfNoEntry: false });
  return stats === undefined ? argument.includes("*") : stats.isDirectory() || stats.size > muchText;
}

/** Configurations written in code are imported; that this works from cached code is called experimental. */
function silenceLoaderWarning(): void {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("USE_MAIN_CONTEXT_DEFAULT_LOADER"))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
}

/** Like require, for the files of the bundle. */
function load(file: string): unknown {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const requireNear = nodeModule.createRequire(file);
  const requireAny: Load = (id) => (id.startsWith("./") ? load(join(folder, id)) : requireNear(id));
  compile(file)(module.exports, requireAny, module, file, dirname(file));
  return module.exports;
}

type Wrapper = (exports: unknown, require: Load, module: unknown, file: string, folder: string) => void;

/** The bundle is ASCII throughout. */
function compile(file: string): Wrapper {
  const source = readFileSync(file, "latin1").replace(/^#!.*/, "");
  const compiled = cacheFile(file);
  const cachedData = source.length < worthCaching ? undefined : readIfThere(compiled);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  const isWanting = !cachedData || script.cachedDataRejected;
  if (source.length >= worthCaching && isWanting) unsaved.set(compiled, script);
  return script.runInThisContext() as Wrapper;
}

/** V8 refuses code of another version of itself or of other flags, but tells sources apart by their length only. */
function cacheFile(file: string): string {
  const { mtimeMs, size } = statSync(file);
  const name = file.slice(folder.length + 1);
  const engine = `${process.version}-${process.arch}${isPatient ? "-patient" : ""}`;
  return join(cache, `${name}-${engine}-${Math.round(mtimeMs)}-${size}`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Where the package cannot be written to, there is no cache. */
function save(path: string, script: Script): void {
  try {
    mkdirSync(cache, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, path);
  } catch {}
}
