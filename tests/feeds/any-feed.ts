import fc from "../fast-check.ts";
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

/** What breaks a feed where it is put. */
const shards = [
  ...[
    "<",
    ">",
    "&",
    '"',
    "'",
    "/",
    "=",
    "</",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    "?>",
    "</item>",
    "</title>",
    "<item>",
  ],
  ...[
    "<p>",
    "<entry>",
    "</entry>",
    "<q:x>",
    ' xmlns=""',
    ' xmlns="x"',
    "&nbsp;",
    "&nosuch;",
    "&#0;",
    "\u0000",
    "\ud800",
    "\ufffd",
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "null",
    "1e999",
    "//",
    "“",
    "\n",
    "Ã¼",
    "<!DOCTYPE rss [<!ENTITY a 'b'>]>",
    "",
  ],
];

/** The same with some characters replaced by what does not belong there. */
export function brokenFeedsIn(format: Format): fc.Arbitrary<string> {
  const cuts = fc.record({ at: fc.nat(), length: fc.nat({ max: 8 }), shard: fc.constantFrom(...shards) });
  return fc.tuple(feedsIn(format), fc.array(cuts, { minLength: 1, maxLength: 5 })).map(([feed, all]) =>
    all.reduce((text, { at, length, shard }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + shard + text.slice(start + length);
    }, feed),
  );
}
