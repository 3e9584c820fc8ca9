import type { Fault } from "./fault.ts";

export type Base64Code =
  | "empty"
  | "data-url" // “data:image/png;base64,” before it
  | "url-safe" // the - and _ of RFC 4648, section 5, in place of + and /
  | "character" // one of no alphabet; detail is the character
  | "padding" // too many or too few =, or one in the middle
  | "length"; // one character too many: no bytes end there

/** What may stand in it, with the white space that breaks its lines. */
const foreign = /[^A-Za-z0-9+/=\s]/;

/** Base64 by RFC 4648, section 4; white space is fine, as in the content of Atom (RFC 4287, section 4.1.3.3). */
export function checkBase64(value: string): Fault<Base64Code> | undefined {
  const whole = { from: 0, to: value.length, detail: "" };
  const [url] = /^\s*(?:data:[^,]{0,200};base64,\s*)+/i.exec(value) ?? [];
  if (url !== undefined) return { code: "data-url", ...whole, to: url.length, fix: "" };
  if (/^[\s=]*$/.test(value)) return { code: "empty", ...whole, fix: undefined };
  const at = value.search(foreign);
  if (at >= 0) return characterFault(value, at);
  return endFault(value);
}

function characterFault(value: string, at: number): Fault<Base64Code> {
  const isUrlSafe = /^[A-Za-z0-9_=\s-]+$/.test(value);
  if (isUrlSafe) {
    const fix = value.replaceAll("-", "+").replaceAll("_", "/");
    return { code: "url-safe", from: 0, to: value.length, fix, detail: "" };
  }
  const detail = String.fromCodePoint(value.codePointAt(at) ?? 0);
  return { code: "character", from: at, to: at + detail.length, fix: undefined, detail };
}

/** Four characters stand for three bytes; = fills up the last four. */
function endFault(value: string): Fault<Base64Code> | undefined {
  const text = value.replace(/\s+/g, "");
  const equals = text.indexOf("=");
  const digits = equals < 0 ? text : text.slice(0, equals);
  const padding = text.length - digits.length;
  if (digits.length % 4 === 1) return fault("length", value);
  if (/=[^=]/.test(text)) return fault("padding", value);
  const missing = (4 - (digits.length % 4)) % 4;
  if (padding === missing) return undefined;
  const end = equals < 0 ? value.trimEnd().length : value.indexOf("=");
  return { code: "padding", from: end, to: value.length, fix: "=".repeat(missing), detail: "" };
}

function fault(code: Base64Code, value: string): Fault<Base64Code> {
  return { code, from: 0, to: value.length, fix: undefined, detail: "" };
}
