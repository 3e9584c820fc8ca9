/**
 * The same string with characters of its own. V8 makes a slice of 13 or more characters a window onto the string it was
 * cut from, so one title would keep its whole page in memory. A joined array is always written out afresh: the cheapest
 * way that keeps every character, lone surrogates too (0.2 µs; through a Buffer, JSON or a structured clone 0.5 to 1 µs).
 */
export function detached(value: string): string {
  return [value.slice(0, 1), value.slice(1)].join("");
}
