import { describe, expect, it, test } from "vitest";
import { readImageSize } from "../../../src/sources/images/size.ts";
import fc from "../../fast-check.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

function big32(value: number): string {
  return Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]).toString("latin1");
}
const big16 = (value: number): string => big32(value).slice(2);
const little16 = (value: number): string => big16(value)[1] + (big16(value)[0] ?? "");
const little24 = (value: number): string => little16(value & 65_535) + String.fromCharCode(value >>> 16);

const png = (width: number, height: number): string =>
  `\x89PNG\r\n\x1a\n${big32(13)}IHDR${big32(width)}${big32(height)}\x08\x02\0\0\0`;
const gif = (width: number, height: number): string => `GIF89a${little16(width)}${little16(height)}\xf7\0\0`;

const webp = (chunk: string): string => `RIFF${"\0".repeat(4)}WEBP${chunk}`;
const lossy = (width: number, height: number): string =>
  webp(`VP8 \0\0\0\0\x10\x32\x01\x9d\x01\x2a${little16(width)}${little16(height)}`);
function lossless(width: number, height: number): string {
  const bits = (width - 1) | ((height - 1) << 14);
  return webp(`VP8L\0\0\0\0\x2f${little16(bits & 65_535)}${little16((bits >>> 16) & 65_535)}`);
}
const extended = (width: number, height: number): string =>
  webp(`VP8X\x0a\0\0\0\x10\0\0\0${little24(width - 1)}${little24(height - 1)}`);

const segment = (marker: string, content: string): string => `\xff${marker}${big16(content.length + 2)}${content}`;
const frame = (width: number, height: number, marker = "\xc0"): string =>
  segment(marker, `\x08${big16(height)}${big16(width)}\x03`);
const jpeg = (...segments: readonly string[]): string => `\xff\xd8${segments.join("")}`;
/** An Exif segment with two entries, the second of which is the orientation; `II` or `MM`. */
function exif(order: "II" | "MM", orientation: number): string {
  const two = order === "II" ? little16 : big16;
  const four = order === "II" ? (value: number) => little16(value) + little16(0) : big32;
  const entry = (tag: number, value: number): string => `${two(tag)}${two(3)}${four(1)}${two(value)}${two(0)}`;
  return segment("\xe1", `Exif\0\0${order}${two(42)}${four(8)}${two(2)}${entry(0x100, 5)}${entry(0x112, orientation)}`);
}

const box = (type: string, content: string): string => big32(content.length + 8) + type + content;
const ispe = (width: number, height: number): string => box("ispe", `\0\0\0\0${big32(width)}${big32(height)}`);
const avif = (...properties: readonly string[]): string =>
  box("ftyp", "avif\0\0\0\0avifmif1") +
  box("meta", `\0\0\0\0${box("hdlr", "pict")}${box("iprp", box("ipco", properties.join("")))}`);

