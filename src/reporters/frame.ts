import type { Span } from "../model/source.ts";
import { type Cell, cells, totalWidth, wholeCharacter } from "./cells.ts";
import type { Lines } from "./lines.ts";

/** The line a span begins on, and what underlines it. */
interface Frame {
  readonly line: number;
  readonly source: string;
  /** Columns before the marker. */
  readonly indent: number;
  /** `^~~~` below the span; ends with ` to 15:8` when the span ends on another line. */
  readonly marker: string;
}

/** The characters on one side of the span's start, nearest first, and whether the line goes on after them. */
interface Side {
  readonly cells: readonly Cell[];
  readonly cut: boolean;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

const ellipsis = "…";

/** The frame of a span, at most `width` columns wide; undefined when the text cannot be read any more. */
export function codeFrame(span: Span, lines: Lines, width: number): Frame | undefined {
  const text = lines.text(span.file);
  if (text === undefined) return undefined;
  const from = lines.position(span.file, span.start);
  const lineStart = span.start - from.column + 1;
  const whole = {
    before: textBefore(text.slice(0, span.start), lineStart, width),
    after: textAfter(text, span, width),
  };
  const { before, after } = cutToRoom(whole, span.end, width);
  const last = lines.position(span.file, span.end);
  const beyond = last.line > from.line ? ` to ${last.line}:${last.column}` : "";
  return {
    line: from.line,
    source: (sourceOf(before, "start") + sourceOf(after, "end")).trimEnd(),
    indent: widthOf(before),
    marker: underline(after, span) + beyond,
  };
}

/** At most `reach` characters from the line's start to the text's end. */
function textBefore(text: string, lineStart: number, reach: number): Side {
  const from = wholeCharacter(text, Math.max(lineStart, text.length - reach));
  return { cells: cells(text.slice(from), from).reverse(), cut: from > lineStart };
}

/** At most `reach` characters from the span's start to the line's end. */
function textAfter(text: string, { start }: Span, reach: number): Side {
  const to = wholeCharacter(text, Math.min(text.length, start + reach));
  const seen = text.slice(start, to);
  const lineEnd = seen.search(/[\r\n]/);
  if (lineEnd !== -1) return { cells: cells(seen.slice(0, lineEnd), start), cut: false };
  return { cells: cells(seen, start), cut: to < text.length && !/[\r\n]/.test(text.charAt(to)) };
}

/** Cuts both sides to the room there is: the span first, then what stands around it. */
function cutToRoom({ before, after }: Sides, end: number, room: number): Sides {
  const left = totalWidth(before.cells);
  const right = totalWidth(after.cells);
  const span = totalWidth(after.cells.filter((cell) => cell.at < end));
  const fromLineStart = !before.cut && left + span + ellipsis.length <= room;
  const context = Math.max(Math.floor(room / 3), room - right - (after.cut ? 1 : 0));
  const fitted = trim(before, fromLineStart ? left : context);
  return { before: fitted, after: trim(after, room - widthOf(fitted)) };
}

/** The nearest characters that have room, the ellipsis for the others included. */
function trim(side: Side, room: number): Side {
  if (!side.cut && totalWidth(side.cells) <= room) return side;
  let used = ellipsis.length;
  const fits = side.cells.findIndex((cell) => {
    used += cell.width;
    return used > room;
  });
  return { cells: fits === -1 ? side.cells : side.cells.slice(0, fits), cut: true };
}

function widthOf({ cells: of, cut }: Side): number {
  return totalWidth(of) + (cut ? ellipsis.length : 0);
}

function sourceOf({ cells: of, cut }: Side, outer: "start" | "end"): string {
  const inOrder = outer === "start" ? [...of].reverse() : of;
  const text = inOrder.map((cell) => cell.shown).join("");
  if (!cut) return text;
  return outer === "start" ? ellipsis + text : text + ellipsis;
}

function underline({ cells: of, cut }: Side, span: Span): string {
  const covered = of.filter((cell) => cell.at < span.end);
  const pastCut = cut && covered.length === of.length && span.end > span.start;
  const width = totalWidth(covered) + (pastCut ? ellipsis.length : 0);
  return `^${"~".repeat(Math.max(0, width - 1))}`;
}
