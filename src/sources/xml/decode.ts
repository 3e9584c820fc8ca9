import { type Escape, type Text, TextBuilder } from "../../model/text.ts";
import { codes } from "./codes.ts";
import { closingBracket } from "./lookahead.ts";
import { nameEnd, skipSpace } from "./names.ts";
import { readReference } from "./references.ts";
import { type Seekers, seekersOf } from "./seek.ts";
import type { Range, XmlDocument } from "./tree.ts";

const SECTION_START = "<![CDATA[";
const SECTION_END = "]]>";

/** The source between two tags, cut out so that no search runs past its end. */
class Gap {
  readonly text: string;
  /** Where it begins in the document. */
  readonly offset: number;
  #seek: Seekers | undefined;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Made on demand: most gaps hold one CDATA section and nothing else. */
  get seek(): Seekers {
    this.#seek ??= seekersOf(this.text);
    return this.#seek;
  }
}

/** What a line end reads as; in attributes all white space is the same. */
type LineEnd = "\n" | " ";

/** Decodes parts of a document into one text: references, line ends and CDATA sections, comments left out. */
export class Decoder {
  readonly #document: XmlDocument;
  readonly #builder: TextBuilder;

  constructor(document: XmlDocument) {
    this.#document = document;
    this.#builder = new TextBuilder(document.file);
  }

  /** `emptyAt` is where an empty text would stand. */
  build(emptyAt: number, escape?: Escape): Text {
    return this.#builder.build(emptyAt, escape);
  }

  /** Source as it stands, but for its line ends. */
  markup({ start, end }: Range): void {
    this.#lines(this.#document.text.slice(start, end), start, "\n");
  }

  attribute({ start, end }: Range): void {
    this.#characters(this.#document.text.slice(start, end), start, " ");
  }

  /** What stands between two tags: character data, sections, comments and the left-overs of broken markup. */
  gap({ start, end }: Range): void {
    const text = this.#document.text.slice(start, end);
    if (text.includes("<")) this.#mixed(new Gap(text, start));
    else this.#characters(text, start, "\n");
  }

  #mixed(gap: Gap): void {
    const { text, offset } = gap;
    let from = 0;
    for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
      if (at > from) this.#characters(text.slice(from, at), offset + from, "\n");
      from = this.#markupIn(gap, at);
    }
    if (from < text.length) this.#characters(text.slice(from), offset + from, "\n");
  }

  /** Reads what the `<` at `at` begins, as far as it is text; returns the offset behind it. */
  #markupIn(gap: Gap, at: number): number {
    const { text, offset } = gap;
    switch (text.charCodeAt(at + 1)) {
      case codes.exclamation:
        return text.startsWith(SECTION_START, at) ? this.#section(gap, at) : endOfComment(gap, at);
      case codes.question:
        return endOfInstruction(gap, at);
      case codes.slash:
        return endOfEndTag(gap, at);
      default:
        this.#builder.copy("<", offset + at);
        return at + 1;
    }
  }

  #section({ text, offset }: Gap, at: number): number {
    const start = at + SECTION_START.length;
    const end = text.indexOf(SECTION_END, start);
    this.#lines(end < 0 ? text.slice(start) : text.slice(start, end), offset + start, "\n");
    return end < 0 ? text.length : end + SECTION_END.length;
  }

  #characters(source: string, offset: number, lineEnd: LineEnd): void {
    let from = 0;
    for (let at = source.indexOf("&"); at >= 0; ) {
      const { end, value } = readReference(source, at, this.#document.entities);
      if (end > at + 1) {
        this.#lines(source.slice(from, at), offset + from, lineEnd);
        this.#builder.stand(value, offset + at, offset + end);
        from = end;
      }
      at = source.indexOf("&", end);
    }
    this.#lines(source.slice(from), offset + from, lineEnd);
  }

  /** Copies source; "\r\n" and a lone "\r" are one line end. */
  #lines(source: string, offset: number, lineEnd: LineEnd): void {
    let from = 0;
    for (let at = source.indexOf("\r"); at >= 0; at = source.indexOf("\r", from)) {
      const isPair = source.charCodeAt(at + 1) === codes.lineFeed;
      this.#copy(source.slice(from, at), offset + from, lineEnd);
      if (isPair) this.#builder.stand(lineEnd, offset + at, offset + at + 2);
      else this.#builder.copy(lineEnd, offset + at);
      from = at + (isPair ? 2 : 1);
    }
    this.#copy(source.slice(from), offset + from, lineEnd);
  }

  #copy(source: string, offset: number, lineEnd: LineEnd): void {
    this.#builder.copy(lineEnd === " " ? source.replace(/[\t\n]/g, " ") : source, offset);
  }
}

/** Behind a comment, or another declaration. */
function endOfComment({ text, seek }: Gap, at: number): number {
  const bracket = seek.greaterThan.next(at) + 1;
  if (!text.startsWith("--", at + 2)) return Math.min(bracket, seek.lessThan.next(at + 1));
  const end = seek.commentEnd.next(at + "<!--".length);
  return end < text.length ? end + "-->".length : bracket;
}

function endOfInstruction({ text, seek }: Gap, at: number): number {
  const end = seek.instructionEnd.next(at + 2);
  if (end < text.length) return end + "?>".length;
  return Math.min(seek.greaterThan.next(at) + 1, seek.lessThan.next(at + 1));
}

function endOfEndTag(gap: Gap, at: number): number {
  const nameStop = nameEnd(gap.text, skipSpace(gap.text, at + 2));
  const close = closingBracket(gap, nameStop);
  return close === undefined ? nameStop : close + 1;
}
