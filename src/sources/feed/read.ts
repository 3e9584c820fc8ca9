import type { Doctype, Fault, Feed } from "../../model/feed.ts";
import { namespaces } from "../../values/namespaces.ts";
import type { EncodedFeed } from "../encoding/encoded-feed.ts";
import { inspectEncoding } from "../encoding/inspect.ts";
import type { Opened } from "../library.ts";
import {
  loadHtmlEntities,
  mayHoldHtmlEntities,
  openingOf,
  parseXml,
  type XmlDocument,
  type XmlElement,
} from "../xml/index.ts";
import { readAtom, readAtomEntry } from "./atom.ts";
import { Contents } from "./contents.ts";
import { feedElement } from "./element.ts";
import { otherReaders } from "./readers.ts";
import { type FeedBody, readRss } from "./rss.ts";

interface Read {
  readonly body: FeedBody;
  readonly faults: readonly Fault[];
  readonly doctype?: Doctype | undefined;
  /** What its encoding is judged by; undefined for what is neither XML nor JSON. */
  readonly syntax?: Pick<EncodedFeed, "isJson" | "sections">;
}

/** Reads a feed whatever is wrong with it; what is none becomes a feed of unknown format without entries. */
export async function readFeed(opened: Opened): Promise<Feed> {
  const { path: file, text, bytes, recognised, delivery } = opened;
  const contents = new Contents();
  const { body, faults, doctype, syntax } = await readBody(opened, contents);
  await contents.ready();
  const isXml = body.format !== "json" && body.format !== "unknown";
  const readers = isXml && faults.length > 0 ? await otherReaders(text, faults, body.entries) : undefined;
  const looksLike = body.format === "unknown" ? recognised.looksLike : undefined;
  const { decoded } = opened;
  const whole = { file, decoded, charset: delivery?.charset, opening: body.opening };
  const encoding = syntax && inspectEncoding({ ...whole, ...syntax });
  const read = { file, bytes, encoding, delivery, faults, doctype, readers, looksLike, oversize: false };
  return { ...body, ...read, previous: undefined };
}

/** A feed larger than the limit is not parsed: hostile or broken, it would only cost time and memory. */
export function oversizeFeed(file: string, bytes: number): Feed {
  const unread = { encoding: undefined, delivery: undefined, faults: [], doctype: undefined, readers: undefined };
  return { ...nothing(file, 0), ...unread, file, bytes, looksLike: undefined, oversize: true, previous: undefined };
}

async function readBody(feed: Opened, contents: Contents): Promise<Read> {
  const { path: file, text, recognised } = feed;
  if (recognised.kind === "json" || recognised.looksLike === "a JSON Feed") return readJson(feed, contents);
  if (recognised.kind !== "feed" && recognised.kind !== "xml") return { body: nothing(file, text.length), faults: [] };
  if (mayHoldHtmlEntities(text)) await loadHtmlEntities();
  const document = parseXml(file, text);
  const { faults, sections } = document;
  const syntax = { isJson: false, sections };
  const root =
    document.roots.find(({ local }) => /^(?:rss|RDF|feed|[Cc]hannel)$/.test(local)) ?? document.roots.find(isAtomEntry);
  if (!root) {
    const [other] = document.roots;
    const body = nothing(file, text.length);
    return { body: other ? { ...body, opening: openingOf(document, other) } : body, faults, syntax };
  }
  const read = root.local === "feed" ? readAtom : isAtomEntry(root) ? readAtomEntry : readRss;
  return { body: read(feedElement(document, root), contents), faults, doctype: doctypeOf(document), syntax };
}

function isAtomEntry({ local, namespace }: XmlElement): boolean {
  return local === "entry" && namespace === namespaces.atom;
}

function doctypeOf({ file, doctype }: XmlDocument): Doctype | undefined {
  if (!doctype) return undefined;
  const { start, end, name, publicId, systemId } = doctype;
  const externalEntities = doctype.externalEntities.map((entity) => ({ file, ...entity }));
  return { file, start, end, name, publicId, systemId, externalEntities };
}

async function readJson({ path: file, text, recognised }: Opened, contents: Contents): Promise<Read> {
  const [{ parseJson }, { readJsonFeed }] = await Promise.all([
    import("../../values/json.ts"),
    import("./jsonfeed.ts"),
  ]);
  const document = parseJson(file, text);
  const isFeed = recognised.kind === "feed";
  const body = isFeed ? readJsonFeed(document, contents) : nothing(file, text.length);
  return { body, faults: document.faults, syntax: { isJson: true, sections: [] } };
}

function nothing(file: string, length: number): FeedBody {
  const firstLine = { file, start: 0, end: Math.min(length, 1) };
  return {
    format: "unknown",
    version: "",
    span: { file, start: 0, end: length },
    opening: firstLine,
    root: undefined,
    element: undefined,
    json: undefined,
    id: undefined,
    title: undefined,
    description: undefined,
    link: undefined,
    self: undefined,
    language: undefined,
    authors: [],
    texts: [],
    dates: [],
    entries: [],
  };
}
