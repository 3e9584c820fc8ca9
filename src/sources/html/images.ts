import type { LinkUse } from "../../model/link.ts";
import type { Image } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import type { Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { attributeFact, attributeValue, findAttribute } from "./values.ts";

/** Gathers the pictures of a page; those for readers without scripts stand for others and are left out. */
export class Images {
  readonly found: Image[] = [];
  readonly #markup: Text;

  constructor(markup: Text) {
    this.#markup = markup;
  }

  /** `source` is the use of its address. */
  open({ tag, context }: Element, source: LinkUse | undefined): void {
    if (tag.name !== "img" || context.withoutScript) return;
    const { file, start, end } = this.#markup.span(tag.start, tag.end);
    const alternative = findAttribute(tag, "alt");
    this.found.push({
      file,
      start,
      end,
      source,
      alternative: alternative && attributeFact(this.#markup, alternative),
      sized: this.#isSized(tag),
      unseen: context.hidden || this.#isUnseen(tag),
      named: ["aria-label", "aria-labelledby", "title"].some((name) => this.#value(tag, name) !== ""),
    });
  }

  #isSized(tag: Tag): boolean {
    if (this.#value(tag, "width") !== "" && this.#value(tag, "height") !== "") return true;
    const style = this.#value(tag, "style").toLowerCase();
    return (
      /(?:^|[\s;])aspect-ratio\s*:/.test(style) || (/(?:^|[\s;])width\s*:/.test(style) && /\bheight\s*:/.test(style))
    );
  }

  #isUnseen(tag: Tag): boolean {
    const role = this.#value(tag, "role").toLowerCase();
    if (role === "presentation" || role === "none" || /display\s*:\s*none/i.test(this.#value(tag, "style")))
      return true;
    return isPixel(this.#value(tag, "width")) && isPixel(this.#value(tag, "height"));
  }

  #value(tag: Tag, name: string): string {
    const attribute = findAttribute(tag, name);
    return attribute ? attributeValue(this.#markup, attribute).trim() : "";
  }
}

/** Pictures of one pixel, or none, count visits. */
function isPixel(size: string): boolean {
  return /^[01](?:px)?$/.test(size);
}
