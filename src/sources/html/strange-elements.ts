import type { Fact } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { isHtmlElement } from "../../values/html-names.ts";
import type { Element } from "./tree.ts";
import { factAt } from "./values.ts";

/** More of them tell no more. */
const mostKept = 50;

/** Gathers tags that HTML does not know: `<cot>`, or the `<string>` of a type that was not escaped. */
export class StrangeElements {
  readonly found: Fact[] = [];
  readonly #markup: Text;

  constructor(markup: Text) {
    this.#markup = markup;
  }

  open({ tag, context, parent }: Element): void {
    if (isHtmlElement(tag.name) || this.found.length === mostKept) return;
    if (context.foreign || parent?.context.foreign || isOwnName(tag.name)) return;
    this.found.push(factAt(this.#markup, tag.name, tag));
  }
}

/** Names with a hyphen are for elements of one's own, those with a colon come from other vocabularies (`o:p`). */
function isOwnName(name: string): boolean {
  return name.includes("-") || name.includes(":");
}
