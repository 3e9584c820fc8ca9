/** A path of robots.txt, in which `*` stands for any characters and `$` at its end for the end of the address. */
export interface PathPattern {
  /** What stands between the stars, in the comparable form. */
  readonly pieces: readonly string[];
  readonly anchored: boolean;
  /** Characters in the comparable form: how specific it is. */
  readonly length: number;
}

export function pathPattern(value: string): PathPattern {
  const anchored = value.endsWith("$");
  const pieces = (anchored ? value.slice(0, -1) : value).split("*").map(comparablePath);
  const stars = pieces.length - 1 + (anchored ? 1 : 0);
  return { pieces, anchored, length: pieces.reduce((sum, piece) => sum + piece.length, stars) };
}

/** Whether a path begins as the pattern says; an empty pattern is about nothing. Takes time linear in path and pattern. */
export function matchesPath({ pieces, anchored, length }: PathPattern, path: string): boolean {
  const [first = ""] = pieces;
  if (length === 0 || !path.startsWith(first)) return false;
  if (pieces.length === 1) return !anchored || path === first;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? "";
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** The path of an address as patterns are held against it: a star or dollar of its own is an escape. */
export function comparablePath(path: string): string {
  return comparable(path).replace(/[*$]/g, (sign) => (sign === "*" ? "%2A" : "%24"));
}

/** Beyond ASCII everything is escaped, letters, digits and `-._~` never are (RFC 9309, section 2.2.2). */
function comparable(text: string): string {
  if (/^[\w/.~?=&*$-]*$/.test(text)) return text;
  return text
    .replace(/[^\0-\x7f]+/g, (run) => encodeURIComponent(run.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
    });
}
