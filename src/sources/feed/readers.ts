import type { Entry, Fault, OtherReaders } from "../../model/feed.ts";

/** Options that let fast-xml-parser keep what it reads as it stands, and read as much as it can. */
const lenientOptions = {
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  maxNestedTags: Number.POSITIVE_INFINITY,
  // Paths as text would take time quadratic in the depth.
  jPath: false,
  onDangerousProperty: (name: string): string => name,
};

/** Longer texts (UTF-16 units) are not read twice. */
const longestRead = 3_000_000;

/**
 * The second opinion on a feed that is not well-formed: a strict reader stops at the first fault; fast-xml-parser,
 * on which many lenient JavaScript readers stand, often goes on and shows some of the entries.
 */
export async function otherReaders(
  text: string,
  faults: readonly Fault[],
  entries: readonly Entry[],
): Promise<OtherReaders | undefined> {
  if (text.length > longestRead) return undefined;
  const [first] = faults;
  const strictEntries = entries.filter(({ span }) => span.end <= (first?.start ?? 0)).length;
  try {
    const { XMLParser } = await import("fast-xml-parser");
    const parsed: unknown = new XMLParser(lenientOptions).parse(text);
    return { strictEntries, lenientEntries: countEntries(parsed), lenientError: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { strictEntries, lenientEntries: undefined, lenientError: reason };
  }
}

/** Counts items and entries where feeds have them: below the root, its channel or items, or rdf:RDF. */
function countEntries(parsed: unknown): number {
  const level = childrenOf(parsed);
  const inside = level.flatMap(([, children]) => childrenOf(children));
  const deeper = inside
    .filter(([name]) => /^(?:\w+:)?(?:channel|items)$/.test(name))
    .flatMap(([, children]) => childrenOf(children));
  return [...inside, ...deeper].filter(([name]) => /^(?:\w+:)?(?:item|entry)$/.test(name)).length;
}

/** The elements of fast-xml-parser's ordered form: a list of objects with one key each. */
function childrenOf(parsed: unknown): (readonly [string, unknown])[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((node: unknown) =>
    typeof node === "object" && node !== null ? Object.entries(node).slice(0, 1) : [],
  );
}
