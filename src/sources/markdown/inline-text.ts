import { type Text, TextBuilder } from "../../model/text.ts";
import { readReference } from "../html/references.ts";
import { isSpace, skipSpace } from "../html/white-space.ts";
import { escapeMarkdown } from "./escape.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Stretch } from "./tree.ts";

/** Stands for inline code, formulas and expressions: OBJECT REPLACEMENT CHARACTER. */
export const opaqueCharacter = "\uFFFC";
const backslash = 92;
const ampersand = 38;
const space = 32;
/** What a backslash escapes (CommonMark 0.31.2, section 2.4). */
const punctuation = /[!-/:-@[-`{-~]/;

/** `spelled`: code and formulas as they are written, for the text of a heading; else one character stands for each. */
type Manner = "opaque" | "spelled";

/** Builds the text of a paragraph or heading: decoded, white space collapsed, each character with its place. */
export class InlineText {
  readonly #manuscript: Manuscript;
  readonly #masked: string;
  readonly #manner: Manner;
  readonly #builder: TextBuilder;
  /** The opaque mask that was written last: it may reach over several lines. */
  #lastMask = -1;
  /** The lines of the text, where one of them begins with a `>`, and which of them is read. */
  #lines: readonly string[] = [];
  #line = 0;
  /** White space that is written when something follows it. */
  #space: Stretch | undefined;

  constructor(manuscript: Manuscript, manner: Manner) {
    this.#manuscript = manuscript;
    this.#masked = manuscript.masked;
    this.#manner = manner;
    this.#builder = new TextBuilder(manuscript.source);
  }

  /** Characters so far. */
  get length(): number {
    return this.#builder.length;
  }

  build(emptyAt: number): Text {
    return this.#builder.build(emptyAt, escapeMarkdown);
  }

  /** Text as Markdown writes it; `value` is what the parser read there. */
  text({ start, end }: Stretch, value: string): void {
    this.#lines = /\n>/.test(value) ? value.split("\n") : [];
    this.#line = 0;
    let from = start;
    for (const mask of this.#manuscript.masksIn({ start, end })) {
      this.#decode(from, mask.start);
      if (mask.kind === "plain") this.#copy(Math.max(from, mask.start), Math.min(end, mask.end));
      else if (mask.kind === "opaque" && mask.start !== this.#lastMask) {
        this.#lastMask = mask.start;
        this.opaque(mask, this.#manuscript.written(mask));
      }
      if (this.#lines.length > 0)
        this.#passLines(this.#masked.slice(Math.max(from, mask.start), Math.min(end, mask.end)));
      from = Math.max(from, mask.end);
    }
    this.#decode(from, end);
  }

  /** Text that is shown as it is written, like the address of an autolink. */
  literal({ start, end }: Stretch): void {
    this.#copy(start, end);
  }

  /** Code, a formula or an expression; `spelling` is what a reader sees there. */
  opaque({ start, end }: Stretch, spelling: string): void {
    this.#stand(this.#manner === "opaque" ? opaqueCharacter : spelling, start, end);
  }

  /** White space, however it is written; at the beginning and end it is left out. */
  gap({ start, end }: Stretch): void {
    if (this.#builder.length === 0 || this.#space) return;
    this.#space = { start, end };
  }

  #decode(start: number, end: number): void {
    const source = this.#masked;
    let from = start;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (isSpace(code)) {
        const next = this.#behindSpace(at, end);
        // One space between two words is copied with them.
        if (code !== space || next !== at + 1 || next === end || at === from) {
          this.#copy(from, at);
          this.gap({ start: at, end: next });
          from = next;
        }
        at = next;
      } else if (code === backslash || code === ampersand) {
        const next = code === backslash ? this.#escape(from, at, end) : this.#reference(from, at, end);
        if (next > at + 1) from = next;
        at = next;
      } else at++;
    }
    this.#copy(from, end);
  }

  /** Behind a line end stand the marks of the quotations that the paragraph is in. */
  #behindSpace(at: number, end: number): number {
    const next = skipSpace(this.#masked, at, end);
    const space = this.#masked.slice(at, next);
    if (!/[\r\n]/.test(space)) return next;
    this.#passLines(space);
    let marks = /^[>\s]*/.exec(this.#masked.slice(next, end))?.[0] ?? "";
    // Indented far enough, the sign is text.
    const shown = (/^[>\s]*/.exec(this.#lines[this.#line] ?? "")?.[0] ?? "").replace(/\s/g, "").length;
    for (let kept = 0; kept < shown; kept++) marks = marks.slice(0, Math.max(0, marks.lastIndexOf(">")));
    return next + marks.length;
  }

  #passLines(passed: string): void {
    this.#line += passed.split("\n").length - 1;
  }

  #escape(from: number, at: number, end: number): number {
    const escaped = this.#masked[at + 1] ?? "";
    if (at + 1 >= end || !punctuation.test(escaped)) return at + 1;
    this.#copy(from, at);
    this.#stand(escaped, at, at + 2);
    return at + 2;
  }

  #reference(from: number, at: number, end: number): number {
    const reference = readReference(this.#masked, at, "text");
    // HTML also reads some without the semicolon, Markdown does not.
    if (!reference || reference.end > end || this.#masked[reference.end - 1] !== ";") return at + 1;
    this.#copy(from, at);
    if (isSpace(reference.value.charCodeAt(0))) this.gap({ start: at, end: reference.end });
    else this.#stand(reference.value, at, reference.end);
    return reference.end;
  }

  #stand(value: string, start: number, end: number): void {
    this.#flush();
    this.#builder.stand(value, start, end);
  }

  #copy(start: number, end: number): void {
    if (start >= end) return;
    this.#flush();
    this.#builder.copy(this.#manuscript.source.value.slice(start, end), start);
  }

  #flush(): void {
    const gap = this.#space;
    if (!gap) return;
    if (gap.end - gap.start === 1 && this.#masked.charCodeAt(gap.start) === space) this.#builder.copy(" ", gap.start);
    else this.#builder.stand(" ", gap.start, gap.end);
    this.#space = undefined;
  }
}
