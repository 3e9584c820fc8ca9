/** Names of the characters from U+00A0 to U+00FF in HTML 4, in their order. */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

const others =
  "amp & lt < gt > quot \" apos ' lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › ndash – mdash — " +
  "hellip … bull • prime ′ Prime ″ euro € trade ™ dagger † Dagger ‡ permil ‰ larr ← uarr ↑ rarr → darr ↓ harr ↔ " +
  "minus − le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ hearts ♥ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜";

let characters: ReadonlyMap<string, string> | undefined;

/** What a reference like `&eacute;` or `&#8217;` stands for; undefined for what is none that text has. */
export function characterOf(reference: string): string | undefined {
  const [, hex, decimal, name] = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));$/i.exec(reference) ?? [];
  if (name !== undefined) {
    characters ??= readCharacters();
    return characters.get(name);
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

function readCharacters(): ReadonlyMap<string, string> {
  const pairs = others.split(" ");
  return new Map([
    ...latin1.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
    ...pairs.flatMap((name, index) => (index % 2 === 0 ? [[name, pairs[index + 1] ?? ""] as const] : [])),
  ]);
}
