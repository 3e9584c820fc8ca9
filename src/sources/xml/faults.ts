import type { Fault } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import type { Edit } from "../../model/text.ts";
import type { Range } from "./tree.ts";

/** What can be wrong with a document, a word for each kind. */
export type FaultCode =
  // characters and references
  | "bare-ampersand" // an `&` that begins no reference
  | "bare-less-than" // a `<` that begins no tag
  | "entity-too-large" // an entity that is too long once it is expanded, or that holds itself
  | "illegal-character" // a control character, half a surrogate pair, U+FFFE or U+FFFF
  | "illegal-character-reference" // `&#0;`
  | "reference-without-semicolon" // `&#38 `
  | "section-end-in-text" // `]]>` outside a CDATA section
  | "undeclared-entity" // `&nbsp;`: XML knows amp, lt, gt, quot and apos
  | "uppercase-x-reference" // `&#X26;`
  // start tags and attributes
  | "attribute-without-value" // `<a checked>`, `<a href=>`
  | "bad-name" // a name with two colons, or one with no name on one side
  | "duplicate-attribute" // the same attribute twice in one tag
  | "junk-in-tag" // something in a tag that is no attribute
  | "less-than-in-attribute" // a `<` in an attribute value
  | "no-space-before-attribute" // `a="1"b="2"`
  | "unclosed-quote" // an attribute value without its closing quote
  | "unclosed-tag" // a tag without its `>`
  | "unquoted-attribute" // `<a href=x>`
  // namespaces
  | "bad-namespace" // a namespace with white space or with characters that no URI has
  | "empty-namespace" // `xmlns:a=""`
  | "reserved-namespace" // xml or xmlns bound to something else, or their namespaces to another prefix
  | "unbound-prefix" // a prefix that no xmlns declares; once for each prefix
  // end tags
  | "crossed-elements" // `<b><i></b></i>`
  | "junk-in-end-tag" // `</a href>`
  | "mismatched-end-tag" // an end tag with the name of another element
  | "misspelt-end-tag" // `</Title>` for `</title>`
  | "nameless-end-tag" // `</>`
  | "space-in-end-tag" // `</ a>`
  | "stray-end-tag" // an end tag that no start tag waits for
  | "unclosed-element" // an element without its end tag
  // the document as a whole
  | "cut-off" // the document ends while elements are open
  | "no-element" // nothing but text
  | "second-root" // another element after the root
  | "text-after-root"
  | "text-before-root"
  | "too-deep" // more levels than the limit
  // comments, sections, instructions, declarations
  | "bad-declaration" // `<?xml …?>` that says something else than version, encoding and standalone
  | "bad-doctype"
  | "bad-instruction" // `<?` without a name, or with a name that runs into something else
  | "cdata-outside-root"
  | "declaration-not-first" // something before `<?xml …?>`
  | "double-hyphen-in-comment"
  | "newer-version" // XML 1.1
  | "misplaced-doctype" // a DOCTYPE inside the root, or a second one
  | "unclosed-cdata"
  | "unclosed-comment"
  | "unclosed-doctype"
  | "unclosed-instruction"
  | "unknown-declaration"; // `<!` that begins nothing known

/** Longest part of the source that a fault quotes, in characters. */
const MAX_QUOTE = 80;
/** Most places that one fault names besides its own. */
export const MAX_RELATED = 20;

/** A part of the document that is to be replaced. */
export interface Replacement extends Range {
  readonly text: string;
}

/** A fault as the parser finds it. */
export interface FaultDraft extends Range {
  readonly code: FaultCode;
  /** What should stand there: a phrase that follows "expected", with markup in backticks. */
  readonly expected: string;
  readonly related?: readonly Range[];
  readonly edits?: readonly Replacement[] | undefined;
  /** Whether the edits keep what the author meant. */
  readonly safe?: boolean;
}

/** A fault that was kept; what is read later may still add to it. */
export interface CollectedFault extends Fault {
  code: FaultCode;
  readonly related: Span[];
  readonly fix: { readonly edits: Edit[]; readonly safe: boolean } | undefined;
}

/** Keeps the faults of one document, up to a limit. */
export class FaultCollector {
  readonly #file: string;
  readonly #text: string;
  readonly #maximum: number;
  readonly #faults: CollectedFault[] = [];
  #truncated = false;

  constructor(file: string, text: string, maximum: number) {
    this.#file = file;
    this.#text = text;
    this.#maximum = maximum;
  }

  /** True when faults were dropped. */
  get truncated(): boolean {
    return this.#truncated;
  }

  /** Keeps a fault; undefined when there are too many. */
  add(draft: FaultDraft): CollectedFault | undefined {
    if (this.#faults.length >= this.#maximum) {
      this.#truncated = true;
      return undefined;
    }
    const { code, start, end, expected, edits, safe = false, related = [] } = draft;
    const fault: CollectedFault = {
      file: this.#file,
      code,
      start,
      end,
      found: clip(this.#text.slice(start, Math.min(end, start + MAX_QUOTE + 1))),
      expected,
      related: related.map((range) => this.span(range)),
      fix: edits && { edits: edits.map((edit) => this.edit(edit)), safe },
    };
    this.#faults.push(fault);
    return fault;
  }

  span({ start, end }: Range): Span {
    return { file: this.#file, start, end };
  }

  edit({ start, end, text }: Replacement): Edit {
    return { file: this.#file, start, end, text };
  }

  /** The faults in the order of the document. */
  sorted(): Fault[] {
    return this.#faults.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** Something to be put in at an offset. */
export function insertion(at: number, text: string): Replacement {
  return { start: at, end: at, text };
}

/** Something to be taken out. */
export function removal(start: number, end: number): Replacement {
  return { start, end, text: "" };
}

/** Markup as it is quoted in a sentence. */
export function quoted(markup: string): string {
  return `\`${clip(markup)}\``;
}

/** At most so many characters, and no half of a pair. */
function clip(markup: string): string {
  if (markup.length <= MAX_QUOTE) return markup;
  return markup.slice(0, MAX_QUOTE).replace(/[\uD800-\uDBFF]$/, "");
}
