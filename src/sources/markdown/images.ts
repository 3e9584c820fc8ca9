import type { Fact, Image } from "../../model/post.ts";
import { opaqueCharacter } from "./inline-text.ts";
import { JsxAttributes } from "./jsx.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Markup } from "./markup.ts";
import { type MarkdownNode, type NodeVisitor, placeOf, type Stretch } from "./tree.ts";
import type { Uses } from "./uses.ts";

/** Gathers the pictures of a text, however they are written. */
export class Images implements NodeVisitor {
  readonly found: Image[] = [];
  readonly #manuscript: Manuscript;
  readonly #markup: Markup;
  readonly #uses: Uses;

  /** `uses` has gathered all addresses. */
  constructor(manuscript: Manuscript, markup: Markup, uses: Uses) {
    this.#manuscript = manuscript;
    this.#markup = markup;
    this.#uses = uses;
  }

  enter(node: MarkdownNode): void {
    switch (node.type) {
      case "image":
      case "imageReference":
        this.#image(node);
        break;
      case "html":
        for (const image of this.#markup.attributesOf(node)?.images ?? []) {
          this.found.push(image.source?.value.includes(opaqueCharacter) ? { ...image, source: undefined } : image);
        }
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        if (/^(?:img|image)$/i.test(node.name ?? "")) this.#element(node);
    }
  }

  leave(): void {}

  /** What a template writes as description is one character. */
  #image(node: MarkdownNode): void {
    const within = node.within ?? placeOf(node);
    this.#add(node, {
      alternative: this.#fact(this.#manuscript.meant(node.alt ?? "", within) ?? opaqueCharacter, within),
      sized: false,
      unseen: false,
      named: Boolean(node.title),
    });
  }

  #element(node: MarkdownNode): void {
    const attributes = new JsxAttributes(this.#manuscript, node);
    const text = attributes.text("alt");
    const role = attributes.text("role")?.value;
    this.#add(node, {
      alternative:
        text || !attributes.has("alt")
          ? text && this.#fact(text.value, text.place)
          : this.#fact(opaqueCharacter, placeOf(node)),
      // Components find out the size, or ask for it.
      sized: node.name !== "img" || (attributes.has("width") && attributes.has("height")),
      unseen: role === "presentation" || role === "none" || attributes.text("aria-hidden")?.value === "true",
      named: ["aria-label", "aria-labelledby", "title"].some((name) => attributes.has(name)),
    });
  }

  #add(node: MarkdownNode, image: Pick<Image, "alternative" | "sized" | "unseen" | "named">): void {
    const place = placeOf(node);
    const { file, start, end } = this.#manuscript.source.span(place.start, place.end);
    this.found.push({ file, start, end, source: this.#uses.of(node), ...image });
  }

  #fact(value: string, place: Stretch): Fact {
    return this.#manuscript.fact(value, place);
  }
}
