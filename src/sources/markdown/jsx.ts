import type { LinkRole } from "../../model/link.ts";
import { roleOf } from "../html/uses.ts";
import type { Manuscript } from "./manuscript.ts";
import { type JsxAttribute, type MarkdownNode, placeOf, type Stretch } from "./tree.ts";

interface Address {
  readonly role: LinkRole;
  readonly value: string;
  readonly place: Stretch;
}

/** Attributes that hold an address whatever the component is called. */
const commonRoles: ReadonlyMap<string, LinkRole> = new Map([
  ["href", "link"],
  ["src", "media"],
  ["poster", "image"],
]);
const pictures = /\.(?:apng|avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;

/** The attributes of a JSX element that are plain strings. */
export class JsxAttributes {
  readonly #manuscript: Manuscript;
  readonly #node: MarkdownNode;

  constructor(manuscript: Manuscript, node: MarkdownNode) {
    this.#manuscript = manuscript;
    this.#node = node;
  }

  addresses(): Address[] {
    const addresses: Address[] = [];
    for (const attribute of this.#node.attributes ?? []) {
      const { value } = attribute;
      if (typeof value !== "string") continue;
      const role = this.#roleOf(attribute.name ?? "", value);
      if (role) addresses.push({ role, value, place: this.#placeOfValue(attribute) });
    }
    return addresses;
  }

  id(): string | undefined {
    return this.text("id")?.value;
  }

  /** Whether there is such an attribute, whatever its value, or any may be: `{...properties}`. */
  has(wanted: string): boolean {
    return this.#attribute(wanted) !== undefined || this.isOpen;
  }

  /** Whether an expression may hold any attribute: `{...properties}`. */
  get isOpen(): boolean {
    return this.#node.attributes?.some(({ type }) => type === "mdxJsxExpressionAttribute") ?? false;
  }

  /** The value of an attribute that is a plain string, or has none; undefined for expressions too. */
  text(wanted: string): { readonly value: string; readonly place: Stretch } | undefined {
    const attribute = this.#attribute(wanted);
    if (!attribute) return undefined;
    if (attribute.value === null || attribute.value === undefined) return { value: "", place: placeOf(attribute) };
    if (typeof attribute.value !== "string") return undefined;
    return { value: attribute.value, place: this.#placeOfValue(attribute) };
  }

  #attribute(wanted: string): JsxAttribute | undefined {
    return this.#node.attributes?.find(({ name }) => name === wanted);
  }

  /** Components are often called like the element they stand for: `<Image>`, `<Video>`. */
  #roleOf(name: string, value: string): LinkRole | undefined {
    const element = (this.#node.name ?? "").toLowerCase();
    const role = roleOf(element === "image" ? "img" : element, name) ?? commonRoles.get(name);
    return role === "media" && pictures.test(value) ? "image" : role;
  }

  #placeOfValue(attribute: JsxAttribute): Stretch {
    const place = placeOf(attribute);
    const written = this.#manuscript.written(place);
    const opening = /^[^=]*=\s*["']/.exec(written)?.[0].length ?? 0;
    return { start: place.start + opening, end: place.start + written.length - 1 };
  }
}
