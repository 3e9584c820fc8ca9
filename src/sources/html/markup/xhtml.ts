import type { MarkupElement } from "../../../model/markup.ts";
import type { Text } from "../../../model/text.ts";
import { isHtmlElement } from "../../../values/html-names.ts";
import { ElementNode } from "./element.ts";
import type { MarkupFaults, Range } from "./faults.ts";
import type { MarkupReader, RawTag } from "./tokens.ts";

/** Makes elements of the tags of XHTML. Whether they fit together is for the XML parser to say. */
export class XhtmlStructure implements MarkupReader {
  readonly elements: MarkupElement[] = [];
  readonly #markup: Text;
  readonly #faults: MarkupFaults;
  #current: ElementNode | undefined;

  constructor(markup: Text, faults: MarkupFaults) {
    this.#markup = markup;
    this.#faults = faults;
  }

  open(raw: RawTag): void {
    const name = raw.name.slice(raw.name.indexOf(":") + 1);
    const element = new ElementNode(this.#markup, { ...raw, name }, this.#current);
    this.elements.push(element);
    if (!element.foreign && !isHtmlElement(name) && !/[-:]/.test(raw.name)) this.#reportUnknown(element);
    if (!raw.selfClosing) this.#current = element;
  }

  close(_: string, { end }: Range): void {
    if (!this.#current) return;
    this.#current.end = end;
    this.#current = this.#current.parent;
  }

  end(): void {
    for (let element = this.#current; element; element = element.parent) element.end = this.#markup.value.length;
  }

  section(): void {}
  cutOff(): void {}

  isForeign(): boolean {
    return this.#current?.holdsForeign ?? false;
  }

  #reportUnknown({ name, raw }: ElementNode): void {
    const { start, end } = raw;
    this.#faults.add({ code: "unknown-element", start, end, found: name, expected: `\`&lt;${name}\`` });
  }
}
