type Decode = (reference: string) => string;

/** The table of HTML's entities is large, and almost no feed needs it. */
let decode: Decode | undefined;

/** To be awaited before a document is read whose entities may be those of HTML. */
export async function loadHtmlEntities(): Promise<void> {
  decode ??= (await import("entities")).decodeHTMLStrict;
}

/** Whether a document holds a reference by name that XML does not know, outside of what any document holds. */
export function mayHoldHtmlEntities(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;/.test(text);
}

/** What HTML makes of a reference like `&nbsp;`; the reference itself when it knows none, or was not loaded. */
export function decodeHtmlEntity(reference: string): string {
  return decode ? decode(reference) : reference;
}
