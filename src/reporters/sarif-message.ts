import { safe } from "./safe.ts";

/**
 * A plain text message (SARIF 2.1.0, 3.11.3) in which nothing acts: `[text](address)` would be a link (3.11.6), so
 * a space parts it; `{0}` would be a placeholder (3.11.5), so braces are doubled. Viewers show braces as they stand
 * in messages without arguments, so all others are left alone.
 */
export function plainMessage(text: string): { text: string } {
  const inert = safe(text).replaceAll("](", "] (");
  return { text: /\{\d+\}/.test(inert) ? inert.replace(/[{}]/g, "$&$&") : inert };
}

/** The text in GitHub Flavored Markdown, every character escaped that could mark something up. */
export function markdown(text: string): string {
  return safe(text).replace(/[\\`*_{}[\]<>()#&|~!@]/g, "\\$&");
}
