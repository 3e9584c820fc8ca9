import type { MarkupElement } from "../model/markup.ts";
import type { Text } from "../model/text.ts";
import { readSrcset } from "./srcset.ts";

/** Attributes of HTML that hold an address, whatever element has them (HTML Standard, “Attributes”, and its past). */
const single: ReadonlySet<string> = new Set(
  (
    "href src xlink:href action formaction poster background cite longdesc data manifest codebase classid profile icon " +
    "lowsrc dynsrc"
  ).split(" "),
);
/** Attributes that hold several. */
const several: ReadonlySet<string> = new Set(["srcset", "imagesrcset", "ping"]);
/** Attributes with a name that other elements use for something else. */
const only: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["data", new Set(["object"])],
  ["cite", new Set(["blockquote", "q", "ins", "del"])],
  ["icon", new Set(["menuitem", "command"])],
  ["classid", new Set(["object"])],
]);

/** An address in an element, and the attribute it stands in. */
export interface MarkupAddress {
  readonly attribute: string;
  /** Without white space around it. */
  readonly text: Text;
}

/** Every address that the attributes of an element hold; a `<base>` is none, it is what others start from. */
export function* addressesOf({ name, attributes }: MarkupElement): Generator<MarkupAddress> {
  if (name === "base") return;
  for (const { name: attribute, value } of attributes) {
    if (single.has(attribute)) {
      if (only.get(attribute)?.has(name) !== false) yield { attribute, text: value.trim() };
    } else if (attribute === "ping") {
      for (const { index, 0: url } of value.value.matchAll(/\S+/g)) {
        yield { attribute, text: value.slice(index, index + url.length) };
      }
    } else if (several.has(attribute)) {
      for (const { from, to } of readSrcset(value.value)) yield { attribute, text: value.slice(from, to) };
    }
  }
}
