import { asciiFault } from "./ascii.ts";
import { characterFaults, isWhite } from "./characters.ts";
import type { IriFault } from "./fault.ts";
import { authorityFaults } from "./host.ts";
import { type IriParts, splitIri } from "./parts.ts";
import { schemeFault, startFault } from "./start.ts";

/** What an element asks of its address. */
export interface IriWanted {
  /** Whether it must begin with a scheme; else a relative reference is fine too. */
  readonly absolute: boolean;
  /** Whether it must be a URI (RFC 3986), in ASCII; else an IRI (RFC 3987) is fine too. */
  readonly ascii?: boolean | undefined;
}

/** The worst fault of an address, or undefined when it is right: RFC 3986 and RFC 3987, and the rules of DNS for its host. */
export function checkIri(value: string, wanted: IriWanted): IriFault | undefined {
  return iriFaults(value, wanted)[0];
}

/** What nearly all addresses are: a web address with a host name in small letters, which nothing can be said about. */
const usual =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z]{2,63}(?:[/?](?:[\w!$&'()*+,\-./:;=?@~]|%[\da-fA-F]{2})*)?(?:#(?:[\w!$&'()*+,\-./:;=?@~]|%[\da-fA-F]{2})*)?$/;

function isUsual(value: string): boolean {
  return value.length <= 253 && usual.test(value) && !value.includes("xn--");
}

/** All faults of an address, the worst first, at most one of each code. */
export function iriFaults(value: string, wanted: IriWanted): IriFault[] {
  if (isUsual(value)) return [];
  const from = value.length - trimmedStart(value).length;
  const address = trimmedEnd(value.slice(from));
  if (address === "") return [{ code: "empty", from: 0, to: value.length, fix: undefined, detail: "" }];
  const faults = addressFaults(address, wanted).map((fault) => ({
    ...fault,
    from: fault.from + from,
    to: fault.to + from,
  }));
  if (address.length === value.length) return faults;
  const around: IriFault = { code: "space-around", from: 0, to: value.length, fix: address, detail: "" };
  const mild = faults.findIndex(({ code }) => mildest.has(code));
  return mild < 0 ? [...faults, around] : [...faults.slice(0, mild), around, ...faults.slice(mild)];
}

/** Milder than white space around the address, which everybody trims. */
const mildest: ReadonlySet<string> = new Set(["non-ascii", "user-info", "unregistered-scheme"]);

function addressFaults(value: string, wanted: IriWanted): IriFault[] {
  const first = wrapped(value) ?? startFault(value);
  if (first) return [first];
  const spelling = { value, parts: splitIri(value) };
  const { scheme, authority } = spelling.parts;
  const name = scheme ? value.slice(scheme.from, scheme.to) : undefined;
  const start = name === undefined ? relativeFault(spelling.parts, value, wanted) : schemeFault(name);
  const hosts = authority ? authorityFaults(value, authority, name ?? "https") : [];
  const ascii = wanted.ascii ? asciiFault(spelling) : undefined;
  const isMild = start?.code === "unregistered-scheme";
  return [
    isMild ? undefined : start,
    ...hosts.filter(({ code }) => code !== "user-info"),
    ...characterFaults(spelling),
    ascii,
    ...hosts.filter(({ code }) => code === "user-info"),
    isMild ? start : undefined,
  ].filter((fault) => fault !== undefined);
}

/** The brackets or quotes that addresses are written in, kept as if they were a part. */
function wrapped(value: string): IriFault | undefined {
  const inner = value.slice(1, -1);
  const isWrapped = ["<>", '""', "''", "“”", "()"].includes(value.slice(0, 1) + value.slice(-1));
  if (value.length < 3 || !isWrapped || !/^[a-z][a-z0-9+.-]{1,30}:/i.test(inner)) return undefined;
  return { code: "wrapped", from: 0, to: value.length, fix: inner.trim(), detail: value.slice(0, 1) };
}

function relativeFault(parts: IriParts, value: string, wanted: IriWanted): IriFault | undefined {
  if (!wanted.absolute) return undefined;
  return { code: "relative", from: 0, to: value.length, fix: undefined, detail: kindOf(parts, value) };
}

function kindOf({ authority, path, query }: IriParts, value: string): string {
  if (authority) return "network-path";
  if (path.to > path.from) return value.startsWith("/") ? "absolute-path" : "path";
  return query ? "query" : "fragment";
}

function trimmedStart(value: string): string {
  let at = 0;
  while (at < value.length && isWhite(value.charCodeAt(at))) at++;
  return value.slice(at);
}

function trimmedEnd(value: string): string {
  let end = value.length;
  while (end > 0 && isWhite(value.charCodeAt(end - 1))) end--;
  return value.slice(0, end);
}
