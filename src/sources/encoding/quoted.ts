/** Whether a stretch is all that stands between quotes, brackets or tags. */
export function isQuoted(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return /["'`“‘«„‚([>;]/.test(text.charAt(start - 1)) && /["'`”’“»)\]<&]/.test(text.charAt(end));
}
