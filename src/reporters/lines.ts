import type { Position, SourceFile } from "../model/source.ts";

/** The files of a report by line and column. Never throws: a file that changed since it was read has no lines. */
export class Lines {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #lost = new Set<string>();
  #path: string | undefined;
  #text = "";

  constructor(files: ReadonlyMap<string, SourceFile>) {
    this.#files = files;
  }

  /** Line and column of an offset; 1:1 in a file that cannot be read any more. */
  position(path: string, offset: number): Position {
    return this.#read(path, (file) => file.position(offset)) ?? { line: 1, column: 1 };
  }

  /** The text of a file. The last one asked for is kept, so that a file's findings do not read it once each. */
  text(path: string): string | undefined {
    if (this.#path === path) return this.#text;
    const text = this.#read(path, (file) => file.text);
    if (text === undefined) return undefined;
    this.#path = path;
    this.#text = text;
    return text;
  }

  #read<T>(path: string, read: (file: SourceFile) => T): T | undefined {
    const file = this.#files.get(path);
    if (!file || this.#lost.has(path)) return undefined;
    try {
      return read(file);
    } catch {
      this.#lost.add(path);
      return undefined;
    }
  }
}
