/** Trimmed, each stretch of white space one space. Most texts are so already, and finding that out is cheap. */
export function collapsed(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}
