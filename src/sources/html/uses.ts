import type { LinkRole } from "../../model/link.ts";

/** Attributes that hold an address, by element. */
const rolesByElement: ReadonlyMap<string, Readonly<Record<string, LinkRole>>> = new Map([
  ["a", { href: "link" }],
  ["area", { href: "link" }],
  ["img", { src: "image", srcset: "image" }],
  ["source", { src: "media", srcset: "image" }],
  ["video", { src: "media", poster: "image" }],
  ["audio", { src: "media" }],
  ["track", { src: "media" }],
  ["iframe", { src: "frame" }],
  ["frame", { src: "frame" }],
  ["embed", { src: "frame" }],
  ["object", { data: "frame" }],
  ["script", { src: "resource" }],
] satisfies [string, Record<string, LinkRole>][]);

/** What the address in this attribute of this element is used for; undefined where it holds none. */
export function roleOf(element: string, attribute: string): LinkRole | undefined {
  return rolesByElement.get(element)?.[attribute];
}

/** Relations that a browser loads. */
const loaded: ReadonlySet<string> = new Set(
  (
    "stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image mask-icon fluid-icon " +
    "manifest preload modulepreload prefetch prerender"
  ).split(" "),
);
/** Relations that name a server to connect to, not something to load. */
const connections: ReadonlySet<string> = new Set(["preconnect", "dns-prefetch"]);

/** What the address of a `<link>` with these relations is used for; undefined where it only names a server. */
export function roleOfLink(relations: readonly string[]): LinkRole | undefined {
  if (relations.some((relation) => loaded.has(relation))) return "resource";
  return relations.some((relation) => connections.has(relation)) ? undefined : "head";
}

/** Properties whose content is an address (Open Graph protocol; cards of X). */
const addressProperties: ReadonlySet<string> = new Set(
  "og:url og:image og:image:url og:image:secure_url twitter:image twitter:image:src".split(" "),
);

/** Whether the content of a meta element with this name is an address. */
export function isAddressProperty(name: string): boolean {
  return addressProperties.has(name);
}
