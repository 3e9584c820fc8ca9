import { big16, big32, little16, standsAt } from "./bytes.ts";
import type { ImageSize } from "./size.ts";

/** ITU-T T.81, annex B: segments up to the frame header; an Exif segment before it may turn the picture. */
export function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  let turned = false;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Markers without a length.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [big16(bytes, at + 5), big16(bytes, at + 7)];
      return turned ? { width: height, height: width } : { width, height };
    }
    const length = big16(bytes, at + 2);
    if (length < 2) return undefined;
    const end = at + 2 + length;
    if (marker === 0xe1 && standsAt(bytes, at + 4, "Exif\0\0")) turned = isTurned(bytes.subarray(at + 10, end));
    at = end;
  }
  return undefined;
}

/** SOF0 to SOF15; DHT, JPG and DAC lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Exif 2.32: orientations 5 to 8 lie on their side. `tiff` is the segment behind its name. */
function isTurned(tiff: Uint8Array): boolean {
  const little = standsAt(tiff, 0, "II");
  const read16 = little ? little16 : big16;
  const directory = little ? little16(tiff, 4) + little16(tiff, 6) * 0x1_00_00 : big32(tiff, 4);
  const entries = read16(tiff, directory);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + 12 * index;
    if (entry >= tiff.length) return false;
    if (read16(tiff, entry) !== 0x01_12) continue;
    const orientation = read16(tiff, entry + 8);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}
