const quoteBefore = /["'`“‘«„‚([]$|&(?:quot|apos|#3[49]|#x2[27]|[lb]dquo|[ls]squo|laquo);$/i;
const codeBefore = /(?:<|&lt;)(?:code|kbd|samp|tt|q|b|i|em|strong)(?:>|&gt;)$/i;
const quoteAfter = /^["'`”’“»)\]&]/;
const codeAfter = /^(?:<|&lt;)\//;
/** Characters of the longest form of what stands before. */
const reach = 20;

/** Whether a stretch is all that stands between quotes or brackets, or in code: then it is spoken of, not used. */
export function isQuoted(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return (quoteBefore.test(before) && quoteAfter.test(after)) || (codeBefore.test(before) && codeAfter.test(after));
}
