import { parseArgs } from "node:util";
import { nearestWord } from "../values/distance.ts";
import type { Flag } from "./flags.ts";

/** What was typed after the name of the program. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** By name in camel case; repeatable ones as lists. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with them, a sentence each. */
  readonly mistakes: readonly string[];
}

/** Reads arguments by the flags that are known; `--` ends them. Every mistake is reported at once. */
export function readArguments(args: readonly string[], flags: readonly Flag[]): Arguments {
  const reader = new ArgumentReader(flags);
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") reader.positionals.push(token.value);
    else if (token.kind === "option") reader.option(token.name, token.rawName, token.value);
  }
  return reader;
}

class ArgumentReader implements Arguments {
  readonly positionals: string[] = [];
  readonly values: Record<string, unknown> = {};
  readonly mistakes: string[] = [];
  readonly #flags: readonly Flag[];

  constructor(flags: readonly Flag[]) {
    this.#flags = flags;
  }

  option(name: string, typed: string, text: string | undefined): void {
    const flag = this.#flags.find((one) => one.name === name);
    if (!flag) this.#unknown(name, typed);
    else if (flag.value === undefined) this.#switch(flag, typed, text);
    else if (text === undefined || text === "") this.mistakes.push(`${typed} needs a value: ${typed} ${flag.value}.`);
    else this.#read(flag, typed, text);
  }

  #switch(flag: Flag, typed: string, text: string | undefined): void {
    if (text === undefined) this.#set(flag, true);
    else this.mistakes.push(`${typed} takes no value.`);
  }

  #read(flag: Flag, typed: string, text: string): void {
    const read = flag.read?.(text) ?? { value: text };
    if ("wrong" in read) this.mistakes.push(`${typed} ${text}: ${read.wrong}`);
    else this.#set(flag, read.value);
  }

  #set({ name, repeatable }: Flag, value: unknown): void {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const before = this.values[key];
    this.values[key] = repeatable ? [...(Array.isArray(before) ? before : []), value] : value;
  }

  #unknown(name: string, typed: string): void {
    const nearest = nearestWord(
      name,
      this.#flags.map((flag) => flag.name),
    );
    const hint = nearest === undefined ? "contentlint --help lists them all." : `Did you mean --${nearest}?`;
    this.mistakes.push(`There is no option ${typed}. ${hint}`);
  }
}
