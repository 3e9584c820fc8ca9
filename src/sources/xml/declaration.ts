import { codes } from "./codes.ts";
import { quoted, type Replacement, removal } from "./faults.ts";
import { skipSpace } from "./names.ts";
import type { Parser } from "./state.ts";
import type { Range } from "./tree.ts";

const wellFormed =
  /^\s+version\s*=\s*(?:"(1\.[0-9]+)"|'(1\.[0-9]+)')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(yes|no)"|'(yes|no)'))?\s*$/;
const anyEncoding = /encoding\s*(?:=\s*)?["']?([A-Za-z][\w.-]*)/;

/** Whether `<?xml` stands at `start`, in whatever case. */
export function isDeclaration(text: string, start: number): boolean {
  return /^<\?xml[\s?]/i.test(text.slice(start, start + "<?xml ".length));
}

/** Reads `<?xml …?>` at `start`; returns the offset behind it, undefined when it is not closed. */
export function readDeclaration(parser: Parser, start: number): number | undefined {
  const { text, seek } = parser;
  const close = seek.instructionEnd.next(start + 2);
  if (close === text.length || seek.lessThan.next(start + 1) < close) return undefined;
  const range = { start, end: close + 2 };
  checkPlace(parser, range);
  const content = text.slice(start + "<?xml".length, close);
  const match = wellFormed.exec(content);
  if (!match) reportContent(parser, range, content);
  const version = match?.[1] ?? match?.[2];
  if (version !== undefined && version !== "1.0") reportVersion(parser, range, version);
  const encoding = match?.[3] ?? match?.[4];
  const standalone = (match?.[5] ?? match?.[6]) === "yes";
  parser.declaration ??= { ...range, version, encoding, standalone };
  return range.end;
}

/** Whether what stands from `start` to `end` would be a right declaration, were it closed by `?>`. */
export function wouldDeclare({ text }: Parser, { start, end }: Range): boolean {
  return start === documentStart(text) && wellFormed.test(text.slice(start + "<?xml".length, end));
}

/** Behind the byte order mark. */
export function documentStart(text: string): number {
  return text.charCodeAt(0) === codes.byteOrderMark ? 1 : 0;
}

/** The declaration is the first thing in a file, or it is none. */
function checkPlace(parser: Parser, range: Range): void {
  const { text, faults } = parser;
  const first = documentStart(text);
  if (range.start === first) return;
  const onlySpace = skipSpace(text, first) === range.start;
  faults.add({
    code: "declaration-not-first",
    ...range,
    expected: "the declaration at the very start",
    related: [{ start: first, end: range.start }],
    edits: parser.declaration ? undefined : moveToStart(text, first, range),
    safe: onlySpace,
  });
}

function moveToStart(text: string, first: number, { start, end }: Range): Replacement[] {
  if (skipSpace(text, first) === start) return [removal(first, start)];
  return [{ start: first, end: first, text: text.slice(start, end) }, removal(start, end)];
}

function reportVersion({ text, faults }: Parser, range: Range, version: string): void {
  const start = text.indexOf(version, range.start);
  const place = { start, end: start + version.length };
  faults.add({ code: "newer-version", ...place, expected: quoted("1.0"), edits: [{ ...place, text: "1.0" }] });
}

function reportContent({ faults }: Parser, range: Range, content: string): void {
  const encoding = anyEncoding.exec(content)?.[1];
  const text = `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ""}?>`;
  faults.add({ code: "bad-declaration", ...range, expected: quoted(text), edits: [{ ...range, text }] });
}
