import type { Form, Mask, Masks } from "./masks.ts";
import { endOfFormula } from "./mathematics.ts";

/** Templates: Hugo's shortcodes, Handlebars, Liquid, Jinja, Vue. */
const templates = [
  { opening: "{{<", closing: ">}}" },
  { opening: "{{%", closing: "%}}" },
  { opening: "{{{", closing: "}}}" },
  { opening: "{{", closing: "}}" },
  { opening: "{%", closing: "%}" },
] as const;

/** TeX between brackets with two backslashes, as MathJax reads it behind Markdown. */
const displays = [
  { opening: "\\\\(", closing: "\\\\)" },
  { opening: "\\\\[", closing: "\\\\]" },
  { opening: "$$", closing: "$$" },
] as const;

/** Attributes in braces, as Pandoc, kramdown and Hugo read them. */
const attributes = /\{(?:[#.][\p{L}_]|:)[^{}\n]*\}/uy;
const expression = /\{[^{}\n]*\}/y;
/** An address in running text: what stands in `<`, quotes or the brackets of a link is read by the parser. */
const address = /(?<!["'=<]|\]\(|\]:[ \t]{0,9})(?:https?:\/\/|www\.)[^\s<\]]*/y;
const signs = /\\\\[([]|\\[\s\S]|`+|<!--|\$\$?|\{|[*_~]+|https?:\/\/|www\./g;

/** Masks what stands within one paragraph: templates, formulas, attributes, comments. Code spans are passed over. */
export class SpanMasker {
  readonly #masks: Masks;
  readonly #form: Form;
  readonly #shift: number;
  readonly #text: string;
  readonly #hasTable: boolean;
  /** Where the address ends that stands here. */
  #addressEnd = 0;
  /** What was looked for and does not come any more. */
  readonly #missing = new Set<string>();

  constructor(masks: Masks, form: Form, { text, start }: { readonly text: string; readonly start: number }) {
    this.#masks = masks;
    this.#form = form;
    this.#shift = start;
    this.#text = text;
    this.#hasTable = /^[ \t]*\|/m.test(text);
  }

  mask(): void {
    const pattern = new RegExp(signs);
    for (let match = pattern.exec(this.#text); match; match = pattern.exec(this.#text)) {
      pattern.lastIndex = this.#end(match[0], match.index);
    }
  }

  /** The offset at which to go on behind a sign. */
  #end(sign: string, at: number): number {
    const [first] = sign;
    if (first === "`") return this.#codeSpanEnd(sign, at);
    if (first === "<") return this.#comment(at);
    if (first === "{") return this.#braces(at) ?? at + 1;
    if (sign === "$") return this.#formula(at) ?? at + 1;
    if (first === "h" || first === "w") return this.#address(sign, at);
    if (first === "*" || first === "_" || first === "~") return this.#emphasis(sign, at);
    return this.#display(sign, at) ?? at + sign.length;
  }

  #formula(at: number): number | undefined {
    const end = endOfFormula(this.#text, at);
    if (end === undefined || (this.#hasTable && this.#text.slice(at, end).includes("|"))) return undefined;
    return this.#add("opaque", at, end);
  }

  #display(sign: string, at: number): number | undefined {
    const display = displays.find(({ opening }) => opening === sign);
    const end = display && this.#behind(display.closing, at + sign.length);
    return end === undefined ? undefined : this.#add("opaque", at, end);
  }

  #braces(at: number): number | undefined {
    if (this.#form === "mdx") return this.#isAtHeadingEnd(at) ? this.#attributes(at) : undefined;
    return this.#template(at) ?? this.#attributes(at) ?? this.#expression(at);
  }

  #template(at: number): number | undefined {
    for (const { opening, closing } of templates) {
      const end = this.#text.startsWith(opening, at) ? this.#behind(closing, at + opening.length) : undefined;
      if (end !== undefined) return this.#add("opaque", at, end);
    }
    return undefined;
  }

  #attributes(at: number): number | undefined {
    const list = matchAt(attributes, this.#text, at);
    if (list === undefined) return undefined;
    for (const [, id] of list.matchAll(/#([^\s#.}]+)/g)) if (id !== undefined) this.#masks.ids.push(id);
    return this.#add("silent", at, at + list.length);
  }

  #expression(at: number): number | undefined {
    const found = this.#form === "broken-mdx" ? matchAt(expression, this.#text, at) : undefined;
    if (found === undefined) return undefined;
    return this.#add(found.startsWith("{/*") ? "silent" : "opaque", at, at + found.length);
  }

  /** Comments are Markdown of their own; MDX knows none. */
  #comment(at: number): number {
    const end = this.#behind("-->", at + 4);
    if (end === undefined) return at + 4;
    return this.#form === "mdx" ? this.#add("silent", at, end) : end;
  }

  /** A code span ends with as many backticks as it began with. */
  #codeSpanEnd(opening: string, at: number): number {
    const start = at + opening.length;
    if (this.#missing.has(opening)) return start;
    const runs = /`+/g;
    runs.lastIndex = start;
    for (let run = runs.exec(this.#text); run; run = runs.exec(this.#text)) {
      if (run[0].length === opening.length) return runs.lastIndex;
    }
    this.#missing.add(opening);
    return start;
  }

  /** The signs of emphasis within an address are part of it; those at its end are not. */
  #address(sign: string, at: number): number {
    if (at < this.#addressEnd) return at + sign.length;
    const written = matchAt(address, this.#text, at) ?? "";
    this.#addressEnd = Math.max(this.#addressEnd, at + written.replace(/[^\p{L}\p{N}/]+$/u, "").length);
    return at + sign.length;
  }

  #emphasis(sign: string, at: number): number {
    const end = at + sign.length;
    return at < this.#addressEnd ? this.#add("plain", at, end) : end;
  }

  #isAtHeadingEnd(at: number): boolean {
    return /^ {0,3}#/.test(this.#text) && /^\{#[^{}\n]*\}[ \t]*\r?\n?$/.test(this.#text.slice(at));
  }

  #behind(closing: string, from: number): number | undefined {
    const at = this.#missing.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (at < 0) this.#missing.add(closing);
    return at < 0 ? undefined : at + closing.length;
  }

  #add(kind: Mask["kind"], start: number, end: number): number {
    this.#masks.add(kind, this.#shift + start, this.#shift + end);
    return end;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
