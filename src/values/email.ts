import type { Fault } from "./fault.ts";

export type EmailCode =
  | "empty"
  | "no-address" // no @, and nothing that stands for it
  | "obfuscated" // “ann at a dot example”, “ann[at]a.example”
  | "mailto" // the address with its scheme
  | "space" // white space around it
  | "local" // what stands before the @; detail is the character that may not, or “dot”, “long”, “empty”
  | "host"; // what stands behind it; detail: “empty”, “no-dot”, “empty-label”, “character”, “hyphen”, “long” or “number”

type EmailFault = Fault<EmailCode>;

/** RFC 5321, section 4.5.3.1. */
const [longestLocal, longestHost] = [64, 253];
/** RFC 5322, section 3.2.3, and what RFC 6531 adds: everything beyond ASCII. */
const notAtom = /[^\w!#$%&'*+/=?^`{|}~.\u0080-\uffff-]/;
const spelledOut =
  /[\w.-]{1,64}(?:\s{1,3}at\s{1,3}|\s{0,3}[[({<]\s?at\s?[\])}>]\s{0,3}|\s{0,3}＠\s{0,3})[\w-]{1,63}(?:(?:\s{0,3}\.\s{0,3}|\s{1,3}dot\s{1,3}|\s{0,3}[[({<]\s?dot\s?[\])}>]\s{0,3})[a-z][\w-]{1,62}){1,4}/i;

/** A mail address: `addr-spec` of RFC 5322, section 3.4.1, without its obsolete forms and comments. */
export function checkEmail(value: string): EmailFault | undefined {
  const whole = { from: 0, to: value.length, detail: "" };
  const trimmed = value.trim();
  if (trimmed === "") return { code: "empty", ...whole, fix: undefined };
  if (trimmed !== value) return { code: "space", ...whole, fix: trimmed };
  const [scheme] = /^(?:mailto:(?:\/\/)?)+/i.exec(value) ?? [];
  if (scheme) return { code: "mailto", from: 0, to: scheme.length, fix: "", detail: "" };
  const at = value.lastIndexOf("@");
  if (at < 0) return { code: isSpelledOut(value) ? "obfuscated" : "no-address", ...whole, fix: undefined };
  return localFault(value.slice(0, at)) ?? hostFault(value.slice(at + 1), at + 1);
}

/** Whether an address stands in the text with words for its signs: looked for in the first 300 characters. */
export function isSpelledOut(text: string): boolean {
  return spelledOut.test(text.slice(0, 300));
}

function localFault(local: string): EmailFault | undefined {
  const whole = { code: "local", from: 0, to: local.length, fix: undefined } as const;
  if (local === "") return { ...whole, to: 1, detail: "empty" };
  if (local.length > longestLocal) return { ...whole, detail: "long" };
  if (/^"(?:[^"\\]|\\.)+"$/.test(local)) return undefined;
  const bad = local.search(notAtom);
  if (bad >= 0) return { ...whole, from: bad, to: bad + 1, detail: local[bad] ?? "" };
  const dot = local.search(/^\.|\.\.|\.$/);
  return dot < 0 ? undefined : { ...whole, from: dot, to: dot + 1, detail: "dot" };
}

function hostFault(host: string, from: number): EmailFault | undefined {
  const whole = { code: "host", from, to: from + host.length, fix: undefined } as const;
  if (host === "") return { ...whole, from: from - 1, detail: "empty" };
  if (host.length > longestHost) return { ...whole, detail: "long" };
  if (/^\[[\da-f.:]{3,50}\]$/i.test(host)) return undefined;
  const [stop = ""] = /[.,;]+$/.exec(host) ?? [];
  if (stop !== "") {
    const isRight = hostFault(host.slice(0, -stop.length), from) === undefined;
    return { ...whole, from: whole.to - stop.length, fix: isRight ? "" : undefined, detail: "empty-label" };
  }
  const bad = host.search(/[^a-z0-9.\u0080-\uffff-]/i);
  if (bad >= 0) return { ...whole, from: from + bad, to: from + bad + 1, detail: "character" };
  return labelsFault(host, from);
}

function labelsFault(host: string, from: number): EmailFault | undefined {
  const whole = { code: "host", from, to: from + host.length, fix: undefined } as const;
  const labels = host.split(".");
  if (labels.includes("")) return { ...whole, detail: "empty-label" };
  if (labels.some((label) => /^-|-$/.test(label))) return { ...whole, detail: "hyphen" };
  if (labels.some((label) => label.length > 63)) return { ...whole, detail: "long" };
  if (labels.length === 1) return { ...whole, detail: "no-dot" };
  return /^\d+$/.test(labels.at(-1) ?? "") ? { ...whole, detail: "number" } : undefined;
}
