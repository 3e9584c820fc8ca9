/** What stands at a backslash. */
export interface Escaped {
  /** The characters it stands for. */
  readonly value: string;
  /** Characters of the text, backslash included. */
  readonly length: number;
  /** How it must be written; undefined when it is right as it is. */
  readonly mended: string | undefined;
  /** Whether the mended form surely says what was meant. */
  readonly safe: boolean;
}

const simple: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const simpleCodes = new Set(Object.keys(simple).map((character) => character.charCodeAt(0)));
const fourDigits = /^[0-9a-fA-F]{4}$/;
const twoDigits = /^[0-9a-fA-F]{2}$/;

/** Reads the escape at a backslash. What no rule covers is a backslash that was meant as such. */
export function escapeAt(text: string, at: number): Escaped {
  const next = text[at + 1] ?? "";
  const value = Object.hasOwn(simple, next) ? simple[next] : undefined;
  if (value !== undefined) return { value, length: 2, mended: undefined, safe: true };
  const digits = text.slice(at + 2, at + 6);
  if (next === "u" && fourDigits.test(digits)) return unicodeEscape(digits);
  return foreignEscape(text, at, next);
}

/** How long the escape at a backslash is when it is right and no half of a surrogate pair; else 0. Most are such. */
export function plainEscapeLength(text: string, at: number): 0 | 2 | 6 {
  const next = text.charCodeAt(at + 1);
  if (simpleCodes.has(next)) return 2;
  if (next !== 0x75) return 0;
  const first = text.charCodeAt(at + 2);
  const second = text.charCodeAt(at + 3);
  if (!isHexadecimal(first) || !isHexadecimal(second)) return 0;
  if (!isHexadecimal(text.charCodeAt(at + 4)) || !isHexadecimal(text.charCodeAt(at + 5))) return 0;
  const isSurrogate = (first === 0x44 || first === 0x64) && second > 0x37;
  return isSurrogate ? 0 : 6;
}

function isHexadecimal(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

function unicodeEscape(digits: string): Escaped {
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), length: 6, mended: undefined, safe: true };
}

/** Escapes of other languages, above all JavaScript. */
function foreignEscape(text: string, at: number, next: string): Escaped {
  if (next === "'" || next === "`") return { value: next, length: 2, mended: next, safe: true };
  if (next === "\n") return { value: "", length: 2, mended: "", safe: true };
  if (next === "\r") return { value: "", length: text[at + 2] === "\n" ? 3 : 2, mended: "", safe: true };
  const digits = text.slice(at + 2, at + 4);
  if (next === "x" && twoDigits.test(digits)) {
    const value = String.fromCharCode(Number.parseInt(digits, 16));
    return { value, length: 4, mended: `\\u00${digits}`, safe: true };
  }
  return { value: "\\", length: 1, mended: "\\\\", safe: false };
}

const lowSurrogate = /^\\u[dD][c-fC-F][0-9a-fA-F]{2}$/;

/** Whether the valid escape at `at` is half of a character outside the first plane, and its other half follows. */
export function surrogate(text: string, at: number, value: string): "none" | "pair" | "lone" {
  const unit = value.charCodeAt(0);
  if (unit < 0xd800 || unit > 0xdfff) return "none";
  return unit < 0xdc00 && lowSurrogate.test(text.slice(at + 6, at + 12)) ? "pair" : "lone";
}
