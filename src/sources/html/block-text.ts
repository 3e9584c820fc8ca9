import { type Text, TextBuilder } from "../../model/text.ts";
import type { Run } from "./blocks.ts";
import { escapeText, readReference } from "./references.ts";
import { isSpace, skipSpace } from "./white-space.ts";

/** Stands for inline code and mathematics: OBJECT REPLACEMENT CHARACTER. */
const opaqueCharacter = "\uFFFC";
const ampersand = 38;
const space = 32;

/** The text of a block: references decoded, white space collapsed, code and mathematics one character each. */
export function blockText(markup: Text, runs: readonly Run[]): Text {
  const writer = new BlockWriter(markup);
  for (const run of runs) {
    if (run.kind === "text") writer.text(run.start, run.end);
    else if (run.kind === "gap") writer.space(run.start, run.end);
    else if (run.kind === "opaque") writer.stand(opaqueCharacter, run.start, run.end);
  }
  return writer.build(runs[0]?.start ?? 0);
}

class BlockWriter {
  readonly #source: string;
  readonly #builder: TextBuilder;
  /** White space that is written when something follows it. */
  #spaceStart = -1;
  #spaceEnd = -1;

  constructor(markup: Text) {
    this.#source = markup.value;
    this.#builder = new TextBuilder(markup);
  }

  text(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (code === ampersand) {
        this.#copy(from, at);
        at = this.#reference(at, end);
        from = at;
      } else if (isSpace(code)) {
        const next = skipSpace(source, at + 1, end);
        // One space between two words is copied with them.
        if (code !== space || next !== at + 1 || next === end || at === from) {
          this.#copy(from, at);
          this.space(at, next);
          from = next;
        }
        at = next;
      } else at++;
    }
    this.#copy(from, end);
  }

  stand(value: string, start: number, end: number): void {
    this.#flush();
    this.#builder.stand(value, start, end);
  }

  space(start: number, end: number): void {
    if (this.#builder.length === 0 || this.#spaceStart >= 0) return;
    this.#spaceStart = start;
    this.#spaceEnd = end;
  }

  build(emptyAt: number): Text {
    return this.#builder.build(emptyAt, escapeText);
  }

  /** Writes what the `&` at `at` stands for; the offset behind it. */
  #reference(at: number, end: number): number {
    const reference = readReference(this.#source, at, "text");
    if (!reference || reference.end > end) {
      this.#copy(at, at + 1);
      return at + 1;
    }
    if (isSpace(reference.value.charCodeAt(0))) this.space(at, reference.end);
    else this.stand(reference.value, at, reference.end);
    return reference.end;
  }

  #copy(start: number, end: number): void {
    if (start === end) return;
    this.#flush();
    this.#builder.copy(this.#source.slice(start, end), start);
  }

  #flush(): void {
    if (this.#spaceStart < 0) return;
    const written = this.#spaceEnd - this.#spaceStart === 1 && this.#source.charCodeAt(this.#spaceStart) === space;
    if (written) this.#builder.copy(" ", this.#spaceStart);
    else this.#builder.stand(" ", this.#spaceStart, this.#spaceEnd);
    this.#spaceStart = -1;
  }
}
