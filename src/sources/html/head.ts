import type { Fact, HeadFact, HeadLink, Meta } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { detached } from "./detach.ts";
import { headNames } from "./names.ts";
import type { Attribute, Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { attributeFact, attributeValue, factAt, findAttribute, textValue } from "./values.ts";
import { collapseSpace, skipSpace, trimSpace } from "./white-space.ts";

/** `before`: no head was opened; `open`: in it; `after`: its end tag came, and what belongs in the head still goes there. */
type State = "before" | "open" | "after" | "body";

/** What a page says of itself in its head, and where that ends (HTML Standard, 13.2.6.4.4 to 13.2.6.4.6). */
export class Head {
  readonly titles: HeadFact[] = [];
  readonly metas: Meta[] = [];
  readonly links: HeadLink[] = [];
  /** What ended the head before its end tag. */
  brokenBy: Fact | undefined;
  /** The start tag of the head, else of the page. */
  top: Tag | undefined;
  readonly #markup: Text;
  #state: State;

  constructor(markup: Text, form: "html" | "entry") {
    this.#markup = markup;
    this.#state = form === "html" ? "before" : "body";
  }

  open({ tag, context }: Element): void {
    const { name } = tag;
    if (name === "head" || (name === "html" && !this.top)) this.top = tag;
    if (this.#state === "after" && name === "noscript") this.#state = "body";
    if (this.#state === "body" || context.withoutScript || context.inert) return;
    if (name === "head" && this.#state === "before") this.#state = "open";
    else if (!headNames.has(name)) this.#end(name, tag);
  }

  /** Text that ends the head is not in one of its elements. */
  text({ tag: { name } }: Element, start: number, end: number): void {
    if (this.#state === "body" || !(name === "head" || name === "html" || name === "")) return;
    const from = skipSpace(this.#markup.value, start, end);
    // XSLT writes the carriage returns of its sources as `&#13;`: that is white space too.
    if (from === end || textValue(this.#markup, from, end).search(/[^\t\n\f\r ]/) < 0) return;
    this.#end("", { start: from, end: trimSpace(this.#markup.value, from, end) });
  }

  /** An end tag that ends the head without being its own: `</body>`, `</html>`, `</br>`. */
  endTag(name: string, start: number, end: number): void {
    if (this.#state !== "body") this.#end(`/${name}`, { start, end });
  }

  close({ tag, context, parent }: Element, contentEnd: number): void {
    if (tag.name === "head" && this.#state === "open") this.#state = "after";
    else if (tag.name === "title" && !context.inert && !context.withoutScript && !parent?.context.foreign)
      this.#title(tag.end, contentEnd);
  }

  /** A `<link>` with an address. */
  link(tag: Tag, rel: readonly string[], href: Fact): void {
    const type = findAttribute(tag, "type");
    const hreflang = findAttribute(tag, "hreflang");
    this.links.push({
      rel,
      type: type && detached(attributeValue(this.#markup, type)),
      hreflang: hreflang && attributeFact(this.#markup, hreflang),
      href: this.#placed(href),
    });
  }

  /** The names of a `<meta>`, with what it says of each. */
  meta(tag: Tag, attribute: Attribute): readonly Meta[] {
    const content = this.#placed(attributeFact(this.#markup, attribute));
    const metas = ["name", "property", "http-equiv"].flatMap((key): Meta[] => {
      const named = findAttribute(tag, key);
      const name = named ? collapseSpace(attributeValue(this.#markup, named).toLowerCase()) : "";
      return name === "" ? [] : [{ name: detached(name), content }];
    });
    this.metas.push(...metas);
    return metas;
  }

  /** The body begins without anything wrong when it is opened, or when there is no head. */
  #end(name: string, place: { readonly start: number; readonly end: number }): void {
    const broken = this.#state === "open" && name !== "body" && name !== "frameset";
    if (broken) this.brokenBy = factAt(this.#markup, name, place);
    this.#state = "body";
  }

  #title(contentStart: number, contentEnd: number): void {
    const { value } = this.#markup;
    const start = skipSpace(value, contentStart, contentEnd);
    const end = trimSpace(value, start, contentEnd);
    const title = factAt(this.#markup, collapseSpace(textValue(this.#markup, start, end)), { start, end });
    this.titles.push(this.#placed(title));
  }

  #placed({ file, start, end, value }: Fact): HeadFact {
    return { file, start, end, value, inBody: this.#state === "body" };
  }
}
