import { codes } from "./codes.ts";
import { ENTITY_BUDGET, type Entities, type EntityDeclaration, expandEntities } from "./entities.ts";
import { type FaultCollector, MAX_RELATED } from "./faults.ts";
import { nameEnd, skipSpace } from "./names.ts";
import type { NamedRange, Range, XmlDoctype } from "./tree.ts";

const quotedLiteral = /"[^"]*"|'[^']*'/y;
const KEYWORD_LENGTH = "<!DOCTYPE".length;
const ENTITY_LENGTH = "<!ENTITY".length;

export interface DoctypeReading {
  readonly doctype: XmlDoctype;
  readonly entities: Entities | undefined;
}

/** Reads `<!DOCTYPE …>` at `start`: finds its end and the entities it declares. Nothing is ever fetched. */
export function readDoctype(text: string, start: number, faults: FaultCollector): DoctypeReading {
  return new DoctypeReader(text, start, faults).read();
}

class DoctypeReader {
  readonly #text: string;
  readonly #start: number;
  readonly #faults: FaultCollector;
  readonly #declared = new Map<string, EntityDeclaration>();
  #at: number;
  readonly #externalEntities: NamedRange[] = [];
  #external = false;

  constructor(text: string, start: number, faults: FaultCollector) {
    this.#text = text;
    this.#start = start;
    this.#faults = faults;
    this.#at = start + KEYWORD_LENGTH;
  }

