import fc from "fast-check";
import { anyFacts, type Facts } from "./facts.ts";
import { jsonFeedValue, xmlTree } from "./formats.ts";
import { type Spelling, spellJson, spellXml } from "./spell.ts";

export const formats = ["rss", "rdf", "atom", "json"] as const;
type Format = (typeof formats)[number];

export function writeFeed(facts: Facts, format: Format, spelling: Spelling): string {
  return format === "json" ? spellJson(jsonFeedValue(facts), spelling) : spellXml(xmlTree(facts, format), spelling);
}

export const spellings: fc.Arbitrary<Spelling> = fc.integer({ min: 0, max: 0x7fff_ffff });

/** The text of any feed in that format, in any spelling. */
export function feedsIn(format: Format): fc.Arbitrary<string> {
  return fc.tuple(anyFacts, spellings).map(([facts, spelling]) => writeFeed(facts, format, spelling));
}
