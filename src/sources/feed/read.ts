import type { Doctype, Fault, Feed } from "../../model/feed.ts";
import type { Recognised } from "../recognise.ts";
import { loadHtmlEntities, mayHoldHtmlEntities, parseXml, type XmlDocument } from "../xml/index.ts";
import { readAtom } from "./atom.ts";
import { Contents } from "./contents.ts";
import { feedElement } from "./element.ts";
import { otherReaders } from "./readers.ts";
import { type FeedBody, readRss } from "./rss.ts";

/** A file that was named as a feed, or looks like one. */
export interface FeedFile {
  readonly file: string;
  readonly text: string;
  readonly bytes: number;
  readonly recognised: Recognised;
}

interface Read {
  readonly body: FeedBody;
  readonly faults: readonly Fault[];
  readonly doctype?: Doctype | undefined;
}

/** Reads a feed whatever is wrong with it; what is none becomes a feed of unknown format without entries. */
export async function readFeed({ file, text, bytes, recognised }: FeedFile): Promise<Feed> {
  const contents = new Contents();
  const { body, faults, doctype } = await readBody({ file, text, bytes, recognised }, contents);
  await contents.ready();
  const isXml = body.format !== "json" && body.format !== "unknown";
  const readers = isXml && faults.length > 0 ? await otherReaders(text, faults, body.entries) : undefined;
  const looksLike = body.format === "unknown" ? recognised.looksLike : undefined;
  return { ...body, file, bytes, faults, doctype, readers, looksLike, oversize: false };
}

/** A feed larger than the limit is not parsed: hostile or broken, it would only cost time and memory. */
export function oversizeFeed(file: string, bytes: number): Feed {
  const unread = { faults: [], doctype: undefined, readers: undefined, looksLike: undefined, oversize: true };
  return { ...nothing(file, 0), ...unread, file, bytes };
}

async function readBody(feed: FeedFile, contents: Contents): Promise<Read> {
  const { file, text, recognised } = feed;
  if (recognised.kind === "json" || recognised.looksLike === "a JSON Feed") return readJson(feed, contents);
  if (recognised.kind !== "feed" && recognised.kind !== "xml") return { body: nothing(file, text.length), faults: [] };
  if (mayHoldHtmlEntities(text)) await loadHtmlEntities();
  const document = parseXml(file, text);
  const { faults } = document;
  const root = document.roots.find(({ local }) => /^(?:rss|RDF|feed|channel)$/.test(local));
  if (!root) return { body: nothing(file, text.length), faults };
  const read = root.local === "feed" ? readAtom : readRss;
  return { body: read(feedElement(document, root), contents), faults, doctype: doctypeOf(document) };
}

function doctypeOf({ file, doctype }: XmlDocument): Doctype | undefined {
  if (!doctype) return undefined;
  const { start, end, name, publicId, systemId } = doctype;
  return { file, start, end, name, publicId, systemId };
}

async function readJson({ file, text, recognised }: FeedFile, contents: Contents): Promise<Read> {
  const [{ parseJson }, { readJsonFeed }] = await Promise.all([
    import("../../values/json.ts"),
    import("./jsonfeed.ts"),
  ]);
  const document = parseJson(file, text);
  const isFeed = recognised.kind === "feed";
  return { body: isFeed ? readJsonFeed(document, contents) : nothing(file, text.length), faults: document.faults };
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
    dates: [],
    entries: [],
  };
}