  read(): DoctypeReading {
    this.#skipSpace();
    const name = this.#name();
    const { publicId, systemId } = this.#externalId();
    this.#skipSpace();
    const end = this.#code() === codes.openBracket ? this.#subset() : this.#close();
    const [external, externalEntities] = [this.#external, this.#externalEntities];
    const doctype = { start: this.#start, end, name, publicId, systemId, external, externalEntities };
    return { doctype, entities: this.#entities() };
  }

  #externalId(): { publicId: string; systemId: string } {
    this.#skipSpace();
    const isPublic = this.#text.startsWith("PUBLIC", this.#at);
    if (!isPublic && !this.#text.startsWith("SYSTEM", this.#at)) return { publicId: "", systemId: "" };
    this.#external = true;
    this.#at += "PUBLIC".length;
    const publicId = isPublic ? this.#literal() : "";
    const systemId = this.#literal();
    return { publicId: publicId ?? "", systemId: systemId ?? "" };
  }

  /** `[ declarations ]>`; returns the end of the DOCTYPE. */
  #subset(): number {
    this.#at++;
    while (this.#at < this.#text.length) {
      this.#skipSpace();
      if (this.#code() === codes.closeBracket) {
        this.#at++;
        this.#skipSpace();
        return this.#close();
      }
      if (this.#at >= this.#text.length) break;
      if (!this.#declaration()) return this.#leaveSubset();
    }
    this.#reportUnclosed("`]>`");
    return this.#text.length;
  }

  /** What is no declaration ends the subset. */
  #leaveSubset(): number {
    const expected = "a declaration, or `]>`";
    this.#faults.add({ code: "bad-doctype", start: this.#at, end: this.#at + 1, expected });
    return this.#endAfter(">");
  }

  /** Reads one declaration, comment, instruction or parameter entity; false when none of them stands there. */
  #declaration(): boolean {
    const text = this.#text;
    if (this.#code() === codes.percent) this.#parameterEntity();
    else if (text.startsWith("<!--", this.#at)) this.#at = this.#endAfter("-->", this.#at + 4);
    else if (text.startsWith("<?", this.#at)) this.#at = this.#endAfter("?>");
    else if (text.startsWith("<!", this.#at)) this.#markupDeclaration();
    else return false;
    return true;
  }

  /** `%name;`: more declarations, held elsewhere. */
  #parameterEntity(): void {
    this.#external = true;
    this.#at = nameEnd(this.#text, this.#at + 1);
    if (this.#code() === codes.semicolon) this.#at++;
  }

  #markupDeclaration(): void {
    const start = this.#at;
    const entity = this.#text.startsWith("<!ENTITY", start) ? this.#entity(start) : undefined;
    if (entity === undefined) this.#at += 2;
    this.#skipDeclaration();
    if (entity?.isExternal) this.#externalEntities.push({ name: entity.name, start, end: this.#at });
  }

  /** `<!ENTITY name "value"`; the first declaration of a name counts. */
  #entity(start: number): { readonly name: string; readonly isExternal: boolean } {
    this.#at = start + ENTITY_LENGTH;
    this.#skipSpace();
    const isParameter = this.#code() === codes.percent;
    if (isParameter) {
      this.#at++;
      this.#skipSpace();
    }
    const name = this.#name();
    const source = this.#literal();
    if (!isParameter && !this.#declared.has(name)) this.#declared.set(name, { source, start });
    this.#skipSpace();
    return {
      name,
      isExternal: source === undefined && /^(?:SYSTEM|PUBLIC)/.test(this.#text.slice(this.#at, this.#at + 6)),
    };
  }

  /** Goes behind the `>` of a declaration; one in quotes does not count. Another `<` ends it, too. */
  #skipDeclaration(): void {
    for (;;) {
      const code = this.#code();
      if (Number.isNaN(code) || code === codes.lessThan) return;
      const isQuote = code === codes.doubleQuote || code === codes.singleQuote;
      if (!isQuote || this.#literal() === undefined) this.#at++;
      if (code === codes.greaterThan) return;
    }
  }

  /** The `>` of the DOCTYPE; returns the offset behind it. */
  #close(): number {
    if (this.#code() === codes.greaterThan) return this.#at + 1;
    const close = this.#text.indexOf(">", this.#at);
    if (close < 0) {
      this.#reportUnclosed("`>`");
      return this.#text.length;
    }
    const expected = "`<!DOCTYPE name>`";
    this.#faults.add({ code: "bad-doctype", start: this.#start, end: close + 1, expected });
    return close + 1;
  }

  #reportUnclosed(expected: string): void {
    const end = this.#start + KEYWORD_LENGTH;
    this.#faults.add({ code: "unclosed-doctype", start: this.#start, end, expected });
  }

  #entities(): Entities | undefined {
    if (this.#declared.size === 0) return undefined;
    const { values, tooLarge } = expandEntities(this.#declared);
    // Those that hold one that is too large are so, too: one cause, one fault.
    const [first, ...others] = [...tooLarge].flatMap((name) => this.#nameIn(name));
    if (first) {
      const expected = `at most ${ENTITY_BUDGET.toLocaleString("en")} characters, and no entity inside itself`;
      this.#faults.add({ code: "entity-too-large", ...first, expected, related: others.slice(0, MAX_RELATED) });
    }
    return values;
  }

  /** Where the name stands in its declaration. */
  #nameIn(name: string): Range[] {
    const declared = this.#declared.get(name);
    if (!declared) return [];
    const start = skipSpace(this.#text, declared.start + ENTITY_LENGTH);
    return [{ start, end: start + name.length }];
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #skipSpace(): void {
    this.#at = skipSpace(this.#text, this.#at);
  }

  #name(): string {
    const start = this.#at;
    this.#at = nameEnd(this.#text, start);
    return this.#text.slice(start, this.#at);
  }

  /** What the next quotes hold; undefined, and no step ahead, where there are none. */
  #literal(): string | undefined {
    const start = skipSpace(this.#text, this.#at);
    quotedLiteral.lastIndex = start;
    const literal = quotedLiteral.exec(this.#text)?.[0];
    if (literal === undefined) return undefined;
    this.#at = start + literal.length;
    return literal.slice(1, -1);
  }

  #endAfter(needle: string, from = this.#at): number {
    const found = this.#text.indexOf(needle, from);
    return found < 0 ? this.#text.length : found + needle.length;
  }
}
