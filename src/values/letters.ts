/** Kana and Han: written without spaces between words. */
export function isIdeograph(code: number): boolean {
  if (code < 0x3040) return false;
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Beyond ASCII everything but the blocks of punctuation, symbols and pictures. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  if (code < 0xc0) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0xd800 && code > 0x303f) || (code >= 0xe000 && code < 0xfe10);
}
