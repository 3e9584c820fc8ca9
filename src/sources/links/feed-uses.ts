import type { FeedElement } from "../../model/element.ts";
import type { Content, Entry, Feed } from "../../model/feed.ts";
import type { ObjectNode } from "../../model/json.ts";
import type { LinkRole, LinkUse } from "../../model/link.ts";
import type { Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { addressesOf } from "../../values/markup-addresses.ts";
import { resolveUrl } from "../../values/url.ts";
import { roleOf } from "../html/uses.ts";
import type { LinkTable } from "./table.ts";

type AddressPlace = readonly [attribute: string, role: LinkRole];

/** Elements that hold an address besides link, id and enclosure: in which attribute, or as their text (""). */
const elements: ReadonlyMap<string, AddressPlace> = new Map([
  ["comments", ["", "link"]],
  ["source", ["url", "link"]],
  ["atom:icon", ["", "image"]],
  ["atom:logo", ["", "image"]],
  ["itunes:image", ["href", "image"]],
  ["media:content", ["url", "media"]],
  ["media:thumbnail", ["url", "image"]],
  ["podcast:transcript", ["url", "media"]],
  ["podcast:chapters", ["url", "media"]],
] satisfies [string, AddressPlace][]);
/** The same within the image of an RSS channel. */
const ofImage: ReadonlyMap<string, AddressPlace> = new Map([
  ["url", ["", "image"]],
  ["link", ["", "link"]],
] satisfies [string, AddressPlace][]);
/** Relations of an Atom link that lead a reader on, besides the entry's own link and its enclosures. */
const relations: ReadonlySet<string> = new Set(["related", "via", "replies"]);
const keys: ReadonlyMap<string, LinkRole> = new Map([
  ["icon", "image"],
  ["favicon", "image"],
  ["image", "image"],
  ["banner_image", "image"],
  ["external_url", "link"],
] satisfies [string, LinkRole][]);

/** Gathers the addresses of a feed. `writtenIn` gives what a post uses, by absolute address: its content repeats it. */
export function collectFeed(
  feed: Feed,
  links: LinkTable,
  writtenIn: (post: Post | undefined) => ReadonlyMap<string, LinkUse>,
): void {
  const uses = new FeedUses(feed, links);
  uses.add(feed.link, "link");
  uses.addElements(feed.element);
  uses.addKeys(feed.json);
  for (const content of feed.texts) uses.addContent(content, writtenIn(undefined));
  for (const entry of feed.entries) {
    uses.addEntry(entry);
    uses.addElements(entry.element);
    uses.addKeys(entry.json);
    for (const content of entry.texts) uses.addContent(content, writtenIn(entry.post));
  }
}

class FeedUses {
  readonly #links: LinkTable;
  readonly #base: string | undefined;

  constructor({ link, self }: Feed, links: LinkTable) {
    this.#links = links;
    this.#base = resolveUrl(link?.value ?? self?.value ?? "");
  }

  add(text: Text | undefined, role: LinkRole): void {
    const address = text?.trim();
    if (address?.value) this.#links.add(resolveUrl(address.value, this.#base), textUse(address, role));
  }

  addEntry({ link, id, url, element, enclosures }: Entry): void {
    const guid = element?.child("guid");
    const isPermalink = guid !== undefined && guid.attribute("isPermaLink")?.value.value.trim() !== "false";
    if (link?.value) {
      const use = textUse(link, "entry");
      this.#links.add(url, use);
      if (id && isPermalink && id.value.trim() === link.value.trim()) this.#links.copy(use, id);
      else if (isPermalink && id && /^\s*https?:/i.test(id.value)) this.#addPermalink(id.trim());
    } else if (id && url) this.#links.add(url, textUse(id, "entry"));
    for (const enclosure of enclosures) this.add(enclosure, "media");
  }

  /** Of an entry that leads elsewhere by its link. */
  #addPermalink(id: Text): void {
    this.#links.add(resolveUrl(id.value, this.#base), { ...textUse(id, "link"), isId: true });
  }

  addElements(parent: FeedElement | undefined, places = elements): void {
    for (const child of parent?.children ?? []) {
      const place = places.get(child.name);
      if (place) this.#addElement(child, place);
      else if (child.name === "media:group") this.addElements(child);
      else if (child.name === "image") this.addElements(child, ofImage);
      else if (child.name === "atom:link") this.#addAtomLink(child);
    }
  }

  addKeys(json: Feed["json"] | ObjectNode): void {
    for (const { key, value } of json?.type === "object" ? json.members : []) {
      const role = keys.get(key);
      if (role && value.type === "string") this.add(value.text, role);
    }
  }

  /** What stands there without a base is said by feed/content-url. */
  addContent({ type, markup, base }: Content, written: ReadonlyMap<string, LinkUse>): void {
    for (const element of type === "text" ? [] : markup.elements) {
      if (element.attributes.length === 0) continue;
      for (const { attribute, text } of addressesOf(element)) {
        const role = roleOf(element.name, attribute);
        if (!role || text.value === "" || text.value.startsWith("#") || (base === undefined && isRelative(text.value)))
          continue;
        const href = resolveUrl(text.value, base);
        const use = href === undefined ? undefined : written.get(href);
        if (use) this.#links.copy(use, text);
        else this.#links.add(href, textUse(text, role));
      }
    }
  }

  #addElement(element: FeedElement, [attribute, role]: AddressPlace): void {
    this.add(attribute === "" ? element.text : element.attribute(attribute)?.value, role);
  }

  #addAtomLink(element: FeedElement): void {
    const relation = element.attribute("rel")?.value.value.trim() ?? "";
    if (relations.has(relation)) this.add(element.attribute("href")?.value, "link");
  }
}

function isRelative(value: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(value);
}

function textUse(text: Text, role: LinkRole): LinkUse {
  const { file, start, end, value } = text;
  return { file, start, end, value, role, written: text };
}
