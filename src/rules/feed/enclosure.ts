import { oneFinding } from "../../findings/one-finding.ts";
import type { FeedElement } from "../../model/element.ts";
import type { Entry, Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { checkMimeType, kindOf, type MimeTypeKind, mimeTypeOf, typesForExtension } from "../../values/mime-type.ts";
import { extensionOf } from "../../values/url.ts";
import { examples } from "./enclosure.examples.ts";

const messages = {
  several:
    "More than one enclosure in {count} of {total} items, this one first. Keep one: many readers offer no other.",
  repeated: "“{url}” is the enclosure of {count} entries. Give each its own file.",
  type: "The type “{type}” is not that of a .{extension} file. Write “{right}”.",
  tiny: "The length of an enclosure is its size in bytes, and {length} is none. Write the size of the file, or 0 if it is unknown.",
  typed: {
    text: "The length of an enclosure is its size in bytes, and {length} looks made up. Write the size of the file, or 0 if it is unknown.",
    severity: "info",
  },
  scheme:
    "The enclosure is at “{url}”, but RSS asks for an http address, which is all that players load. Put the file on a web server.",
  constant: "All {count} enclosures have the same length, {length}. Write the size of each file in bytes.",
  unknown: {
    text: "The length is 0 in {count} of {total} enclosures, this one first: players cannot tell how much there is to load.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "An item has one enclosure of its own, with the type and size of the file.",
  why: "Podcast apps load what the enclosure names: from a wrong type they choose no player, from a wrong size they show no progress, and a file that was heard already is not offered again.",
  source: "RSS 2.0 and RSS Best Practices Profile, enclosure; RFC 4287, section 4.2.7; JSON Feed 1.1, attachments.",
  severity: "warning",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    const byEntry = feed.entries.map(enclosuresOf);
    reportSeveral(feed, byEntry, report);
    reportRepeated(byEntry, report);
    const enclosures = byEntry.flat();
    for (const enclosure of enclosures) {
      reportType(enclosure, report);
      reportScheme(enclosure, report);
    }
    reportLengths(enclosures, report);
  },
});

interface Enclosure {
  /** The element itself; undefined in JSON. */
  readonly element: FeedElement | undefined;
  readonly url: Text | undefined;
  readonly type: Text | undefined;
  readonly length: Text | undefined;
  /** Of the file, in lower case. */
  readonly extension: string;
  /** By its type, else by its extension. */
  readonly kind: MimeTypeKind | undefined;
}

function enclosuresOf({ element, enclosures }: Entry): Enclosure[] {
  if (!element) return enclosures.map((url) => enclosure({ element, url, type: undefined, length: undefined }));
  return element.children.filter(isEnclosure).map((child) => {
    const [url, type, length] = [child.name === "enclosure" ? "url" : "href", "type", "length"].map((name) =>
      child.attribute(name)?.value.trim(),
    );
    return enclosure({ element: child, url, type, length });
  });
}

function enclosure(parts: Pick<Enclosure, "element" | "url" | "type" | "length">): Enclosure {
  const extension = extensionOf(parts.url?.value ?? "");
  const [usual = ""] = typesForExtension(extension);
  return { ...parts, extension, kind: kindOf(parts.type?.value ?? "") ?? kindOf(usual) };
}

function isEnclosure(element: FeedElement): boolean {
  if (element.name === "enclosure") return true;
  return element.name === "atom:link" && element.attribute("rel")?.value.value.trim() === "enclosure";
}

function reportSeveral({ format, entries }: Feed, byEntry: readonly Enclosure[][], report: Report): void {
  if (format !== "rss") return;
  const second = byEntry.flatMap((enclosures) => {
    const elements = enclosures.flatMap(({ element }) => (element?.name === "enclosure" ? [element] : []));
    return elements[1]?.opening ?? [];
  });
  const places = oneFinding(second, "One more here.");
  if (places) report({ ...places, message: "several", data: { count: second.length, total: entries.length } });
}

/** Between entries; one image may well stand for many posts. */
function reportRepeated(byEntry: readonly Enclosure[][], report: Report): void {
  const urls = byEntry.flatMap((enclosures) => {
    const own = new Map<string, Text>();
    for (const { url, kind } of enclosures) if (url?.value && kind !== "image") own.set(url.value, url);
    return [...own.values()];
  });
  for (const [url, [first, second, ...others]] of grouped(urls, ({ value }) => value)) {
    if (!second) continue;
    const related = [first, ...others].map((at) => ({
      at,
      note: at === first ? "It is used here first." : "And here.",
    }));
    report({ at: second, message: "repeated", data: { url, count: related.length + 1 }, related });
  }
}

/** What these end in says little of what a server sends. */
const anything: ReadonlySet<string> = new Set("html htm xhtml xml json rss atom txt js css md csv".split(" "));

/** What is no media type, or is misnamed, is said of media types everywhere. */
function reportType({ type, extension }: Enclosure, report: Report): void {
  const types = anything.has(extension) ? [] : typesForExtension(extension);
  const [right] = types;
  if (right === undefined || !type?.value || types.includes(mimeTypeOf(type.value)) || checkMimeType(type.value))
    return;
  const fix = [type.replace(0, type.value.length, right)];
  report({ at: type, message: "type", data: { type: type.value, extension, right }, fix });
}

function reportScheme({ element, url }: Enclosure, report: Report): void {
  if (element?.name !== "enclosure" || !url || !/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url.value)) return;
  report({ at: url, message: "scheme", data: { url: url.value } });
}

function reportLengths(enclosures: readonly Enclosure[], report: Report): void {
  const lengths = enclosures.flatMap(({ length }) => (length && /^\d+$/.test(length.value) ? [length] : []));
  const [first] = lengths;
  const tiny = lengths.filter(({ value }) => isTiny(value));
  const typed = oneFinding(lengths.filter(isTyped), "And here.");
  const length = tiny[0]?.value ?? first?.value ?? "";
  const addresses = new Set(enclosures.map(({ url }) => url?.value));
  const isConstant = lengths.length === enclosures.length && lengths.every(({ value }) => value === length);
  const unknown = enclosures.flatMap(({ kind, length: size }) =>
    (kind === "audio" || kind === "video") && size && /^0+$/.test(size.value) ? [size] : [],
  );
  const [tinyPlaces, unknownPlaces] = [oneFinding(tiny, "And here."), oneFinding(unknown, "And here.")];
  if (typed) report({ ...typed, message: "typed", data: { length: lengths.find(isTyped)?.value ?? "" } });
  if (tinyPlaces) report({ ...tinyPlaces, message: "tiny", data: { length } });
  else if (first && isConstant && addresses.size >= fewestForConstant && Number(length) > 0) {
    report({ at: first, message: "constant", data: { count: lengths.length, length } });
  }
  const data = { count: unknown.length, total: enclosures.length };
  if (unknownPlaces) report({ ...unknownPlaces, message: "unknown", data });
}

/** Two files may happen to be of one size. */
const fewestForConstant = 3;

/** Less than the head of any media file. */
function isTiny(length: string): boolean {
  return Number(length) > 0 && Number(length) < 100;
}

/** Digits in the order of the keys. */
function isTyped({ value }: Text): boolean {
  return /^12345(?:6(?:78?9?)?)?$/.test(value);
}
