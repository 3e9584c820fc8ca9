import type { LinkRole, LinkUse } from "../../model/link.ts";
import type { Fact, StructuredData } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { isArticleType } from "../../values/article-types.ts";
import { readSrcset } from "../../values/srcset.ts";
import { detached } from "./detach.ts";
import { Head } from "./head.ts";
import { Images } from "./images.ts";
import { readStructuredData } from "./jsonld.ts";
import { PageLinks } from "./page-links.ts";
import { refreshTarget, scriptTarget } from "./redirects.ts";
import { StrangeElements } from "./strange-elements.ts";
import type { Attribute, Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { isAddressProperty, roleOf, roleOfLink } from "./uses.ts";
import { attributeFact, attributeText, attributeValue, factWithin, findAttribute } from "./values.ts";

/** Gathers what a page says of itself and leads to, in the order of the source. */
export class Facts {
  readonly head: Head;
  readonly images: Images;
  readonly links: PageLinks;
  readonly strange: StrangeElements;
  readonly uses: LinkUse[] = [];
  readonly anchors: string[] = [];
  readonly structured: StructuredData[] = [];
  language: Fact | undefined;
  base: string | undefined;
  refresh: string | undefined;
  /** Where a short script sends the reader: a redirect, when the page says nothing else. */
  scriptTarget: string | undefined;
  declaredArticle = false;
  /** It has a script that may write what a reader sees. */
  scripted = false;
  /** A `<time>` that does not stand among furniture. */
  time = false;
  readonly #markup: Text;

  constructor(markup: Text, form: "html" | "entry") {
    this.#markup = markup;
    this.head = new Head(markup, form);
    this.images = new Images(markup);
    this.links = new PageLinks(markup);
    this.strange = new StrangeElements(markup);
  }

  open(element: Element): void {
    const { tag, context } = element;
    this.head.open(element);
    if (context.inert) return;
    let address: LinkUse | undefined;
    for (const attribute of tag.attributes) address = this.#attribute(element, attribute) ?? address;
    this.images.open(element, address);
    this.links.open(element, address);
    this.strange.open(element);
    if (tag.name === "link") this.#link(tag, context.withoutScript);
    else if (tag.name === "meta" && !context.withoutScript) this.#meta(tag);
    else if (tag.name === "html") this.#language(tag);
    else if (tag.name === "time") this.time ||= context.article || !context.furniture;
  }

  text(element: Element, start: number, end: number): void {
    this.head.text(element, start, end);
    this.links.text(element, start, end);
  }

  close(element: Element, contentEnd: number, end: number): void {
    const { tag, context, parent } = element;
    this.head.close(element, contentEnd);
    if (context.inert || parent?.context.foreign) return;
    this.links.close(element, contentEnd, end);
    if (tag.name === "script") this.#script(tag, contentEnd);
  }

  /** The use of the address that it holds; of a list of addresses, none. */
  #attribute({ tag, context }: Element, attribute: Attribute): LinkUse | undefined {
    const role = roleOf(tag.name, attribute.name);
    if (role) return this.#use(role, attribute, tag);
    if (attribute.name === "id") this.#anchor(attribute);
    // The `<a>` of SVG is another element (HTML Standard, “find a potential indicated element”).
    else if (attribute.name === "name" && tag.name === "a" && !context.foreign) this.#anchor(attribute);
    else if (attribute.name === "href" && tag.name === "base") this.base ??= this.#value(attribute).trim();
    return undefined;
  }

  #use(role: LinkRole, attribute: Attribute, tag: Tag): LinkUse | undefined {
    if (attribute.name !== "srcset") {
      const { file, start, end, value } = attributeFact(this.#markup, attribute);
      const use = { file, start, end, value, role, written: "html" } as const;
      // What is empty and a script's own, the script will fill.
      const isLeft = value.trim() === "" && scriptsOwn.test(this.#markup.value.slice(tag.start, tag.end));
      if (!isLeft) this.uses.push(use);
      return attribute.name === "poster" ? undefined : use;
    }
    const text = attributeText(this.#markup, attribute);
    for (const { from, to } of readSrcset(text.value))
      this.uses.push({ ...factWithin(text, from, to), role, written: "srcset" });
    return undefined;
  }

  #anchor(attribute: Attribute): void {
    if (attribute.end > attribute.start) this.anchors.push(this.#value(attribute));
  }

  #language(tag: Tag): void {
    const attribute = findAttribute(tag, "lang") ?? findAttribute(tag, "xml:lang");
    if (attribute) this.language ??= attributeFact(this.#markup, attribute);
  }

  #link(tag: Tag, withoutScript: boolean): void {
    const href = findAttribute(tag, "href");
    if (!href) return;
    const fact = attributeFact(this.#markup, href);
    const rel = this.#words(tag, "rel");
    const role = roleOfLink(rel);
    if (role) this.uses.push({ ...fact, role, written: "html" });
    if (!withoutScript) this.head.link(tag, rel, fact);
  }

  #meta(tag: Tag): void {
    const attribute = findAttribute(tag, "content");
    if (!attribute) return;
    for (const { name, content } of this.head.meta(tag, attribute)) {
      if (isAddressProperty(name) && content.value !== "")
        this.uses.push({ ...plain(content), role: "head", written: "html" });
      else if (name === "refresh") this.#refresh(attribute);
      else if (name === "article:published_time") this.declaredArticle = true;
      else if (name === "og:type") this.declaredArticle ||= content.value.trim().toLowerCase() === "article";
    }
  }

  #refresh(attribute: Attribute): void {
    const text = attributeText(this.#markup, attribute);
    const target = refreshTarget(text.value);
    if (!target) return;
    const fact = factWithin(text, target.from, target.to);
    this.refresh ??= fact.value;
    this.uses.push({ ...fact, role: "link", written: "html" });
  }

  #script(tag: Tag, contentEnd: number): void {
    const type = findAttribute(tag, "type");
    if (type && /^\s*application\/ld\+json/i.test(this.#value(type))) {
      const data = readStructuredData(this.#markup, tag.end, contentEnd);
      this.structured.push(data);
      this.declaredArticle ||= data.things.some(({ types }) => types.some(isArticleType));
      return;
    }
    this.scripted = true;
    this.scriptTarget ??= scriptTarget(this.#markup.value.slice(tag.end, contentEnd));
  }

  /** The words of an attribute in lower case. */
  #words(tag: Tag, name: string): readonly string[] {
    const attribute = findAttribute(tag, name);
    const words = attribute ? this.#value(attribute).toLowerCase().match(/\S+/g) : null;
    return words?.map(detached) ?? [];
  }

  #value(attribute: Attribute): string {
    return detached(attributeValue(this.#markup, attribute));
  }
}

/** In a tag: how scripts find the element, or what they keep in it. */
const scriptsOwn = /\s(?:id|srcset|data-[\w-]+|[:@[*(][\w.-]+[\])]{0,2}|(?:v|x|ng|hx)-[\w:.-]+)\s{0,9}=/i;

function plain({ file, start, end, value }: Fact): Fact {
  return { file, start, end, value };
}
