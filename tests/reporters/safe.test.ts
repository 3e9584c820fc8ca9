import { describe, expect, it } from "vitest";
import { safe, safeJson, wellFormed } from "../../src/reporters/safe.ts";
import fc from "../fast-check.ts";

/** What must never reach a terminal, said another way than in the code. */
function steers(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const bidirectional = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0x61c;
  const zeroWidth = (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
  const tag = code >= 0xe0000 && code <= 0xe007f;
  const separator = code === 0x2028 || code === 0x2029;
  const halfPair = code >= 0xd800 && code <= 0xdfff;
  return control || bidirectional || zeroWidth || tag || separator || halfPair;
}

const anyText = fc.string({ unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)) });
const hostileText = fc.string({
  unit: fc.constantFrom(
    "\u001b",
    "\n",
    "\r",
    "\u009b",
    "\u202e",
    "\u200b",
    "\u2028",
    "\ud800",
    "\u{e0041}",
    "a",
    "{",
    '"',
  ),
});

describe("safe", () => {
  it.each([
    ["\u001b[31mred", "\\u001b[31mred"],
    ["one\r\ntwo", "one\\u000d\\u000atwo"],
    ["\u009b2J", "\\u009b2J"],
    ["user\u202egnp.exe", "user\\u202egnp.exe"],
    ["zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"],
    ["soft\u00adhyphen", "soft\\u00adhyphen"],
    ["tag\u{e0041}", "tag\\u{e0041}"],
    ["half \ud83d pair", "half \\ud83d pair"],
    ["row\u2028row\u2029", "row\\u2028row\\u2029"],
  ])("writes %j out", (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  it.each(["Größe", "漢字", "مرحبا", "👍🏽 ❤️", "e\u0301", "“quoted” – & <b>"])("leaves %s as it is", (text) => {
    expect(safe(text)).toBe(text);
  });

  it("lets nothing through that steers a terminal", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        expect([...safe(text)].filter(steers)).toEqual([]);
      }),
    );
  });
});

describe("safeJson", () => {
  it("is the same data, and safe to show but for its own line ends", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        const json = safeJson({ text, list: [text] });
        expect(JSON.parse(json)).toEqual({ text, list: [text] });
        expect([...json].filter((character) => character !== "\n" && steers(character))).toEqual([]);
        expect(json.split("\n")).toHaveLength(7);
      }),
    );
  });
});

describe("wellFormed", () => {
  it("replaces half pairs and keeps whole ones", () => {
    expect(wellFormed("a\ud83db\udc4d👍")).toBe("a\ufffdb\ufffd👍");
  });
});
