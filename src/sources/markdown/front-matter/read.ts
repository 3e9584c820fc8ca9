import type { FrontMatterField } from "../../../model/post.ts";
import type { Text } from "../../../model/text.ts";
import { detached } from "../../html/detach.ts";
import type { Stretch } from "../tree.ts";
import type { FrontMatterPlace } from "./find.ts";

/** A value of front matter and its place there; `key` is the path of keys, joined with dots. */
export interface FoundValue extends Stretch {
  readonly key: string;
  readonly value: string;
}

/** Finds every text, number, date and boolean, in the order of the source; throws where nothing can be read. */
type ReadValues = (source: string) => readonly FoundValue[];

/** The fields of front matter; undefined where it cannot be read. */
export async function readFrontMatter(
  source: Text,
  place: FrontMatterPlace,
): Promise<readonly FrontMatterField[] | undefined> {
  const readValues = await readerOf(place);
  try {
    return readValues(source.value.slice(place.start, place.end)).map(({ key, value, start, end }) => {
      const span = source.span(place.start + start, place.start + end);
      return {
        file: span.file,
        start: span.start,
        end: span.end,
        key: detached(key),
        value: detached(value),
        type: "text",
      };
    });
  } catch {
    return undefined;
  }
}

/** The parsers are imported when a file needs them. */
async function readerOf({ format }: FrontMatterPlace): Promise<ReadValues> {
  if (format === "yaml") return (await import("./yaml.ts")).readYaml;
  if (format === "toml") return (await import("./toml.ts")).readToml;
  return (await import("./json.ts")).readJson;
}
