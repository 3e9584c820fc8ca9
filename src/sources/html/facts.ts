import type { LinkRole, LinkUse } from "../../model/link.ts";
import type { Fact, HeadLink, Meta } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { readSrcset } from "../../values/srcset.ts";
import { detached } from "./detach.ts";
import { declaresArticle } from "./jsonld.ts";
import { refreshTarget, scriptTarget } from "./redirects.ts";
import type { Attribute, Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { isAddressProperty, roleOf, roleOfLink } from "./uses.ts";
import {
  attributeFact,
  attributeText,
  attributeValue,
  factAt,
  factWithin,
  findAttribute,
  textValue,
} from "./values.ts";
import { collapseSpace, skipSpace, trimSpace } from "./white-space.ts";

/** Gathers what a page says of itself and leads to, in the order of the source. */
export class Facts {
  readonly titles: Fact[] = [];
  readonly metas: Meta[] = [];
  readonly headLinks: HeadLink[] = [];
  readonly uses: LinkUse[] = [];
  readonly anchors: string[] = [];
  language: Fact | undefined;
  base: string | undefined;
  refresh: string | undefined;
  /** Where a short script sends the reader: a redirect, when the page says nothing else. */
  scriptTarget: string | undefined;
  declaredArticle = false;
  /** A `<time>` that does not stand among furniture. */
  time = false;
  readonly #markup: Text;

  constructor(markup: Text) {
    this.#markup = markup;
  }

  open({ tag, context }: Element): void {
    if (context.inert) return;
    for (const attribute of tag.attributes) this.#attribute(tag.name, attribute);
    if (tag.name === "link") this.#link(tag, context.withoutScript);
    else if (tag.name === "meta" && !context.withoutScript) this.#meta(tag);
    else if (tag.name === "time") this.time ||= context.article || !context.furniture;
  }

  close({ tag, context, parent }: Element, contentEnd: number): void {
    if (context.inert || parent?.context.foreign) return;
    if (tag.name === "title") this.#title(tag.end, contentEnd);
    else if (tag.name === "script") this.#script(tag, contentEnd);
  }

  #attribute(element: string, attribute: Attribute): void {
    const role = roleOf(element, attribute.name);
    if (role) this.#use(role, attribute);
    else if (attribute.name === "id" || (attribute.name === "name" && element === "a")) this.#anchor(attribute);
    else if (attribute.name === "lang" && element === "html") this.language ??= attributeFact(this.#markup, attribute);
    else if (attribute.name === "href" && element === "base") this.base ??= this.#value(attribute).trim();
  }

  #use(role: LinkRole, attribute: Attribute): void {
    if (attribute.name !== "srcset") this.uses.push({ ...attributeFact(this.#markup, attribute), role });
    else {
      const text = attributeText(this.#markup, attribute);
      for (const { from, to } of readSrcset(text.value)) this.uses.push({ ...factWithin(text, from, to), role });
    }
  }

  #anchor(attribute: Attribute): void {
    this.anchors.push(this.#value(attribute));
  }

  #link(tag: Tag, withoutScript: boolean): void {
    const href = findAttribute(tag, "href");
    if (!href) return;
    const fact = attributeFact(this.#markup, href);
    const rel = this.#words(tag, "rel");
    const type = findAttribute(tag, "type");
    const role = roleOfLink(rel);
    if (role) this.uses.push({ ...fact, role });
    if (!withoutScript)
      this.headLinks.push({
        rel,
        type: type && this.#value(type),
        hreflang: undefined,
        href: { ...fact, inBody: false },
      });
  }

  #meta(tag: Tag): void {
    const attribute = findAttribute(tag, "content");
    if (!attribute) return;
    const content = attributeFact(this.#markup, attribute);
    for (const key of ["name", "property", "http-equiv"]) {
      const name = this.#words(tag, key).join(" ");
      if (name !== "") this.#statement(name, content, attribute);
    }
  }

  #statement(name: string, content: Fact, attribute: Attribute): void {
    this.metas.push({ name, content: { ...content, inBody: false } });
    if (isAddressProperty(name) && content.value !== "") this.uses.push({ ...content, role: "head" });
    else if (name === "refresh") this.#refresh(attribute);
    else if (name === "article:published_time") this.declaredArticle = true;
    else if (name === "og:type") this.declaredArticle ||= content.value.trim().toLowerCase() === "article";
  }

  #refresh(attribute: Attribute): void {
    const text = attributeText(this.#markup, attribute);
    const target = refreshTarget(text.value);
    if (!target) return;
    const fact = factWithin(text, target.from, target.to);
    this.refresh ??= fact.value;
    this.uses.push({ ...fact, role: "link" });
  }

  #title(contentStart: number, contentEnd: number): void {
    const { value } = this.#markup;
    const start = skipSpace(value, contentStart, contentEnd);
    const end = trimSpace(value, start, contentEnd);
    this.titles.push(factAt(this.#markup, collapseSpace(textValue(this.#markup, start, end)), { start, end }));
  }

  #script(tag: Tag, contentEnd: number): void {
    const script = this.#markup.value.slice(tag.end, contentEnd);
    const type = findAttribute(tag, "type");
    if (type && /^\s*application\/ld\+json/i.test(this.#value(type))) this.declaredArticle ||= declaresArticle(script);
    else this.scriptTarget ??= scriptTarget(script);
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
