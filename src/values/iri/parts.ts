/** A stretch of an address, by UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The five parts of RFC 3986, section 3, without the characters that separate them. */
export interface IriParts {
  readonly scheme: Stretch | undefined;
  readonly authority: Stretch | undefined;
  readonly path: Stretch;
  readonly query: Stretch | undefined;
  readonly fragment: Stretch | undefined;
}

/** The parts of an authority: RFC 3986, section 3.2. */
export interface AuthorityParts {
  readonly userInfo: Stretch | undefined;
  readonly host: Stretch;
  readonly port: Stretch | undefined;
}

/** Splits an address as RFC 3986, appendix B, does: any text has such parts, also one that is no address. */
export function splitIri(value: string): IriParts {
  const hash = value.indexOf("#");
  const end = hash < 0 ? value.length : hash;
  const mark = value.indexOf("?");
  const pathEnd = mark < 0 || mark > end ? end : mark;
  const schemeEnd = colonOf(value, pathEnd);
  const start = schemeEnd === undefined ? 0 : schemeEnd + 1;
  const authorityEnd = value.startsWith("//", start) ? endOfAuthority(value, start + 2, pathEnd) : undefined;
  return {
    scheme: schemeEnd === undefined ? undefined : { from: 0, to: schemeEnd },
    authority: authorityEnd === undefined ? undefined : { from: start + 2, to: authorityEnd },
    path: { from: authorityEnd ?? start, to: pathEnd },
    query: pathEnd < end ? { from: pathEnd + 1, to: end } : undefined,
    fragment: hash < 0 ? undefined : { from: hash + 1, to: value.length },
  };
}

/** The colon that ends a scheme: before the first slash. */
function colonOf(value: string, end: number): number | undefined {
  const colon = value.indexOf(":");
  if (colon < 1 || colon >= end) return undefined;
  const slash = value.indexOf("/");
  return slash < 0 || colon < slash ? colon : undefined;
}

function endOfAuthority(value: string, from: number, end: number): number {
  const slash = value.indexOf("/", from);
  return slash < 0 || slash > end ? end : slash;
}

export function splitAuthority(value: string, authority: Stretch): AuthorityParts {
  const text = value.slice(authority.from, authority.to);
  const at = text.lastIndexOf("@");
  const bracket = text.indexOf("]", at + 1);
  const colon = text.indexOf(":", text[at + 1] === "[" && bracket >= 0 ? bracket : at + 1);
  const from = authority.from + at + 1;
  return {
    userInfo: at < 0 ? undefined : { from: authority.from, to: from - 1 },
    host: { from, to: colon < 0 ? authority.to : authority.from + colon },
    port: colon < 0 ? undefined : { from: authority.from + colon + 1, to: authority.to },
  };
}
