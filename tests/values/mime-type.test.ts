import { expect, test } from "vitest";
import { checkMimeType, kindOf, mimeTypeOf, typesForExtension } from "../../src/values/mime-type.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  "text/plain",
  "audio/mpeg",
  "audio/x-m4a",
  "image/svg+xml",
  "application/vnd.oasis.opendocument.text",
  "Application/RSS+XML",
  "x-conference/x-cooltalk",
  "text/plain; charset=us-ascii", // RFC 2045, section 5.1
  'text/plain;charset="us; ascii"',
  'audio/ogg; codecs="vorbis, opus" ; x=y',
  'text/plain; x="a\\"b;c"',
  `application/${"a".repeat(127)}`,
])("%s is right", (value) => {
  expect(checkMimeType(value)).toBeUndefined();
});

test.each([
  ["", "empty", "", undefined],
  [";charset=utf-8", "empty", "", undefined],
  ["mp3", "no-subtype", "mp3", "audio/mpeg"],
  [".JPG", "no-subtype", ".JPG", "image/jpeg"],
  ["audio", "no-subtype", "audio", undefined],
  ["audio/", "no-subtype", "audio/", undefined],
  ["/mpeg", "no-subtype", "/mpeg", "video/mpeg"],
  [" audio/mpeg", "space", " audio/mpeg", "audio/mpeg"],
  ["audio / mpeg", "space", "audio / mpeg", "audio/mpeg"],
  ["audio/mpeg ;x=y", "space", "audio/mpeg ", "audio/mpeg;x=y"],
  ["image/*", "wildcard", "image/*", undefined],
  ["*/*", "wildcard", "*/*", undefined],
  ["audio/mp eg", "character", " ", undefined],
  ["audio/mpeg/x", "character", "/", undefined],
  ["audio/-mpeg", "character", "-", undefined],
  ["audio/größe", "character", "ö", undefined],
  [`application/${"a".repeat(128)}`, "long", "a".repeat(128), undefined],
  ["adio/mpeg", "unknown-kind", "adio", "audio/mpeg"],
  ["chemical/x-pdb", "unknown-kind", "chemical", undefined],
  ["audio/mp3", "misnamed", "audio/mp3", "audio/mpeg"],
  ["image/JPG; q=1", "misnamed", "image/JPG", "image/jpeg; q=1"],
  ["text/plain; charset", "parameter", " charset", undefined],
  ["text/plain; a=b; =c", "parameter", " =c", undefined],
  ['text/plain; a="b', "parameter", ' a="b', undefined],
  ["text/plain;", "parameter", ";", "text/plain"],
  ["text/plain;;a=b", "parameter", "", undefined],
])("%j: %s, blaming “%s”", (value, code, blamed, right) => {
  const fault = checkMimeType(value);
  expect(fault?.code).toBe(code);
  expect(value.slice(fault?.from, fault?.to)).toBe(blamed);
  expect(fixed(checkMimeType, value)).toBe(right);
});

test("kinds and types by extension", () => {
  expect(kindOf("Audio/MPEG; x=y")).toBe("audio");
  expect(kindOf("adio/mpeg")).toBeUndefined();
  expect(mimeTypeOf(" Audio/MPEG ; x=y")).toBe("audio/mpeg");
  expect(typesForExtension("MP3")[0]).toBe("audio/mpeg");
  expect(typesForExtension("m4a")).toContain("audio/x-m4a");
  expect(typesForExtension("constructor")).toEqual([]);
});

test("the first type of every extension is right itself", () => {
  const extensions =
    "mp3 m4a mp4 mov aac ogg opus wav flac mkv webm avi pdf epub jpg png gif webp svg avif ico vtt xml".split(" ");
  for (const extension of extensions) {
    const [type = ""] = typesForExtension(extension);
    expect(checkMimeType(type), extension).toBeUndefined();
  }
});

test("any value", () => {
  expectSound(
    checkMimeType,
    fromPieces("audio", "/", "mpeg", "mp3", ";", "=", '"', "\\", " ", "*", "adio", "image/jpg", "x"),
  );
  expectLinear(checkMimeType, "a", "/", " ", ";", "a/b;", ";a=b", '"', "\\", "a=", " /");
});
