import { codes } from "./codes.ts";
import { beginsName, nameEnd, skipSpace } from "./names.ts";
import type { Seekers } from "./seek.ts";
import type { Parser } from "./state.ts";

/** Text, and what finds its way in it. */
interface Source {
  readonly text: string;
  readonly seek: Seekers;
}

/** Whether a `<` stands at `at` that begins markup, as far as the next character tells. */
export function beginsMarkup(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== codes.lessThan) return false;
  const code = text.charCodeAt(at + 1);
  return isMark(code) || beginsName(text, at + 1);
}

function isMark(code: number): boolean {
  return code === codes.slash || code === codes.exclamation || code === codes.question;
}

/** Whether `name="` stands at `at`. */
export function attributeFollows(text: string, at: number): boolean {
  const end = nameEnd(text, at);
  if (end === at) return false;
  const equals = skipSpace(text, end);
  if (text.charCodeAt(equals) !== codes.equals) return false;
  return isQuote(text.charCodeAt(skipSpace(text, equals + 1)));
}

export function isQuote(code: number): boolean {
  return code === codes.doubleQuote || code === codes.singleQuote;
}

/** Whether the next `<` comes before the next `>`: at a tag, that it was never ended, or holds a `<`. */
export function isUnended({ seek }: Source, at: number): boolean {
  return seek.lessThan.next(at) < seek.greaterThan.next(at);
}

/** The name of the end tag at `at`; empty when none stands there. */
export function endTagName(text: string, at: number): string {
  if (!text.startsWith("</", at)) return "";
  const start = skipSpace(text, at + 2);
  return text.slice(start, nameEnd(text, start));
}

/** `a <b` right before the end tag of the element it stands in: a `<` that should have been `&lt;`. */
export function isTextLessThan(parser: Parser, at: number): boolean {
  const { text, seek } = parser;
  if (!isUnended(parser, at + 1) || parser.current === parser.top) return false;
  const { name } = parser.current.closable;
  const nameStop = nameEnd(text, at + 1);
  if (nameStop === at + 1 || endTagName(text, seek.lessThan.next(at + 1)) !== name) return false;
  return !text.startsWith(name, at + 1) && !attributeFollows(text, skipSpace(text, nameStop));
}

/** `<linkhttps://…</link>`: the end tag tells where the name of a tag without `>` ends. */
export function nameStopByEndTag(parser: Parser, at: number, nameStop: number): number {
  const { text, seek, current } = parser;
  const name = endTagName(text, seek.lessThan.next(at + 1));
  const isOwn = name !== "" && name !== current.closable.name && text.startsWith(name, at + 1);
  return isOwn ? Math.min(nameStop, at + 1 + name.length) : nameStop;
}

/** The `>` of the end tag whose name ends there; undefined when another tag begins before. */
export function closingBracket({ text, seek }: Source, nameStop: number): number | undefined {
  const close = seek.greaterThan.next(nameStop);
  return close < Math.min(seek.lessThan.next(nameStop), text.length) ? close : undefined;
}
