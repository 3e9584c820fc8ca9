import { checkEmail, type EmailCode, isSpelledOut } from "./email.ts";
import type { Fault } from "./fault.ts";

/** What keeps a contact from being `ann@a.example (Ann Lee)`; faults of the address itself have the codes of `checkEmail`. */
type ContactCode =
  | EmailCode
  | "several" // more than one address
  | "name-first" // “Ann Lee <ann@a.example>”, “Ann Lee (ann@a.example)”
  | "form" // “<ann@a.example>”, “ann@a.example, Ann Lee”
  | "no-name"; // the address alone: RSS 2.0 allows it

type ContactFault = Fault<ContactCode>;

/** managingEditor, webMaster and author of RSS 2.0: a mail address, and the name in parentheses (RSS Profile; RFC 822, 3.4.3). */
export function checkContact(value: string): ContactFault | undefined {
  const whole = { from: 0, to: value.length, fix: undefined, detail: "" };
  const contact = value.trim();
  if (contact === "") return { code: "empty", ...whole };
  const offset = value.indexOf(contact);
  const place = addressIn(contact);
  if (!place) return { code: isSpelledOut(contact) ? "obfuscated" : "no-address", ...whole };
  if (addressIn(contact, place.to)) return { code: "several", ...whole };
  const address = contact.slice(place.from, place.to);
  const fault = checkEmail(address);
  if (fault) return { ...fault, from: fault.from + offset + place.from, to: fault.to + offset + place.from };
  const found = formFault({ before: contact.slice(0, place.from), address, after: contact.slice(place.to) });
  return found && { ...found, from: offset, to: offset + contact.length };
}

interface Contact {
  readonly before: string;
  readonly address: string;
  readonly after: string;
}

function formFault({ before, address, after }: Contact): Pick<ContactFault, "code" | "fix" | "detail"> | undefined {
  const [, comment] = /^\s+\((.*)\)$/s.exec(after) ?? [];
  if (before === "" && comment !== undefined && comment.trim() !== "") return undefined;
  const isFirst = /[\p{L}\p{N}]/u.test(before) && !/^\W*mailto:/i.test(before);
  const name = nameIn(`${before.replace(/mailto:/i, "")} ${after}`);
  if (name === "") {
    const isBare = before === "" && after === "";
    return { code: isBare ? "no-name" : "form", fix: isBare ? undefined : address, detail: address };
  }
  const fix = /[()<>]/.test(name) ? undefined : `${address} (${name})`;
  return { code: isFirst ? "name-first" : "form", fix, detail: name };
}

/** The words of a name without the brackets, quotes and commas around it and its address. */
function nameIn(text: string): string {
  const words = text.replace(/[<(["“”]\s{0,9}[>)\]"“”]|[<>"“”]/g, " ").trim();
  let from = 0;
  let to = words.length;
  while (from < to && isAround(words[from])) from++;
  while (to > from && isAround(words[to - 1])) to--;
  return words.slice(from, to).replace(/\s+/g, " ");
}

function isAround(character: string | undefined): boolean {
  return character === undefined || /[\s(),;:[\]–—|-]/.test(character);
}

/** The characters around the first @ from `from` on that can belong to an address. */
function addressIn(text: string, from = 0): { from: number; to: number } | undefined {
  const at = text.indexOf("@", from);
  if (at < 0) return undefined;
  let start = at;
  while (start > from && isAddress(text[start - 1])) start--;
  let end = at + 1;
  while (isAddress(text[end])) end++;
  return { from: start, to: end };
}

function isAddress(character: string | undefined): boolean {
  return character !== undefined && !/[\s<>()[\],;:"“”]/.test(character);
}
