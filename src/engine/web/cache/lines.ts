import { holds, isKeptOutcome, type Remembered } from "./remembered.ts";

/** Raised when a line comes to mean something else; files of other versions are not read, and written anew. */
const version = 1;

/** Bytes of a file: some 80,000 addresses. No more are read, and the oldest answers make room. */
export const largestFile = 16 * 1024 * 1024;

/** Whether a text is empty or a file of ours, of whatever version: nothing else is ever overwritten. */
export function isOurs(text: string): boolean {
  return text === "" || versionOf(text) !== undefined;
}

/** Every whole line; damaged ones are left out. */
export function readLines(text: string): Remembered[] {
  if (versionOf(text) !== version) return [];
  return text.split("\n").slice(1).flatMap(readLine);
}

/** In an order that does not depend on the run, so that two files show what changed. The newest that there is room for. */
export function writeLines(all: readonly Remembered[]): string {
  const head = JSON.stringify({ contentlint: "links", version });
  const lines = all.map((one) => ({ key: keyOf(one), asked: one.asked, line: JSON.stringify(one) }));
  const fitting = newest(lines, largestFile - head.length - 1);
  fitting.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `${[head, ...fitting.map(({ line }) => line)].join("\n")}\n`;
}

interface Line {
  readonly key: string;
  readonly asked: number;
  readonly line: string;
}

function newest(lines: Line[], room: number): Line[] {
  let left = room;
  const fits = ({ line }: Line): boolean => {
    left -= Buffer.byteLength(line) + 1;
    return left >= 0;
  };
  if (lines.every(fits)) return lines;
  left = room;
  return lines.sort((a, b) => b.asked - a.asked).filter(fits);
}

/** What was learnt since: an answer, or that none is to be kept. */
export interface Learnt {
  readonly url: string;
  readonly settings: string;
  readonly asked: number;
  readonly answer: Remembered | undefined;
}

/** One answer of each address and settings, the last one; and only those that still hold. What was learnt is in order. */
export function merged(known: readonly Remembered[], learnt: readonly Learnt[], now: number): Remembered[] {
  const last = new Map<string, Remembered>();
  for (const one of known) {
    const key = keyOf(one);
    if (holds(one, now) && one.asked >= (last.get(key)?.asked ?? 0)) last.set(key, one);
  }
  for (const { answer, ...asked } of learnt) {
    const key = keyOf(asked);
    if (asked.asked < (last.get(key)?.asked ?? 0)) continue;
    if (answer && holds(answer, now)) last.set(key, answer);
    else last.delete(key);
  }
  return [...last.values()];
}

function keyOf({ url, settings }: Pick<Remembered, "url" | "settings">): string {
  return `${url} ${settings}`;
}

function versionOf(text: string): unknown {
  const head = object(text.slice(0, text.indexOf("\n")));
  return head?.["contentlint"] === "links" ? head["version"] : undefined;
}

function readLine(line: string): [Remembered] | [] {
  const value = object(line);
  return value && isRemembered(value) ? [value] : [];
}

type Members = Readonly<Record<string, unknown>>;

function isRemembered(value: Members): value is Members & Remembered {
  const { url, settings, asked, outcome, reason, status, finalUrl, redirects, anchors } = value;
  if (!isText(url) || !isText(settings) || !isKeptOutcome(outcome) || !isText(reason)) return false;
  if (!Number.isSafeInteger(asked) || (asked as number) < 0) return false;
  if (status !== undefined && !Number.isInteger(status)) return false;
  if (finalUrl !== undefined && !isText(finalUrl)) return false;
  if (redirects !== undefined && !(Array.isArray(redirects) && redirects.every(isRedirect))) return false;
  if (outcome === "moved" && (finalUrl === undefined || redirects === undefined)) return false;
  return anchors === undefined || anchors === null || (Array.isArray(anchors) && anchors.every(isText));
}

function isRedirect(value: unknown): boolean {
  return isObject(value) && isText(value["url"]) && Number.isInteger(value["status"]);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(json: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
