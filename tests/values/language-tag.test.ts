import { expect, test } from "vitest";
import { checkLanguageTag } from "../../src/values/language-tag.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  // RFC 5646, appendix A
  ..."de fr ja zh-Hant zh-Hans sr-Cyrl sr-Latn zh-cmn-Hans-CN cmn-Hans-CN zh-yue-HK yue-HK zh-Hans-CN sr-Latn-RS".split(
    " ",
  ),
  ..."sl-rozaj sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela de-DE en-US es-419".split(" "),
  ..."de-CH-x-phonebk az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM"
    .split(" ")
    .map((tag) => tag.replace("AZE", "aze")),
  ..."en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another".split(" "),
  // the list of RSS 0.91
  ..."af sq eu be bg ca hr cs da nl et fo fi gd gl de el hu is ga it ja ko mk no pl pt ro ru sr sk sl es sv tr uk".split(
    " ",
  ),
  ..."en-GB pt-BR nl-BE fr-CA und mul zxx gsw haw en-001 ar-XK i-default zh-min en-150".split(" "),
])("%s is right", (tag) => {
  expect(checkLanguageTag(tag)).toBeUndefined();
});

test.each([
  ["", "empty", "", undefined],
  [" ", "empty", " ", undefined],
  ["en, de", "several", "en, de", undefined],
  ["en_US", "separator", "en_US", "en-US"],
  ["en US", "separator", "en US", "en-US"],
  ["en_US.UTF-8", "separator", "en_US.UTF-8", "en-US"],
  [" en\n", "separator", " en\n", "en"],
  ["en--US", "separator", "en--US", "en-US"],
  ["en-", "grammar", "", undefined],
  ["-en", "grammar", "", undefined],
  ["e", "grammar", "e", undefined],
  ["en-x", "grammar", "x", undefined],
  ["en-a", "grammar", "a", undefined],
  ["en-US-Latn", "grammar", "Latn", undefined],
  ["de-419-DE", "grammar", "DE", undefined],
  ["a-DE", "grammar", "a", undefined],
  ["en-abcdefghi", "grammar", "abcdefghi", undefined],
  ["this is a text", "grammar", "this is a text", undefined],
  ["日本語", "grammar", "日本語", undefined],
  ["de-DE-1901-1901", "repeated", "1901", undefined],
  ["ar-a-aaa-b-bbb-a-ccc", "repeated", "a", undefined],
  ["xx", "unknown-language", "xx", undefined],
  ["abcd", "unknown-language", "abcd", undefined],
  ["english", "unknown-language", "english", "en"],
  ["Englsh", "unknown-language", "Englsh", "en"],
  ["eng", "unknown-language", "eng", "en"],
  ["ger-DE", "unknown-language", "ger", "de-DE"],
  ["jp", "unknown-language", "jp", "ja"],
  ["us", "unknown-language", "us", "en-US"],
  ["zh-Hnas", "unknown-script", "Hnas", undefined],
  ["en-uk", "unknown-region", "uk", "en-GB"],
  ["en-USA", "unknown-region", "USA", "en-US"],
  ["en-999", "unknown-region", "999", undefined],
  ["en-EN", "unknown-region", "EN", undefined],
  ["de-1902", "unknown-variant", "1902", undefined],
  ["iw", "deprecated", "iw", "he"],
  ["de-DD", "deprecated", "DD", "de-DE"],
  ["i-klingon", "deprecated", "i-klingon", "tlh"],
  ["no-bok", "deprecated", "no-bok", "nb"],
  ["en-us", "case", "en-us", "en-US"],
  ["ZH-HANT-tw", "case", "ZH-HANT-tw", "zh-Hant-TW"],
])("%j: %s, blaming “%s”", (tag, code, blamed, right) => {
  const fault = checkLanguageTag(tag);
  expect(fault?.code).toBe(code);
  expect(tag.slice(fault?.from, fault?.to)).toBe(blamed);
  expect(fixed(checkLanguageTag, tag)).toBe(right);
});

test("any value", () => {
  const pieces = "en de zh eng us UK DE 419 Latn Hans 1901 rozaj x u a i klingon -".split(" ");
  expectSound(checkLanguageTag, fromPieces("-", "_", " ", "-", "-", "en-", ...pieces));
  expectLinear(checkLanguageTag, "en-", "a-", "-", "_", " ", ".", ".a", "x", "\u2010");
});
