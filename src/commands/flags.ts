import { type Severity, severities } from "../diagnostic.ts";
import { parseUrl } from "../values/url.ts";
import type { Output } from "./options.ts";

/** One option of the command line: how it is typed, and how what was typed is read. */
export interface Flag {
  /** Without its dashes: "fail-on". */
  readonly name: string;
  /** What stands for its value in the help; a flag without one is on or off. */
  readonly value?: string;
  readonly description: string;
  readonly repeatable?: true;
  /** Its value, or a sentence that says what is wrong with it. */
  readonly read?: (value: string) => Read;
}

/** What reading a value gives. */
type Read = { readonly value: unknown } | { readonly wrong: string };

/** The options of linting, in the order of the help. */
export const lintFlags: readonly Flag[] = [
  { name: "config", value: "FILE", description: "use this configuration file" },
  {
    name: "preset",
    value: "NAME",
    description: "start from this preset: recommended or strict",
    read: oneOf(["recommended", "strict"]),
  },
  {
    name: "rule",
    value: "ID:SEVERITY",
    description: "set the severity of a rule: off, info, warning or error; repeatable",
    repeatable: true,
    read: ruleSeverity,
  },
  { name: "site", value: "DIR", description: "the folder of the built site" },
  { name: "url", value: "URL", description: "the public address of the built site", read: httpUrl },
  {
    name: "previous",
    value: "FEED",
    description: "what the feed was before: a file, an address, or git:REF",
    read: previous,
  },
  { name: "crawl", description: "find the pages of a live site by its links, and lint them all" },
  { name: "offline", description: "never open a network connection" },
  { name: "stdin", description: "lint what comes from standard input" },
  { name: "stdin-path", value: "PATH", description: "the path that standard input stands for" },
  {
    name: "format",
    value: "FMT[=PATH]",
    description: "text, json or sarif, to a file when a path is given; repeatable",
    repeatable: true,
    read: output,
  },
  {
    name: "level",
    value: "SEVERITY",
    description: "the mildest severity that text shows (warning)",
    read: oneOf(severities),
  },
  { name: "quiet", description: "show errors only" },
  { name: "verbose", description: "show every related place, and why each rule matters" },
  {
    name: "fail-on",
    value: "SEVERITY",
    description: "what makes the exit code 1: error, warning or never (error)",
    read: oneOf(["error", "warning", "never"]),
  },
  { name: "max-warnings", value: "N", description: "more warnings than this make the exit code 1", read: wholeNumber },
  { name: "now", value: "DATE", description: "the date that counts as today", read: date },
];

function oneOf(words: readonly string[]): (value: string) => Read {
  const list = `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
  return (value) => (words.includes(value) ? { value } : { wrong: `It has to be ${list}, not “${value}”.` });
}

function ruleSeverity(text: string): Read {
  const [, id, severity] = /^(.+):(off|info|warning|error)$/.exec(text) ?? [];
  if (id === undefined) return { wrong: "Write it like feed/date-order:error, with off, info, warning or error." };
  return { value: [id, severity as Severity | "off"] };
}

function output(text: string): Read {
  const [format = "", ...path] = text.split("=");
  if (format !== "text" && format !== "json" && format !== "sarif")
    return { wrong: "Formats are text, json and sarif." };
  const value: Output = { format, path: path.length > 0 ? path.join("=") : undefined };
  return { value };
}

function wholeNumber(text: string): Read {
  return /^\d+$/.test(text) ? { value: Number(text) } : { wrong: `It has to be a whole number, not “${text}”.` };
}

/** A revision stands alone: no option of git, no range, no path. */
function previous(text: string): Read {
  if (!text.startsWith("git:")) return { value: { source: text } };
  const revision = text.slice("git:".length);
  const isName = /^[^-^:\s\p{Cc}][^:\s\p{Cc}]*$/u.test(revision) && !revision.includes("..");
  return isName ? { value: { revision } } : { wrong: "Name a branch, tag or commit, like git:main or git:HEAD~1." };
}

function date(text: string): Read {
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? { wrong: "Write a date like 2025-05-02 or 2025-05-02T10:00:00Z." } : { value: time };
}

function httpUrl(text: string): Read {
  const valid = /^https?:\/\//i.test(text) && parseUrl(text) !== undefined;
  return valid ? { value: text } : { wrong: "Write it like https://example.org/." };
}
