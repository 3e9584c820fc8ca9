import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { AnyRule } from "../rule.ts";
import type { Misfit } from "./check.ts";
import type { Config, UserConfig } from "./config.ts";
import { withDefaults } from "./defaults.ts";
import { findConfig } from "./find.ts";
import type { ConfigMistake } from "./mistake.ts";
import type { Environment } from "./secrets.ts";
import type { Locate } from "./source.ts";
import type { Basis } from "./validate.ts";

export interface LoadSettings {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** A configuration file that the user named; without it, the nearest one counts. */
  readonly file?: string | undefined;
  readonly rules: Readonly<Record<string, AnyRule>>;
  /** The variables that it may name; none by default. */
  readonly env?: Environment;
}

export interface LoadedConfig {
  /** The defaults when there is no configuration, or a wrong one. */
  readonly config: Config;
  /** The configuration file as it is shown; undefined when there is none. */
  readonly file: string | undefined;
  /** All that is wrong with it, in the order of the file. */
  readonly mistakes: readonly ConfigMistake[];
}

/** Finds, reads and checks the configuration. Never throws. */
export async function loadConfig({ cwd, file: named, rules, env = {} }: LoadSettings): Promise<LoadedConfig> {
  const path = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (path === undefined) return { config: withDefaults({}, resolve(cwd)), file: undefined, mistakes: [] };
  const file = shownPath(cwd, path);
  const folder = dirname(path);
  const { readConfig } = await import("./read.ts");
  const { value, locate, mistakes } = await readConfig(path, file);
  const misfits = value === undefined ? [] : await misfitsOf(value, { rules, environment: env });
  const all = [...mistakes, ...misfits.map((misfit) => placed(misfit, file, locate))].sort(byPlace);
  // Nothing is wrong with it, so it is what its schema says.
  const user = all.length === 0 ? (value as UserConfig) : {};
  return { config: withDefaults(user, folder), file, mistakes: all };
}

/** The check is imported only when there is something to check. */
async function misfitsOf(value: unknown, basis: Basis): Promise<Misfit[]> {
  const { validate } = await import("./validate.ts");
  return validate(value, basis);
}

function placed({ path, at, message }: Misfit, file: string, locate: Locate): ConfigMistake {
  return { file, ...locate(path, at), message };
}

function byPlace(one: ConfigMistake, other: ConfigMistake): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

/** Relative to the working directory where it lies below, with forward slashes. */
function shownPath(cwd: string, path: string): string {
  const below = relative(cwd, path);
  return (isAbsolute(below) ? path : below).replaceAll("\\", "/");
}
