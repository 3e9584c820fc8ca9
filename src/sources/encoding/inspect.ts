import type { EncodingFault, FeedEncoding } from "../../model/encoding.ts";
import type { Fact } from "../../model/post.ts";
import { characterFaults, undecodableFaults } from "./character-faults.ts";
import { xmlDeclared } from "./declaration.ts";
import { declaredFault } from "./declared-fault.ts";
import type { EncodedFeed } from "./encoded-feed.ts";
import { jsonFaults } from "./json-faults.ts";
import { transportFaults } from "./transport-faults.ts";

/** Finds out what is wrong with the encoding of a feed. */
export function inspectEncoding(feed: EncodedFeed): FeedEncoding {
  const { encoding: used, mark } = feed.decoded;
  const declared = feed.isJson ? undefined : declaredName(feed);
  const whole = feed.isJson ? jsonFaults(feed) : declaredFault(feed, declared);
  // What is declared wrongly explains what cannot be decoded.
  const explained = whole.some(({ code }) => code === "bytes" || code === "missing" || code === "json");
  const undecodable = explained ? [] : undecodableFaults(feed);
  const faults = [...whole, ...transportFaults(feed, declared), ...undecodable, ...characterFaults(feed)];
  return { used, declared, mark, faults: faults.sort(byPlace) };
}

function declaredName({ file, decoded }: EncodedFeed): Fact | undefined {
  const found = xmlDeclared(decoded.text);
  return found && { file, start: found.start, end: found.start + found.name.length, value: found.name };
}

function byPlace(one: EncodingFault, other: EncodingFault): number {
  return one.start - other.start;
}
