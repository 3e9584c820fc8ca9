import type { MarkupElement } from "../../../model/markup.ts";
import type { Text } from "../../../model/text.ts";
import { isHtmlElement } from "../../../values/html-names.ts";
import { headingDepth, voidNames } from "../names.ts";
import { checkAttributes } from "./attributes.ts";
import { Closures } from "./closures.ts";
import { ElementNode } from "./element.ts";
import type { MarkupFaults, Range } from "./faults.ts";
import { optionalEndNames } from "./names.ts";
import { OpenElements } from "./open-elements.ts";
import { type CutOff, type MarkupReader, type RawTag, sectionStart } from "./tokens.ts";

/** Makes elements of the tags of HTML, much as browsers do, and says where they do not fit together. */
export class Structure implements MarkupReader {
  readonly elements: MarkupElement[] = [];
  readonly #markup: Text;
  readonly #source: string;
  readonly #faults: MarkupFaults;
  readonly #closures: Closures;
  readonly #open: OpenElements;
  /** Start tags that broken tags have swallowed, by name: their end tags are nobody's fault. */
  readonly #swallowed = new Map<string, number>();
  #isCutOff = false;

  constructor(markup: Text, faults: MarkupFaults) {
    this.#markup = markup;
    this.#source = markup.value;
    this.#faults = faults;
    this.#closures = new Closures(markup.value, faults);
    this.#open = new OpenElements(this.#closures);
  }

  open(raw: RawTag): void {
    this.#open.endBefore(raw);
    const element = new ElementNode(this.#markup, raw, this.#open.current);
    const { name, foreign } = element;
    this.elements.push(element);
    const isSound = checkAttributes(this.#faults, this.#source, raw);
    if (!isSound) this.#swallow(raw);
    const isOwn = foreign || name.includes("-");
    const isKnown = isOwn || isHtmlElement(name);
    if (!isKnown) this.#reportUnknown(raw);
    element.needsEnd = isSound && isKnown && !optionalEndNames.has(name);
    if (voidNames.has(name) && !foreign) return;
    if (!raw.selfClosing) this.#open.push(element);
    else if (element.needsEnd && !foreign) this.#reportSlash(raw);
  }

  close(name: string, range: Range): void {
    const element = this.#open.find(name);
    const heading = headingDepth(name) > 0 ? this.#open.heading : undefined;
    if (element) this.#open.close(element, range);
    else if (this.#open.isForeign) return;
    else if (voidNames.has(name)) this.#reportVoidEnd(name, range);
    else if (heading) this.#closeHeading(heading, range);
    else if (!this.#closures.takeLate(name, range) && isHtmlElement(name)) this.#reportStray(name, range);
  }

  /** A browser takes it for a comment that goes up to the next `>`. */
  section({ start, end }: Range): void {
    if (this.isForeign()) return;
    const close = this.#source.startsWith("]]>", end - 3) ? [{ start: end - 3, end, text: "" }] : [];
    const opening = { start, end: start + sectionStart.length };
    const changes = [{ ...opening, text: "" }, ...close];
    this.#faults.add({ code: "cdata-section", ...opening, expected: "the text alone", changes });
  }

  cutOff(kind: CutOff, { start, end }: Range): void {
    this.#isCutOff = true;
    const line = /^<[^\n<>]*/.exec(this.#source.slice(start, Math.min(end, start + 80)))?.[0] ?? "<";
    const place = { start, end: start + line.trimEnd().length };
    if (kind === "comment") this.#faults.add({ code: "unclosed-comment", ...place, expected: "`-->`" });
    else if (kind === "tag") this.#faults.add({ code: "unclosed-tag", ...place, expected: "`>`" });
    else this.#faults.add({ code: "unclosed-quote", ...place, expected: "a quote" });
  }

  isForeign(): boolean {
    return this.#open.isForeign;
  }

  end(): void {
    this.#open.endAll(this.#source.length);
    this.#closures.report(this.#isCutOff);
  }

  #reportUnknown({ name, start }: RawTag): void {
    // What has a prefix comes from a word processor; browsers overlook it.
    if (name.includes(":")) return;
    const end = start + 1 + name.length;
    const found = this.#source.slice(start + 1, end);
    const changes = [{ start, end: start + 1, text: "&lt;" }];
    const place = { start, end: this.#source.charAt(end) === ">" ? end + 1 : end };
    this.#faults.add({ code: "unknown-element", ...place, found, expected: `\`&lt;${found}\``, changes });
  }

  /** HTML overlooks the slash, and the element goes on. */
  #reportSlash({ name, start, end }: RawTag): void {
    const slash = this.#source.lastIndexOf("/", end - 1);
    const changes = [{ start: slash, end, text: `></${name}>` }];
    this.#faults.add({ code: "self-closing-tag", start, end, expected: `\`</${name}>\``, changes, safe: true });
  }

  /** `</br>` is read as `<br>`; the others as nothing. */
  #reportVoidEnd(name: string, range: Range): void {
    const text = name === "br" ? "<br>" : "";
    const changes = [{ ...range, text }];
    this.#faults.add({ code: "void-end-tag", ...range, expected: `\`<${name}>\` alone`, changes, safe: true });
  }

  #swallow({ start, end }: RawTag): void {
    for (const [, written = ""] of this.#source.slice(start + 1, end).matchAll(/<([a-z][a-z0-9-]*)/gi)) {
      const name = written.toLowerCase();
      this.#swallowed.set(name, (this.#swallowed.get(name) ?? 0) + 1);
    }
  }

  #reportStray(name: string, range: Range): void {
    const swallowed = this.#swallowed.get(name) ?? 0;
    if (swallowed > 0) {
      this.#swallowed.set(name, swallowed - 1);
      return;
    }
    const changes = [{ ...range, text: "" }];
    this.#faults.add({ code: "stray-end-tag", ...range, expected: `\`<${name}>\` before it`, changes });
  }

  /** Any end tag of a heading closes the heading that is open. */
  #closeHeading(heading: ElementNode, range: Range): void {
    const endTag = `</${heading.name}>`;
    const changes = [{ ...range, text: endTag }];
    const about = { expected: `\`${endTag}\``, related: [heading.raw], changes, safe: true };
    this.#faults.add({ code: "other-end-tag", ...range, ...about });
    this.#open.close(heading, range);
  }
}
