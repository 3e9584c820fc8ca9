import type { Alternate, Sitemap, SitemapEntry } from "../../model/site.ts";
import { plainText, type Text } from "../../model/text.ts";
import { namespaces } from "../../values/namespaces.ts";
import { isHttp, parseUrl, resolveUrl } from "../../values/url.ts";
import type { Opened } from "../library.ts";
import { attributeText, openingOf, parseXml, spanOf, textOf, type XmlDocument, type XmlElement } from "../xml/index.ts";

/** Where a sitemap was found. */
export interface SitemapPlace {
  readonly file: string;
  readonly url: string | undefined;
}

/** Reads a sitemap: XML, or one address a line. */
export function readSitemap(opened: Opened, url: string | undefined): Sitemap {
  const { path: file, text, bytes } = opened;
  const known = { file, url, bytes, oversize: false };
  if (/^\s*</.test(text)) return { ...known, ...readXmlSitemap(opened) };
  const { index = 0, 0: first = "" } = /\S[^\r\n]*/.exec(text) ?? {};
  const isText = isHttp(first);
  return {
    ...known,
    kind: isText ? "text" : "unknown",
    looksLike: isText ? undefined : opened.recognised.looksLike,
    opening: { file, start: index, end: index + first.length },
    namespace: undefined,
    faults: [],
    entries: isText ? entriesOfText(file, text) : [],
  };
}

/** A sitemap that is too large to be read. */
export function oversizeSitemap({ file, url }: SitemapPlace, bytes: number): Sitemap {
  const opening = { file, start: 0, end: 0 };
  const nothing = { looksLike: undefined, namespace: undefined, faults: [], entries: [] };
  return { file, url, kind: "unknown", opening, bytes, oversize: true, ...nothing };
}

function entriesOfText(file: string, text: string): SitemapEntry[] {
  const entries: SitemapEntry[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const loc = plainText(file, line, index).trim();
    if (loc.value !== "") entries.push({ ...bareEntry, span: loc, loc, url: absolute(loc) });
  }
  return entries;
}

const bareEntry = { lastmod: undefined, changefreq: undefined, priority: undefined, alternates: [] };

type FromXml = Omit<Sitemap, "file" | "url" | "bytes" | "oversize">;

const kinds: ReadonlyMap<string, "urlset" | "index"> = new Map([
  ["urlset", "urlset"],
  ["sitemapindex", "index"],
]);
const entryNames = { urlset: "url", index: "sitemap" };

function readXmlSitemap({ path, text, recognised }: Opened): FromXml {
  const document = parseXml(path, text);
  const { root, faults } = document;
  const kind = root && kinds.get(root.local);
  if (!root || !kind) {
    const opening = root ? openingOf(document, root) : { file: path, start: 0, end: text.search(/[\r\n]|$/) };
    const { looksLike } = recognised;
    return { kind: "unknown", looksLike, opening, namespace: undefined, faults: [], entries: [] };
  }
  const children = root.children.filter(({ local }) => local === entryNames[kind]);
  return {
    kind,
    looksLike: undefined,
    opening: openingOf(document, root),
    namespace: namespaceOf(document, root),
    faults,
    entries: children.map((element) => entryOf(document, element)),
  };
}

function namespaceOf(document: XmlDocument, { prefix, attributes }: XmlElement): Text | undefined {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const declaration = attributes.find((attribute) => attribute.name === name);
  return declaration && attributeText(document, declaration);
}

/** Elements of other namespaces are extensions: `image:loc` is no address of a page. */
function entryOf(document: XmlDocument, element: XmlElement): SitemapEntry {
  const { children, namespace } = element;
  const textNamed = (name: string): Text | undefined => {
    const child = children.find((one) => one.local === name && one.namespace === namespace);
    return child && textOf(document, child).trim();
  };
  const loc = textNamed("loc");
  return {
    span: spanOf(document, element),
    loc,
    url: loc && absolute(loc),
    lastmod: textNamed("lastmod"),
    changefreq: textNamed("changefreq"),
    priority: textNamed("priority"),
    alternates: children.flatMap((child) => alternateOf(document, child)),
  };
}

function alternateOf(document: XmlDocument, { local, namespace, attributes }: XmlElement): Alternate[] {
  if (local !== "link" || namespace !== namespaces.xhtml) return [];
  const valueOf = (name: string): Text | undefined => {
    const attribute = attributes.find((one) => one.name === name);
    return attribute && attributeText(document, attribute).trim();
  };
  const href = valueOf("href");
  return href && /\balternate\b/i.test(valueOf("rel")?.value ?? "") ? [{ hreflang: valueOf("hreflang"), href }] : [];
}

function absolute({ value }: Text): string | undefined {
  return isHttp(value) && parseUrl(value) ? resolveUrl(value) : undefined;
}
