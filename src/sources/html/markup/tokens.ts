import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An attribute, from its name to behind its value. */
export interface RawAttribute extends Range {
  /** Lower case. */
  readonly name: string;
  readonly nameEnd: number;
  /** Without its quotes; empty behind the name where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A start tag, from `<` to behind `>`. */
export interface RawTag extends Range {
  /** Lower case. */
  readonly name: string;
  readonly selfClosing: boolean;
  readonly attributes: readonly RawAttribute[];
}

export const sectionStart = "<![CDATA[";

/** What the text ends in the middle of, from there to its end. */
export type CutOff = "comment" | "tag" | "quote";

/** What is told of the markup, in the order of the text. */
export interface MarkupReader {
  open(tag: RawTag): void;
  /** An end tag, from `<` to behind `>`; its name in lower case. */
  close(name: string, range: Range): void;
  /** `<![CDATA[…]]>` */
  section(range: Range): void;
  cutOff(kind: CutOff, range: Range): void;
  /** Whether the next tag stands in SVG or MathML. */
  isForeign(): boolean;
}

/** Reads the tags of HTML, or of XHTML, with all their attributes. */
export function readMarkupTags(source: string, reader: MarkupReader, xhtml: boolean): void {
  const events = new MarkupEvents(source, reader);
  // A slash before `>` is taken as it was meant, so that `<iframe/>` does not swallow what follows.
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true, xmlMode: xhtml }, events);
  tokenizer.write(source);
  tokenizer.end();
}

class MarkupEvents implements TokenizerCallbacks {
  readonly #source: string;
  readonly #reader: MarkupReader;
  /** Behind what was read last. */
  #at = 0;
  #name = "";
  #attributes: RawAttribute[] = [];
  #nameRange: Range = { start: 0, end: 0 };
  #value: Range | undefined;

  constructor(source: string, reader: MarkupReader) {
    this.#source = source;
    this.#reader = reader;
  }

  ontext(start: number, end: number): void {
    // At the end of the text, the tokenizer may take the name of a tag that was begun for text.
    const isBegun = end === this.#source.length && this.#source.charAt(start - 1) === "<";
    this.#at = isBegun ? start - 1 : end;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#lower(start, end);
    this.#attributes = [];
    this.#at = start - 1;
  }

  onattribname(start: number, end: number): void {
    this.#nameRange = { start, end };
    this.#value = undefined;
  }

  onattribdata(start: number, end: number): void {
    this.#value = { start, end };
  }

  onattribend(_: number, end: number): void {
    const { start, end: nameEnd } = this.#nameRange;
    const value = this.#value ?? { start: nameEnd, end: nameEnd };
    const name = this.#lower(start, nameEnd);
    this.#attributes.push({ name, start, nameEnd, valueStart: value.start, valueEnd: value.end, end });
    this.#value = undefined;
  }

  onopentagend(end: number): void {
    this.#open(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    // The tokenizer passes over what stands before the next `>`, so every search begins behind the one before.
    const close = this.#source.indexOf(">", end);
    this.#at = close < 0 ? this.#source.length : close + 1;
    this.#reader.close(this.#lower(start, end), { start: start - 2, end: this.#at });
  }

  oncomment(contentStart: number, end: number): void {
    const start = this.#source.lastIndexOf("<", contentStart - 1);
    this.#at = Math.min(end + 1, this.#source.length);
    if (this.#source.startsWith(sectionStart, start)) this.#reader.section({ start, end: this.#at });
    else if (end >= this.#source.length) this.#reader.cutOff("comment", { start, end });
  }

  oncdata(contentStart: number, end: number): void {
    this.#at = end + 1;
    this.#reader.section({ start: contentStart - sectionStart.length, end: this.#at });
  }

  ondeclaration(_: number, end: number): void {
    this.#at = end + 1;
  }

  onprocessinginstruction(_: number, end: number): void {
    this.#at = end + 2;
  }

  onend(): void {
    const end = this.#source.length;
    if (!/^<\/?[a-z]/i.test(this.#source.slice(this.#at, this.#at + 3))) return;
    const isQuoted = this.#value !== undefined && /["']/.test(this.#source.charAt(this.#value.start - 1));
    this.#reader.cutOff(isQuoted ? "quote" : "tag", { start: this.#at, end });
  }

  isInForeignContext(): boolean {
    return this.#reader.isForeign();
  }

  onattribentity(): void {}
  ontextentity(): void {}

  #open(end: number, selfClosing: boolean): void {
    const tag = { name: this.#name, start: this.#at, end, selfClosing, attributes: this.#attributes };
    this.#at = end;
    this.#value = undefined;
    this.#reader.open(tag);
  }

  #lower(start: number, end: number): string {
    return this.#source.slice(start, end).toLowerCase();
  }
}
