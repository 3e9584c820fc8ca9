import type { Fault } from "../../model/feed.ts";
import type { Edit } from "../../model/text.ts";
import { isForeignSpace, isLineBreak, isSpace } from "./characters.ts";

/** What is wrong, before it becomes a Fault. */
interface Problem {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly edits?: readonly Edit[];
  readonly safe?: boolean;
  readonly related?: readonly { readonly start: number; readonly end: number }[];
}

const maximumFaults = 5_000;
const maximumFound = 80;

/** The text, how far it was read, and what was wrong with it so far. */
export class Scanner {
  readonly file: string;
  readonly text: string;
  readonly faults: Fault[] = [];
  /** Offset of the next character. */
  at = 0;
  readonly #allowComments: boolean;
  #isCutOff = false;

  constructor(file: string, text: string, allowComments: boolean) {
    this.file = file;
    this.text = text;
    this.#allowComments = allowComments;
  }

  /** The next character; undefined at the end of the text. */
  get next(): string | undefined {
    return this.text[this.at];
  }

  edit(start: number, end: number, text: string): Edit {
    return { file: this.file, start, end, text };
  }

  report(problem: Problem): void {
    if (this.faults.length >= maximumFaults) return;
    const { code, start, end, expected, edits, safe = false, related = [] } = problem;
    this.faults.push({
      file: this.file,
      start,
      end,
      code,
      found: this.#found(start, end),
      expected,
      related: related.map((stretch) => ({ file: this.file, start: stretch.start, end: stretch.end })),
      fix: edits && { edits, safe },
    });
  }

  /** The text ends where something is open: one fault, however much is open. */
  reportCutOff(problem: Omit<Problem, "code">): void {
    if (!this.#isCutOff) this.report({ code: "cut-off", ...problem });
    this.#isCutOff = true;
  }

  /** Skips white space and comments; reports those that JSON does not know. */
  skipSpace(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (isSpace(unit)) this.at++;
      else if (isForeignSpace(unit)) this.#skipForeignSpace();
      else if (!this.#skipComment()) return;
    }
  }

  #found(start: number, end: number): string {
    const found = this.text.slice(start, Math.min(end, start + maximumFound));
    return /[\uD800-\uDBFF]$/.test(found) ? found.slice(0, -1) : found;
  }

  #skipForeignSpace(): void {
    const start = this.at;
    while (isForeignSpace(this.text.charCodeAt(this.at))) this.at++;
    const edits = [this.edit(start, this.at, " ")];
    this.report({ code: "foreign-space", start, end: this.at, expected: "an ordinary space", edits, safe: true });
  }

  /** False when no comment stands here. */
  #skipComment(): boolean {
    if (this.next !== "/") return false;
    const kind = this.text[this.at + 1];
    if (kind === "/") this.#skipLineComment();
    else if (kind === "*") this.#skipBlockComment();
    else return false;
    return true;
  }

  #skipLineComment(): void {
    const start = this.at;
    while (this.at < this.text.length && !isLineBreak(this.text.charCodeAt(this.at))) this.at++;
    this.#reportComment(start);
  }

  #skipBlockComment(): void {
    const start = this.at;
    const close = this.text.indexOf("*/", start + 2);
    this.at = close < 0 ? this.text.length : close + 2;
    if (close >= 0) this.#reportComment(start);
    else this.reportCutOff({ start, end: this.at, expected: "*/ after the comment, but the text ends here" });
  }

  #reportComment(start: number): void {
    if (this.#allowComments) return;
    const edits = [this.edit(start, this.at, "")];
    this.report({ code: "comment", start, end: this.at, expected: "no comment, JSON has none", edits });
  }
}
