/** Elements without content (HTML Standard, “Void elements”, with the obsolete ones that parsers still know). */
export const voidNames: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** Elements that begin and end a line of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes ol " +
    "optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp"
  ).split(" "),
);

/** Elements whose end tag ends all that was left open in them, and that nothing within them reaches out of. */
export const enclosureNames: ReadonlySet<string> = new Set(
  "template noscript button select object video audio canvas iframe applet marquee".split(" "),
);

/** Elements that may stand in the head; any other one ends it. */
export const headNames: ReadonlySet<string> = new Set(
  "html head base basefont bgsound link meta title noscript script style template noframes".split(" "),
);

/** 1 to 6 for h1 to h6, else 0. */
export function headingDepth(name: string): number {
  if (name.length !== 2 || name[0] !== "h") return 0;
  const depth = name.charCodeAt(1) - 48;
  return depth >= 1 && depth <= 6 ? depth : 0;
}
