import type { Fault } from "../../../model/feed.ts";
import type { FrontMatterField } from "../../../model/post.ts";
import type { Text } from "../../../model/text.ts";
import { detached } from "../../html/detach.ts";
import type { Stretch } from "../tree.ts";
import type { FrontMatterPlace } from "./find.ts";
import { readLines } from "./lines.ts";

/** A value of front matter and its place there; `key` is the path of keys, joined with dots. */
export interface FoundValue extends Stretch {
  readonly key: string;
  readonly value: string;
  readonly type: FrontMatterField["type"];
}

/** What is wrong with front matter, and where in it. */
export interface FoundFault extends Stretch {
  readonly code: string;
  readonly expected: string;
}

/** Every text, number, date, boolean and key without a value, in the order of the source; none where it is no YAML. */
export interface Found {
  readonly values: readonly FoundValue[];
  readonly fault: FoundFault | undefined;
}

export interface FrontMatter {
  readonly fields: readonly FrontMatterField[];
  readonly fault: Fault | undefined;
}

/** Longest quotation of what stands at a fault, in characters. */
const longestFound = 80;

export async function readFrontMatter(source: Text, place: FrontMatterPlace): Promise<FrontMatter> {
  const read = await readerOf(place);
  const written = source.value.slice(place.start, place.end);
  const { values, fault } = read(written);
  const fields = values.map(({ key, value, type, start, end }) => {
    const span = source.span(place.start + start, place.start + end);
    return {
      file: span.file,
      start: span.start,
      end: span.end,
      key: detached(key),
      value: detached(value),
      type,
    };
  });
  // What a template is to fill in is not YAML yet.
  const isTemplate = /\{\{|\{%/.test(written);
  return { fields, fault: fault && !isTemplate ? faultAt(source, fault, place.start) : undefined };
}

/** A fault whose place counts from `shift` on. */
export function faultAt(source: Text, { code, expected, start, end }: FoundFault, shift: number): Fault {
  const found = source.value.slice(shift + start, Math.min(shift + end, shift + start + longestFound));
  const span = source.span(shift + start, shift + end);
  return {
    file: span.file,
    start: span.start,
    end: span.end,
    code,
    found: detached(found.toWellFormed()),
    expected,
    related: [],
    fix: undefined,
  };
}

/** The parsers are imported when a file needs them. */
async function readerOf({ format }: FrontMatterPlace): Promise<(source: string) => Found> {
  if (format === "yaml") return (await import("./yaml.ts")).readYaml;
  if (format === "toml") return (await import("./toml.ts")).readToml;
  if (format === "lines") return readLines;
  return (await import("./json.ts")).readJson;
}
