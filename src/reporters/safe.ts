/**
 * Characters that steer a terminal or cannot be seen: control characters, line and paragraph separators, lone
 * surrogates, bidirectional and zero-width formatting (Unicode's Default_Ignorable_Code_Point). Variation selectors
 * stay, since emoji and ideographs are written with them.
 */
const unsafe =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** The text on one row, every unsafe character written out: `\u001b`, `\u{e0041}`. */
export function safe(text: string): string {
  return text.replace(unsafe, visible);
}

/** The same JSON with unsafe characters as JSON escapes, so that a terminal may show it; parsed, it is unchanged. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(unsafe, (character) => (character === "\n" ? character : jsonEscape(character)))}\n`;
}

/** The text without half surrogate pairs, which neither UTF-8 nor a URL can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, "0");
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
}

function jsonEscape(character: string): string {
  const units = character.split("");
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
