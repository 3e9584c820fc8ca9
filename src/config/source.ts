import type { Position } from "../model/source.ts";
import type { KeyPath } from "./key-path.ts";
import type { ConfigMistake } from "./mistake.ts";

/** Where a value, or the name it has, stands in its file; undefined in formats without places. */
export type Locate = (path: KeyPath, at: "key" | "value") => Position | undefined;

/** A file of configuration as it was read, before anything is known of its keys. */
export interface ReadConfig {
  /** Undefined when nothing sensible could be read; then there are mistakes. */
  readonly value: unknown;
  readonly locate: Locate;
  readonly mistakes: readonly ConfigMistake[];
}

/** What could not be read, for one reason. */
export function unreadable(mistake: ConfigMistake): ReadConfig {
  return { value: undefined, locate: () => undefined, mistakes: [mistake] };
}

export function emptyFile(file: string): ReadConfig {
  return unreadable({ file, message: "The configuration is empty. Write one, or delete the file." });
}