const svg = (attributes: string): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d=""/></svg>`;

describe("the size of", () => {
  test.each([
    ["PNG", png(1200, 630), 1200, 630],
    ["a wide PNG", png(100_000, 3), 100_000, 3],
    ["GIF", gif(1200, 630), 1200, 630],
    ["lossy WebP", lossy(1200, 630), 1200, 630],
    ["lossy WebP that is to be scaled", lossy(1200 | 0x40_00, 630 | 0x80_00), 1200, 630],
    ["lossless WebP", lossless(1200, 630), 1200, 630],
    ["lossless WebP, as large as it goes", lossless(16_384, 16_384), 16_384, 16_384],
    ["extended WebP", extended(70_000, 630), 70_000, 630],
    ["JPEG", jpeg(segment("\xe0", "JFIF\0"), segment("\xdb", "\xff\xc0"), frame(1200, 630)), 1200, 630],
    ["progressive JPEG", jpeg(segment("\xc4", "\xff\xc0"), frame(1200, 630, "\xc2")), 1200, 630],
    ["JPEG with bytes of filling", jpeg("\xff\xff\xff\x01", `\xff${frame(1200, 630)}`), 1200, 630],
    ["JPEG that lies on its side", jpeg(exif("II", 6), frame(1200, 630)), 630, 1200],
    ["JPEG that lies on its side, the other way round", jpeg(exif("MM", 8), frame(1200, 630)), 630, 1200],
    ["JPEG that stands on its head", jpeg(exif("MM", 3), frame(1200, 630)), 1200, 630],
    ["AVIF with a thumbnail", avif(ispe(160, 84), ispe(1200, 630), ispe(320, 168)), 1200, 630],
    ["AVIF that is turned", avif(ispe(1200, 630), box("irot", "\x01")), 630, 1200],
    ["AVIF that stands on its head", avif(ispe(1200, 630), box("irot", "\x02")), 1200, 630],
    ["SVG", svg('width="1200" height="630"'), 1200, 630],
    ["SVG in other units", svg("width='10cm' height = '96pt'"), 378, 128],
    ["SVG with a viewBox", svg('width="100%" viewBox="0 0 24 12.5"'), 24, 13],
    ["SVG with a viewBox and one side", svg('height="48" viewBox="0,0,24,12"'), 96, 48],
    ["SVG behind other things", `\xef\xbb\xbf<?xml?>\n<!-- <svg width="1"> -->\n${svg('width="7" height="8"')}`, 7, 8],
    ["SVG behind declarations", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('width="7" height="8" x=">"')}`, 7, 8],
    ["SVG with a prefix", '<svg:svg width="7" height="8">', 7, 8],
    ["SVG with a > in a value", '<svg id="a>b" width="7" height="8">', 7, 8],
  ])("%s", (_, file, width, height) => {
    expect(readImageSize(latin1(file))).toEqual({ width, height });
  });

  it.each([
    ["an empty file", ""],
    ["a PNG without a header", "\x89PNG\r\n\x1a\n\0\0\0\x04CgBI"],
    ["a PNG of no width", png(0, 630)],
    ["a JPEG that is cut off", jpeg(segment("\xe0", "JFIF\0"))],
    ["a JPEG with a length of nothing", jpeg("\xff\xe0\0\0", frame(1200, 630))],
    ["a JPEG that goes astray", jpeg("x", frame(1200, 630))],
    ["a WebP of another kind", webp("ALPH")],
    ["a film", box("ftyp", "isom") + box("moov", ispe(1200, 630))],
    ["an AVIF with a box of no length", `${box("ftyp", "avif")}\0\0\0\x04meta`],
    ["an SVG without any size", svg("")],
    ["an SVG of no size", svg('width="0" height="0" viewBox="0 0 0 0"')],
    ["a page", "<!doctype html><html><svg width='7' height='8'>"],
    ["a text", "svg width='7' height='8'"],
  ])("%s is not known", (_, file) => {
    expect(readImageSize(latin1(file))).toBeUndefined();
  });
});

const anyImage = fc.oneof(
  ...[
    png(9, 8),
    gif(9, 8),
    lossy(9, 8),
    lossless(9, 8),
    extended(9, 8),
    avif(ispe(9, 8)),
    svg('viewBox="0 0 9 8"'),
  ].map((file) => fc.constant(file)),
  fc.constant(jpeg(exif("II", 6), frame(9, 8))),
);

it("never throws, however a file is damaged, and tells whole numbers", () => {
  fc.assert(
    fc.property(anyImage, fc.nat(120), fc.uint8Array({ maxLength: 12 }), fc.nat(200), (file, at, noise, end) => {
      const bytes = new Uint8Array(Buffer.concat([latin1(file), Buffer.alloc(60)]));
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      const size = readImageSize(bytes.subarray(0, end));
      if (size) expect(Number.isInteger(size.width) && size.width > 0 && size.height > 0).toBe(true);
    }),
  );
});

it.each([
  ["JPEG of empty segments", jpeg("\xff\xe1\0\x02".repeat(60_000))],
  ["JPEG of Exif segments", jpeg(exif("II", 1).repeat(6_000))],
  [
    "JPEG with a directory that never ends",
    jpeg(`\xff\xe1\xff\xffExif\0\0MM\0*\0\0\0\x08\xff\xff${"\0".repeat(250_000)}`),
  ],
  ["AVIF of empty boxes", avif() + box("free", "").repeat(30_000)],
  ["AVIF of empty properties", avif(box("free", "").repeat(30_000))],
  ["SVG of comments", "<!---->".repeat(35_000)],
  ["SVG of declarations", "<!x>".repeat(60_000)],
  ["SVG of brackets", "<![>".repeat(60_000)],
  ["SVG that does not end", `<svg ${"width=' ".repeat(30_000)}`],
  ["SVG of spaces", `<svg${" ".repeat(125_000)} width${" ".repeat(125_000)}`],
  ["SVG with a long number", `<svg width="${"9".repeat(250_000)}" viewBox="${"0 ".repeat(100_000)}">`],
])("ends quickly: %s", (_, file) => {
  const bytes = latin1(file);
  const start = performance.now();
  readImageSize(bytes);
  expect(performance.now() - start).toBeLessThan(200);
});
