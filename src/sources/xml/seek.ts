/**
 * Finds the next occurrence of one string and remembers the answer, so that the same question, asked again and
 * again, costs one search only. That keeps reading linear where a search finds nothing up to the end of the file.
 */
class Seeker {
  readonly #text: string;
  readonly #needle: string;
  #asked = 0;
  #answer = -1;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  /** Where the string begins, at or after `from`; the length of the text when it does not. */
  next(from: number): number {
    if (from < this.#asked || from > this.#answer) {
      const found = this.#text.indexOf(this.#needle, from);
      this.#asked = from;
      this.#answer = found < 0 ? this.#text.length : found;
    }
    return this.#answer;
  }
}

export type Seekers = ReturnType<typeof seekersOf>;

/** One seeker for each string that parsing looks for. */
export function seekersOf(text: string) {
  return {
    lessThan: new Seeker(text, "<"),
    greaterThan: new Seeker(text, ">"),
    ampersand: new Seeker(text, "&"),
    doubleQuote: new Seeker(text, '"'),
    singleQuote: new Seeker(text, "'"),
    commentEnd: new Seeker(text, "-->"),
    sectionStart: new Seeker(text, "<![CDATA["),
    sectionEnd: new Seeker(text, "]]>"),
    instructionEnd: new Seeker(text, "?>"),
  };
}
