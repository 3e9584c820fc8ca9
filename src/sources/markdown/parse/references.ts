const label = String.raw`\[((?:[^\[\]\\]|\\[^]){1,999})\]`;
const definition = new RegExp(`^(?:[ \\t>]|[-*+][ \\t])*${label}:[ \\t]*\\S`, "gm");
const anyLabel = new RegExp(label, "g");

/** What is defined in a text, for the sections that refer to it. */
export class References {
  /** Labels as they are written, by what they are compared by. */
  readonly #defined = new Map<string, string>();

  constructor(text: string) {
    for (const [, written] of text.matchAll(definition)) this.#add(written ?? "");
  }

  /** Definitions to put behind a section, for the parser to take what refers to them for links. */
  neededIn(section: string): string {
    const needed = new Set<string>();
    for (const [, written] of section.matchAll(anyLabel)) {
      const known = this.#defined.get(normalized(written ?? ""));
      if (known !== undefined) needed.add(known);
    }
    return [...needed].map((written) => `\n\n[${written}]: x`).join("");
  }

  #add(written: string): void {
    if (!this.#defined.has(normalized(written))) this.#defined.set(normalized(written), written);
  }
}

/** Labels match whatever their case and white space (CommonMark 0.31.2, section 4.7). */
function normalized(written: string): string {
  return written.replace(/\s+/g, " ").trim().toLowerCase().toUpperCase();
}
