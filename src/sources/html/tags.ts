import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** An attribute: its name in lower case and the stretch of its value, without quotes; empty where it has none. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A start tag, from `<` to behind `>`. */
export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** The wanted ones; of two with one name only the first. */
  readonly attributes: readonly Attribute[];
}

/** What is told of the tags, in the order of the source. */
export interface TagReader {
  open(tag: Tag): void;
  /** An end tag, from `<` to behind `>`. */
  close(name: string, start: number, end: number): void;
  /** A stretch of text, references not decoded. */
  text(start: number, end: number): void;
  end(at: number): void;
  /** What stands in a CDATA section; only XHTML has them. */
  section?(start: number, end: number): void;
  /** Whether the source is XHTML, where any element may close itself and none holds raw text. */
  readonly isXhtml?: boolean;
  /** Whether the next tag stands in svg or math, where script and title hold no raw text. */
  isForeign(): boolean;
}

/** Reads tags and text. Comments and declarations are passed over, and in HTML CDATA sections. */
export function readTags(source: string, reader: TagReader, wanted: ReadonlySet<string>): void {
  // References are left to the reader: so values and runs of text come whole, with their places.
  const options = { decodeEntities: false, xmlMode: reader.isXhtml === true };
  const tokenizer = new Tokenizer(options, new TagEvents(source, reader, wanted));
  tokenizer.write(source);
  tokenizer.end();
}

class TagEvents implements TokenizerCallbacks {
  readonly #source: string;
  readonly #reader: TagReader;
  readonly #wanted: ReadonlySet<string>;
  #name = "";
  #start = 0;
  #attributes: Attribute[] = [];
  #attribute = "";
  #valueStart = 0;
  #valueEnd = 0;

  constructor(source: string, reader: TagReader, wanted: ReadonlySet<string>) {
    this.#source = source;
    this.#reader = reader;
    this.#wanted = wanted;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#lower(start, end);
    this.#start = start - 1;
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#lower(start, end);
    this.#valueStart = end;
    this.#valueEnd = end;
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start;
    this.#valueEnd = end;
  }

  onattribend(): void {
    const name = this.#attribute;
    if (!this.#wanted.has(name) || this.#attributes.some((attribute) => attribute.name === name)) return;
    this.#attributes.push({ name, start: this.#valueStart, end: this.#valueEnd });
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
    this.#reader.close(this.#lower(start, end), start - 2, close < 0 ? this.#source.length : close + 1);
  }

  ontext(start: number, end: number): void {
    if (start < end) this.#reader.text(start, end);
  }

  onend(): void {
    this.#reader.end(this.#source.length);
  }

  isInForeignContext(): boolean {
    return this.#reader.isForeign();
  }

  oncdata(start: number, end: number, endLength: number): void {
    if (this.#reader.isXhtml) this.#reader.section?.(start, end - endLength);
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #open(end: number, selfClosing: boolean): void {
    this.#reader.open({ name: this.#name, start: this.#start, end, selfClosing, attributes: this.#attributes });
  }

  #lower(start: number, end: number): string {
    return this.#source.slice(start, end).toLowerCase();
  }
}
