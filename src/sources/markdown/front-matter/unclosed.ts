import type { FoundFault } from "./read.ts";

/** How front matter begins, and what the lines look like by which it is told from a rule or text in braces. */
const beginnings: readonly { readonly fence: RegExp; readonly key: RegExp; readonly end: string }[] = [
  { fence: /^---(?:yaml)?[ \t]*\r?\n\s*/, key: /^([\w-]+):(?:[ \t]|\r?\n)/, end: "a line “---”" },
  { fence: /^\+\+\+[ \t]*\r?\n\s*/, key: /^([\w-]+)[ \t]*=/, end: "a line “+++”" },
  { fence: /^;;;[ \t]*\r?\n\s*\{?\s*/, key: /^"([\w-]+)"[ \t]*:/, end: "a line “;;;”" },
  { fence: /^\{\s*/, key: /^"([\w-]+)"[ \t]*:/, end: "“}”" },
];
/** Keys that no line of prose begins with; others are believed when two of them follow each other. */
const knownKey = /^(?:title|layout|date|slug|permalink|draft|tags|categories|description|author|pubDate)$/;

/** Front matter that begins and never ends, where there is none that does: generators show it as text, or stop. */
export function unclosedFrontMatter(text: string): FoundFault | undefined {
  for (const { fence, key, end } of beginnings) {
    const opening = fence.exec(text)?.[0];
    if (opening === undefined) continue;
    const lines = text.slice(opening.length, opening.length + 2_000).split(/(?<=\n)/);
    const first = key.exec(lines[0] ?? "")?.[1];
    if (first === undefined || !(knownKey.test(first) || key.test(lines[1]?.trimStart() ?? ""))) return undefined;
    const line = text.split(/[\r\n]/, 1)[0] ?? "";
    return { code: "unclosed", start: 0, end: line.trimEnd().length, expected: `${end} behind the last key` };
  }
  return undefined;
}
