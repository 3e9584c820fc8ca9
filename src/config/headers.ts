import { hostPattern } from "../values/host-pattern.ts";
import type { Misfit } from "./check.ts";
import { type KeyPath, pathText } from "./key-path.ts";
import { type Environment, filledIn, isSecretName, secretPrefix, variablesIn } from "./secrets.ts";
import { shownText } from "./words.ts";

/** Of the connection, not of the request (RFC 9110, section 7.6.1), or written by whoever sends it. */
const notOurs = [
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Names of headers that carry a secret. */
const secretive =
  /(?:^|[-_])(?:api-?key|auth|authorization|cookie|credential|passw(?:or)?d|secret|session|token)s?(?:$|[-_])|(?:^|[-_])(?:bypass|key|signature)$/;
/** Values that are one whatever the header (RFC 9110, section 11.4). */
const credentials = /^(?:basic|bearer|token) +\S/i;

/** A token (RFC 9110, section 5.6.2). */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
/** Visible ASCII, white space within the line, and bytes beyond ASCII (RFC 9110, section 5.5). */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * What is wrong with headers beyond their form. No message shows a value, which may be a secret.
 * What has not the form of headers is left to the schema.
 */
export function checkHeaders(headers: unknown, environment: Environment): Misfit[] {
  return membersOf(headers).flatMap(([host, values]) => {
    const path = ["links", "headers", host];
    const names = membersOf(values).map(([name]) => name.toLowerCase());
    return [
      ...(hostPattern(host) ? [] : [misfit(path, "key", noHost(host))]),
      ...membersOf(values).flatMap(([name, value], index) => {
        const place = [...path, name];
        if (names.indexOf(name.toLowerCase()) < index)
          return misfit(place, "key", `${shown(place)} stands here twice.`);
        const message = nameFault(name);
        if (message !== undefined) return misfit(place, "key", message);
        return typeof value === "string" ? valueFaults({ place, name, value }, environment) : [];
      }),
    ];
  });
}

function noHost(host: string): string {
  const [, bare] = /^[a-z]+:\/\/([^/?#@\s]+)(?:[/?#]|$)/i.exec(host) ?? [];
  const meant =
    bare !== undefined && hostPattern(bare)
      ? `“${shownText(bare)}”`
      : "it like api.example.com, api.example.com:8443 or *.example.com";
  return `“${shownText(host)}” in “links.headers” is not a host. Write ${meant}.`;
}

function nameFault(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (!headerName.test(name))
    return `“${shownText(name)}” is no name of a header: letters, digits and dashes make one.`;
  if (lower.startsWith("proxy-auth")) {
    return `The header “${lower}” is for a proxy. Write its credentials in the variable HTTPS_PROXY, as part of its address.`;
  }
  if (notOurs.includes(lower)) return `The header “${lower}” belongs to the connection and is set for each. Remove it.`;
  return undefined;
}

interface Header {
  readonly place: KeyPath;
  readonly name: string;
  readonly value: string;
}

function valueFaults({ place, name, value }: Header, environment: Environment): Misfit[] {
  const variables = [...new Set(variablesIn(value))];
  const faults = variables.flatMap((variable) => variableFault(variable, environment) ?? []);
  const literal = variables.reduce((rest, variable) => rest.replaceAll(`\${${variable}}`, ""), value);
  if (literal.includes("${")) faults.push(`has “\${” without its end. Write \${${secretPrefix}…}.`);
  else if (variables.length === 0 && isSecret(name, value)) faults.push(inTheOpen(name));
  else if (!headerValue.test(literal))
    faults.push(`has a character that no header may have. Write visible ASCII in one line.`);
  else if (faults.length === 0 && isPadded(filledIn(value, environment))) {
    faults.push("begins or ends with white space, which no header may. Remove it.");
  }
  return faults.map((fault) => misfit(place, "value", `${shown(place)} ${fault}`));
}

function variableFault(variable: string, environment: Environment): string | undefined {
  if (!isSecretName(variable)) {
    if (!/^[a-z]\w*$/i.test(variable)) return `has \${…} without the name of a variable. Write \${${secretPrefix}…}.`;
    const meant = secretPrefix + variable.replace(/^contentlint_/i, "");
    return `reads the variable ${shownText(variable)}, but only those that begin with ${secretPrefix} may be read. Write \${${shownText(meant)}} and set that one.`;
  }
  const value = environment[variable];
  const name = shownText(variable);
  if (value === undefined) return `reads the variable ${name}, which is not set. Set it, or remove the header.`;
  if (value.trim() === "") return `reads the variable ${name}, which is empty. Set it, or remove the header.`;
  if (headerValue.test(value)) return undefined;
  return `reads the variable ${name}, which has a character that no header may have, such as the end of a line. Set it without.`;
}

function isSecret(name: string, value: string): boolean {
  return secretive.test(name.toLowerCase()) || credentials.test(value);
}

function inTheOpen(name: string): string {
  const variable = `\${${secretPrefix}${name.toUpperCase().replace(/\W/g, "_")}}`;
  const example = /^authorization$/i.test(name) ? `Bearer \${${secretPrefix}TOKEN}` : variable;
  return `has its secret in the open. Write it like “${shownText(example)}”, and set that variable where contentlint runs.`;
}

function isPadded(value: string): boolean {
  return /^[ \t]|[ \t]$/.test(value);
}

function misfit(path: KeyPath, at: Misfit["at"], message: string): Misfit {
  return { path, at, message };
}

function shown(path: KeyPath): string {
  return `“${shownText(pathText(path), 200)}”`;
}

function membersOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
