import { afterSpace, beforeSpace } from "./characters.ts";
import type { Scanner } from "./scanner.ts";

/** An array or object while it is read. */
export interface OpenList {
  /** Offset of its opening bracket. */
  readonly start: number;
  readonly closer: "}" | "]";
}

/** Reads what arrays and objects have in common: commas and the closing bracket. */
export class ListReader {
  readonly #scanner: Scanner;
  readonly #open = { "}": 0, "]": 0 };

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** How many arrays and objects are open. */
  get depth(): number {
    return this.#open["}"] + this.#open["]"];
  }

  /** Reads from the opening bracket to behind the closing one. `readElement` reads at least one character. */
  read(list: OpenList, readElement: () => void): void {
    this.#scanner.at = list.start + 1;
    this.#open[list.closer]++;
    this.#readElements(list, readElement);
    this.#open[list.closer]--;
  }

  #readElements(list: OpenList, readElement: () => void): void {
    const scanner = this.#scanner;
    let mayFollow = true;
    let comma = -1;
    let elementEnd = scanner.at;
    for (;;) {
      scanner.skipSpace();
      const { next } = scanner;
      if (next === undefined) {
        this.#reportCutOff(list);
        return;
      }
      if (next === "}" || next === "]") {
        if (comma >= 0) this.#reportTrailingComma(comma);
        comma = -1;
        if (this.#close(list, next)) return;
      } else if (isComma(next, list)) {
        if (mayFollow) this.#reportExtraComma();
        else comma = this.#readComma(next);
        mayFollow = true;
      } else {
        if (!mayFollow) this.#reportMissingComma(list, elementEnd);
        readElement();
        elementEnd = scanner.at;
        mayFollow = false;
        comma = -1;
      }
    }
  }

  /** Closes the list at a closing bracket, its own or a wrong one; false when the bracket was one too many. */
  #close(list: OpenList, bracket: "}" | "]"): boolean {
    const scanner = this.#scanner;
    const start = scanner.at;
    const end = start + 1;
    const related = [{ start: list.start, end: list.start + 1 }];
    const expected = list.closer;
    if (bracket === list.closer) {
      scanner.at = end;
      return true;
    }
    if (this.#open[bracket] > 0) {
      const edits = [scanner.edit(start, start, expected)];
      scanner.report({ code: "missing-bracket", start, end, expected: `${expected} before it`, edits, related });
      return true;
    }
    scanner.at = end;
    const isExtra = scanner.text[afterSpace(scanner.text, end)] === list.closer;
    const edits = [scanner.edit(start, end, isExtra ? "" : expected)];
    const code = isExtra ? "extra-bracket" : "wrong-bracket";
    scanner.report({ code, start, end, expected, edits, related });
    return !isExtra;
  }

  /** Gives the offset of the comma, or -1 when something else stands in its place. */
  #readComma(found: string): number {
    const scanner = this.#scanner;
    const { at: start, text } = scanner;
    const end = start + 1;
    scanner.at = end;
    if (found === ",") return start;
    const isLast = "]}".includes(text[afterSpace(text, end)] ?? " ");
    const edits = [scanner.edit(start, end, isLast ? "" : ",")];
    scanner.report({ code: "wrong-separator", start, end, expected: "a comma", edits, safe: found === ";" });
    return -1;
  }

  #reportExtraComma(): void {
    const scanner = this.#scanner;
    const start = scanner.at++;
    const edits = [scanner.edit(start, start + 1, "")];
    scanner.report({ code: "extra-comma", start, end: start + 1, expected: "a value before the comma", edits });
  }

  #reportTrailingComma(start: number): void {
    const scanner = this.#scanner;
    const end = start + 1;
    const expected = "no comma behind the last value";
    scanner.report({ code: "trailing-comma", start, end, expected, edits: [scanner.edit(start, end, "")], safe: true });
  }

  #reportMissingComma({ closer }: OpenList, elementEnd: number): void {
    const scanner = this.#scanner;
    const { at: start, text } = scanner;
    const edits = [scanner.edit(elementEnd, elementEnd, ",")];
    const end = start + Math.max(1, text.slice(start, start + 80).search(/[\s,:[\]{}]|$/));
    const expected = `a comma or ${closer}`;
    scanner.report({ code: "missing-comma", start, end, expected, edits, safe: true });
  }

  #reportCutOff({ start, closer }: OpenList): void {
    const scanner = this.#scanner;
    const end = beforeSpace(scanner.text, start + 1, scanner.text.length);
    const expected = `${closer} after it, but the text ends here`;
    scanner.reportCutOff({ start: end - 1, end, expected, related: [{ start, end: start + 1 }] });
  }
}

/** Commas, and what is written in their place. */
function isComma(found: string, { closer }: OpenList): boolean {
  return found === "," || found === ";" || (found === ":" && closer === "]");
}
