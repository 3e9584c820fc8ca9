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
    const value = this.#node.attributes?.find(({ name }) => name === "id")?.value;
    return typeof value === "string" ? value : undefined;
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
