import type {} from "remark-parse";
import type { Data } from "unified";

type Extension = NonNullable<Data["micromarkExtensions"]>[number];
type Construct = Extract<NonNullable<Extension["text"]>[number], { tokenize: unknown }>;
type Paragraph = ThisParameterType<Construct["tokenize"]>;

/**
 * More signs of emphasis than any paragraph has. The parser looks for the partner of each among all before it and
 * moves all behind it: its time grows with the cube of their number (4,000 take ten seconds).
 */
const mostEmphasis = 400;
/** Deeper brackets than any paragraph has: the parser passes over what stands in them once more for each level. */
const deepestBrackets = 32;
/** Closing brackets without a partner, for each of which the parser goes back to the start of the paragraph. */
const mostStrayBrackets = 100;
/** More signs of any kind than a paragraph has; the time to join the pieces between them grows with their square. */
const mostSigns = 2_000;

/** Line ends have smaller numbers. */
const horizontalTab = -2;
const exclamationMark = 33;
const asterisk = 42;
const openingBracket = 91;
const closingBracket = 93;
const caret = 94;
const underscore = 95;
const tilde = 126;

/** What stands in one paragraph, heading or cell so far. */
class Count {
  #signs = 0;
  #emphasis = 0;
  #depth = 0;
  #stray = 0;

  /** Whether the rest of the line is not to be read at all. */
  addSign(): boolean {
    this.#signs++;
    return this.#signs > mostSigns;
  }

  allowsEmphasis(): boolean {
    this.#emphasis++;
    return this.#emphasis <= mostEmphasis;
  }

  allowsOpening(): boolean {
    if (this.#depth >= deepestBrackets) return false;
    this.#depth++;
    return true;
  }

  allowsClosing(): boolean {
    if (this.#depth > 0) this.#depth--;
    else this.#stray++;
    return this.#stray <= mostStrayBrackets;
  }
}

/** A character as the parser counts: a code point, null at the end, or a negative number for tabs and line ends. */
type Code = number | null;
/** Whether the parser may see the sign in front of a character. */
type Permission = (count: Count, next: Code) => boolean;

/**
 * Keeps the time of the parser in proportion to the length of the text: where a paragraph has too many signs that
 * mean something, the rest of them is plain text.
 */
export function limits(): Extension {
  const counts = new WeakMap<Paragraph, Count>();
  const emphasis = limited(counts, (count) => count.allowsEmphasis());
  // The mark of a footnote is read as a whole, with its closing bracket.
  const opening = limited(counts, (count, next) => next === caret || count.allowsOpening());
  const image = limited(counts, (count, next) => next !== openingBracket || count.allowsOpening());
  const closing = limited(counts, (count) => count.allowsClosing());
  return {
    text: {
      [asterisk]: emphasis,
      [underscore]: emphasis,
      [tilde]: emphasis,
      [openingBracket]: opening,
      [exclamationMark]: image,
      [closingBracket]: closing,
    },
  };
}

/** Stands before the parser's own reading of a sign: `nok` leaves the sign to that one. */
function limited(counts: WeakMap<Paragraph, Count>, permits: Permission): Construct {
  return {
    name: "limit",
    tokenize(effects, ok, nok) {
      const count = counts.get(this) ?? new Count();
      counts.set(this, count);
      const isFull = count.addSign();
      return (code) => {
        effects.enter("data");
        effects.consume(code);
        return isFull ? skipLine : decide;
      };
      function decide(next: Code): ReturnType<typeof ok> {
        if (permits(count, next)) return nok(next);
        effects.exit("data");
        return ok(next);
      }
      function skipLine(next: Code): ReturnType<typeof ok> {
        if (next !== null && next >= horizontalTab) {
          effects.consume(next);
          return skipLine;
        }
        effects.exit("data");
        return ok(next);
      }
    },
  };
}
