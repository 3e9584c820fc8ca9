import type { Tag } from "./tags.ts";
import { findAttribute } from "./values.ts";

/** One alternative of a selector: `article.post`, `#content`. */
interface Compound {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

/** Whether a start tag of the source is meant. */
export type Selects = (tag: Tag, source: string) => boolean;

/** Names, `#ids` and `.classes`, several with commas between them; what else CSS knows is not read. */
export function selectorOf(selector: string): Selects {
  const compounds = selector.split(",").flatMap((part) => readCompound(part.trim()) ?? []);
  return (tag, source) => compounds.some((compound) => fits(compound, tag, source));
}

function readCompound(text: string): Compound | undefined {
  if (!/^[\w-]*(?:[.#][\w-]+)*$/.test(text) || text === "") return undefined;
  return {
    name: /^[\w-]+/.exec(text)?.[0].toLowerCase(),
    id: /#([\w-]+)/.exec(text)?.[1],
    classes: [...text.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name),
  };
}

function fits({ name, id, classes }: Compound, tag: Tag, source: string): boolean {
  if (name !== undefined && name !== tag.name) return false;
  if (id !== undefined && attribute(tag, source, "id") !== id) return false;
  if (classes.length === 0) return true;
  const own = attribute(tag, source, "class").split(/\s+/);
  return classes.every((wanted) => own.includes(wanted));
}

function attribute(tag: Tag, source: string, name: string): string {
  const found = findAttribute(tag, name);
  return found ? source.slice(found.start, found.end) : "";
}
