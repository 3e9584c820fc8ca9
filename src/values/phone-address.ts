import type { Fault } from "./fault.ts";

export type PhoneCode =
  | "slashes" // tel://
  | "empty" // no digits
  | "extension" // “x12”, “ext. 12”; detail is the extension
  | "letters" // 0800-FLOWERS; detail is the letters
  | "character" // detail is the first that cannot be dialled
  | "trunk" // +49 (0)30: the 0 would be dialled
  | "plus" // 0049…
  | "space"; // white space, raw or percent-encoded

/** Digits on the keys of a telephone: ITU-T E.161. */
const keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];

/**
 * The worst fault of a `tel:` or `sms:` address, by RFC 3966 and RFC 5724; undefined for any other scheme. Visual
 * separators are right, and so are numbers without a country, pauses (`,` and `p`) and codes such as `*100%23`.
 */
export function checkPhoneAddress(value: string): Fault<PhoneCode> | undefined {
  const [scheme] = /^(?:tel|sms):/i.exec(value) ?? [];
  if (scheme === undefined || /\{\{|\$\{|\{%|<%/.test(value)) return undefined;
  const from = scheme.length;
  const [slashes] = /^\/+(?=[+\d(])/.exec(value.slice(from)) ?? [];
  if (slashes) return { code: "slashes", from, to: from + slashes.length, fix: "", detail: "" };
  // Parameters and the text of a message are of no concern; a message may have no recipient yet.
  const number = value.slice(from).split(/[;?&]/, 1)[0] ?? "";
  if (/^sms:/i.test(scheme) && (number === "" || /[,/]/.test(number))) return undefined;
  return numberFault(number, from);
}

function numberFault(number: string, from: number): Fault<PhoneCode> | undefined {
  const to = from + number.length;
  const plain = number
    .replace(/%20|%C2%A0/gi, " ")
    .replace(/%2B/gi, "+")
    .replace(/%23/g, "#")
    .replace(/%28/g, "(")
    .replace(/%29/g, ")");
  const whole = { from, to, fix: undefined, detail: "" };
  if (!/\d/.test(plain)) return { ...whole, code: "empty" };
  const [extension, digits] = /[\s,.-]*(?:e?xt?\.?|extension|durchwahl|poste)[\s:.]*(\d{1,8})\s*$/i.exec(plain) ?? [];
  if (extension !== undefined && digits !== undefined) {
    const before = withoutSpace(plain.slice(0, -extension.length));
    return { ...whole, code: "extension", fix: `${before};ext=${digits}`, detail: digits };
  }
  const [letters] = /[a-z]{2,}/i.exec(plain) ?? [];
  if (letters) return { ...whole, code: "letters", fix: dialled(plain), detail: letters };
  const strange = /[^\d\s+\-.()*#,pw/\u2010-\u2015\u00a0]/iu.exec(plain);
  if (strange) return { ...whole, code: "character", detail: strange[0] };
  if (/^\+[\d\s.-]+\(0\)/.test(plain)) {
    return { ...whole, code: "trunk", fix: plain.replace(/[\s.-]*\(0\)[\s.-]*/, "-").replace(/\s+/g, "-") };
  }
  if (/^00[1-9][\d\s.()-]{6,}$/.test(plain))
    return { ...whole, code: "plus", fix: withoutSpace(plain.replace("00", "+")) };
  return /\s/.test(plain) ? { ...whole, code: "space", fix: withoutSpace(plain) } : undefined;
}

function withoutSpace(number: string): string {
  return number.trim().replace(/\s+/g, "-");
}

function dialled(number: string): string {
  return withoutSpace(number).replace(/[a-z]/gi, (letter) => {
    const key = keys.findIndex((letters) => letters.includes(letter.toLowerCase()));
    return String(key + 2);
  });
}
