import type { FaultCollector } from "./faults.ts";
import { isEmptyMarkup } from "./html.ts";
import { beginsName } from "./names.ts";

/** A name as it stands in a tag. Equal names are one object, and so their strings are kept once. */
export interface QualifiedName {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** HTML that holds nothing: `<br>` and the like. */
  readonly isEmptyMarkup: boolean;
  /** How many elements of this name are open. */
  open: number;
}

/** The name of what stands above the roots. */
export const noName: QualifiedName = { name: "", prefix: "", local: "", isEmptyMarkup: false, open: 0 };

/** The names of one document. */
export class NameTable {
  readonly #text: string;
  readonly #faults: FaultCollector;
  readonly #names = new Map<string, QualifiedName>();

  constructor(text: string, faults: FaultCollector) {
    this.#text = text;
    this.#faults = faults;
  }

  /** The name that stands from `start` to `end`. */
  at(start: number, end: number): QualifiedName {
    const name = this.#text.slice(start, end);
    const known = this.#names.get(name);
    if (known) return known;
    const qualified = qualify(name);
    this.#names.set(name, qualified);
    if (!isQualified(name)) {
      this.#faults.add({ code: "bad-name", start, end, expected: "a name, or two names joined by a colon" });
    }
    return qualified;
  }

  /** Whether an element of that name is open. */
  isOpen(name: string): boolean {
    return (this.#names.get(name)?.open ?? 0) > 0;
  }
}

function qualify(name: string): QualifiedName {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const local = colon > 0 ? name.slice(colon + 1) : name;
  return { name, prefix, local, isEmptyMarkup: isEmptyMarkup(name), open: 0 };
}

function isQualified(name: string): boolean {
  const colon = name.indexOf(":");
  return colon < 0 || (colon > 0 && beginsName(name, colon + 1) && name.indexOf(":", colon + 1) < 0);
}
