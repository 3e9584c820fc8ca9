/** What is wrong with a value, as plain data. Checkers return `undefined` for a value that is right. */
export interface Fault<Code extends string> {
  readonly code: Code;
  /** UTF-16 offsets in the value given: what to blame. */
  readonly from: number;
  readonly to: number;
  /** What to put in place of the characters from `from` to `to`; undefined where the right value is not certain. */
  readonly fix: string | undefined;
  /** What is wrong in particular, for a message: the character, the word that was meant; often empty. */
  readonly detail: string;
}

/** The value with the fix of its fault in place; unchanged where there is none. */
export function mended(value: string, fault: Fault<string>): string {
  return fault.fix === undefined ? value : value.slice(0, fault.from) + fault.fix + value.slice(fault.to);
}
