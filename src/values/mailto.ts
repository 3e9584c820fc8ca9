import { checkEmail, type EmailCode } from "./email.ts";
import type { Fault } from "./fault.ts";

type MailtoCode =
  | "scheme" // twice, or with slashes
  | "space-around" // white space around an address
  | "separator" // addresses with ; between them
  | "address" // detail is the address; what is wrong with it stands in `email`
  | "name" // Ann <ann@a.example>
  | "field" // an & that begins no field; detail is what follows it
  | "question" // a second ? where an & belongs
  | "percent" // % that begins no percent-encoding
  | "space-within"; // white space in the subject or body

export interface MailtoFault extends Fault<MailtoCode> {
  readonly email: EmailCode | undefined;
}

/** Fields that hold addresses (RFC 6068, section 2). */
const addressFields: ReadonlySet<string> = new Set(["to", "cc", "bcc"]);

/** The worst fault of a `mailto:` address, by RFC 6068; undefined for any other scheme. Nobody as recipient is none. */
export function checkMailto(value: string): MailtoFault | undefined {
  const [scheme] = /^mailto:/i.exec(value) ?? [];
  if (scheme === undefined || /\{\{|\$\{|\{%|<%/.test(value)) return undefined;
  const rest = value.slice(scheme.length);
  const [again] = /^(?:\/{1,3}|\s{0,3}mailto:)+/i.exec(rest) ?? [];
  if (again) return faultOf("scheme", { from: 0, to: scheme.length + again.length, fix: "mailto:" });
  const mark = rest.indexOf("?");
  const recipients = rest.slice(0, mark < 0 ? undefined : mark);
  const query = mark < 0 ? "" : rest.slice(mark + 1).replace(/#.*/s, "");
  const from = scheme.length + mark + 1;
  return recipientsFault(recipients, scheme.length) ?? (mark < 0 ? undefined : queryFault(query, from));
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly fix?: string | undefined;
  readonly detail?: string;
}

function faultOf(code: MailtoCode, { from, to, fix, detail = "" }: Place, email?: EmailCode): MailtoFault {
  return { code, from, to, fix, detail, email };
}

function recipientsFault(list: string, start: number): MailtoFault | undefined {
  if (list.trim() === "") return undefined;
  const [before = ""] = /^\s*/.exec(list) ?? [];
  const whole = { from: start, to: start + list.length, detail: list };
  if (decoded(list) === undefined) return faultOf("percent", whole);
  if (/<[^<>]*@[^<>]*>/.test(decoded(list) ?? "")) return faultOf("name", whole);
  const parts = list.split(/[;]\s*(?=[^@\s,;]{1,64}@)/);
  if (parts.length > 1) return faultOf("separator", { ...whole, fix: parts.map((part) => part.trim()).join(",") });
  let from = start;
  for (const written of list.split(",")) {
    const fault = addressFault(written, from);
    if (fault) return fault;
    from += written.length + 1;
  }
  if (before === "" && list.trimEnd() === list) return undefined;
  return faultOf("space-around", { ...whole, fix: list.trim() });
}

/** White space behind a comma is what everybody trims; percent-encoded it is a part of the address. */
function addressFault(written: string, from: number): MailtoFault | undefined {
  const address = decoded(written.trim());
  const place = { from, to: from + written.length, detail: (address ?? written).trim() };
  if (address === undefined) return faultOf("percent", place);
  const fault = checkEmail(address);
  if (!fault) return undefined;
  if (fault.code === "space") return faultOf("space-around", { ...place, fix: fault.fix });
  // Beyond 64 octets nothing is sure.
  if (fault.code === "local" && fault.detail === "long") return undefined;
  return faultOf("address", place, fault.code);
}

function queryFault(query: string, start: number): MailtoFault | undefined {
  let from = start;
  for (const [index, field] of query.split("&").entries()) {
    const fault = fieldFault(field, { index, from });
    if (fault) return fault;
    from += field.length + 1;
  }
  const space = query.search(/\s/);
  if (space < 0) return undefined;
  const last = query.trimEnd().length;
  const text = query.slice(space, last).replace(/\s+/g, "%20");
  return last > space ? faultOf("space-within", { from: start + space, to: start + last, fix: text }) : undefined;
}

function fieldFault(field: string, { index, from }: { index: number; from: number }): MailtoFault | undefined {
  const place = { from, to: from + field.length, detail: field };
  // Nothing behind the last & is nobody's loss.
  if (field === "") return undefined;
  const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
  if (name === "" || /\s|^(?:amp|#38);/i.test(name)) {
    return faultOf("field", { ...place, from: index === 0 ? from : from - 1 });
  }
  const second = /\?(?=(?:subject|body|cc|bcc)=)/i.exec(value);
  if (second) {
    const at = from + name.length + 1 + second.index;
    return faultOf("question", { from: at, to: at + 1, fix: "&" });
  }
  if (decoded(value) === undefined) {
    return faultOf("percent", { ...place, fix: field.replace(/%(?![\da-f]{2})/gi, "%25") });
  }
  if (!addressFields.has(name.toLowerCase()) || value === "") return undefined;
  return recipientsFault(value, from + name.length + 1);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
