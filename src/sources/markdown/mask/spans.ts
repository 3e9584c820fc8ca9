import type { Stretch } from "../tree.ts";
import { endOfBraces } from "./code.ts";
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
/** A text in quotes, as authors write spaces that JSX would lose. */
const quotedText = /\{\s*(["'])[^"'\\\n]*\1\s*\}/y;
const signs = /\\\\[([]|\\[\s\S]|`+|<!--|<\?|<!\[CDATA\[|<![a-z]|\$\$?|\{|[*_~]+|https?:\/\/|www\./gi;
const closings: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
]);

/** Masks what stands within one paragraph: templates, formulas, attributes, comments. Code spans are passed over. */
export class SpanMasker {
  readonly #masks: Masks;
  readonly #form: Form;
  readonly #source: string;
  #shift = 0;
  #text = "";
  #hasTable = false;
  /** Where the address ends that stands here. */
  #addressEnd = 0;
  /** What was looked for and does not come any more. */
  readonly #missing = new Set<string>();

  constructor(masks: Masks, form: Form, source: string) {
    this.#masks = masks;
    this.#form = form;
    this.#source = source;
  }

  /** Masks a paragraph; the offset that was reached, which lies behind the paragraph where an expression goes on. */
  mask({ start, end }: Stretch): number {
    this.#shift = start;
    this.#text = this.#source.slice(start, end);
    this.#hasTable = /^[ \t]*\|/m.test(this.#text);
    const pattern = new RegExp(signs);
    let reached = 0;
    for (let match = pattern.exec(this.#text); match; match = pattern.exec(this.#text)) {
      reached = this.#end(match[0], match.index);
      if (reached > this.#text.length) return start + reached;
      pattern.lastIndex = reached;
    }
    return end;
  }

  /** The offset at which to go on behind a sign. */
  #end(sign: string, at: number): number {
    const [first] = sign;
    if (first === "`") return this.#codeSpanEnd(sign, at);
    if (first === "<") return this.#comment(sign, at);
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
    if (this.#form === "mdx") return this.#isAtHeadingEnd(at) ? this.#attributes(at) : this.#javaScript(at);
    return this.#template(at) ?? this.#attributes(at) ?? this.#expression(at);
  }

  /** The MDX parser takes what stands in braces to pieces, again at each brace: it gets something simpler to read. */
  #javaScript(at: number): number | undefined {
    const quoted = matchAt(quotedText, this.#text, at);
    if (quoted !== undefined) return at + quoted.length;
    const end = this.#masks.isBroken ? undefined : endOfBraces(this.#source, this.#shift + at);
    this.#masks.isBroken ||= end === undefined;
    return end === undefined ? undefined : this.#add("expression", at, end - this.#shift);
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
    this.#masks.addIds(list);
    return this.#add("silent", at, at + list.length);
  }

  #expression(at: number): number | undefined {
    const found = this.#form === "broken-mdx" ? matchAt(expression, this.#text, at) : undefined;
    if (found === undefined) return undefined;
    return this.#add(found.startsWith("{/*") ? "silent" : "opaque", at, at + found.length);
  }

  /**
   * Passes over a comment. MDX knows none. Where a second one stays open, its sign is masked: the parser would read to
   * the end of the paragraph each time.
   */
  #comment(opening: string, at: number): number {
    const closing = closings.get(opening) ?? ">";
    const isKnown = this.#missing.has(closing);
    const end = this.#behind(closing, at + opening.length);
    if (end !== undefined) return this.#form === "mdx" && closing === "-->" ? this.#add("silent", at, end) : end;
    return isKnown ? this.#add("plain", at, at + opening.length) : at + opening.length;
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
    let { length } = written;
    while (/[*_~]/.test(written.charAt(length - 1))) length--;
    this.#addressEnd = Math.max(this.#addressEnd, at + length);
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
