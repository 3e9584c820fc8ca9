const pairs: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  ["”", "“"],
  ["»", "«"],
  [">", "<"],
]);
/** The same percent-encoded, or as a character reference that was escaped twice. */
const encodedQuote = /(?:%22|%3E|%E2%80%9[CD]|%C2%BB|&(?:quot|gt|#34|#39);)$/i;

/** So many characters at the end are looked at. */
const longestEnd = 24;

/**
 * Where an address ends that brackets, quotes or commas of the text around it were caught up in:
 * `https://a.example/x).`; its length where none were. What opens within it may close at its end, and a full stop alone
 * may be a part of it (`/wiki/Inc.`). In a query only quotes count.
 */
export function caughtUpEnd(address: string): number {
  const isQuery = address.includes("?");
  let kept = address.length;
  for (let end = address.length; end > address.length - longestEnd && end > 0; ) {
    const rest = address.slice(0, end);
    const [encoded] = encodedQuote.exec(rest) ?? [];
    const last = encoded ?? rest.slice(-1);
    if (isStray(last, rest, isQuery)) kept = end - last.length;
    else if (!/[.:!?…'’]/.test(last)) break;
    end -= last.length;
  }
  return kept;
}

function isStray(last: string, rest: string, isQuery: boolean): boolean {
  if (last.length > 1)
    return count(rest.toLowerCase(), last.toLowerCase()) % 2 === 1 && !/%3C|%E2%80%9C.|%C2%AB/i.test(rest);
  if (last === '"') return count(rest, last) % 2 === 1;
  if (last === "“" || last === "„" || last === "<") return true;
  const opening = pairs.get(last);
  if (opening !== undefined) {
    if (isQuery && /[)\]}]/.test(last)) return false;
    return count(rest, last) > count(rest, opening);
  }
  return !isQuery && (last === "," || last === ";");
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
