import { big32, little16, standsAt } from "./bytes.ts";
import { heifSize } from "./heif.ts";
import { jpegSize } from "./jpeg.ts";
import { svgSize } from "./svg.ts";
import { webpSize } from "./webp.ts";

/** In pixels, as a browser shows it. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How much of a file tells its size: a photograph may have profiles and a thumbnail before it. Bytes. */
export const headOfImage = 262_144;

/** The size that the head of an image file tells, whatever the file is called; undefined when it tells none. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const size = sizeIn(bytes);
  if (!size) return undefined;
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function sizeIn(bytes: Uint8Array): ImageSize | undefined {
  if (standsAt(bytes, 0, "\x89PNG\r\n\x1a\n")) return pngSize(bytes);
  if (standsAt(bytes, 0, "\xff\xd8\xff")) return jpegSize(bytes);
  if (standsAt(bytes, 0, "GIF8")) return { width: little16(bytes, 6), height: little16(bytes, 8) };
  if (standsAt(bytes, 0, "RIFF") && standsAt(bytes, 8, "WEBP")) return webpSize(bytes);
  if (standsAt(bytes, 4, "ftyp")) return heifSize(bytes);
  return svgSize(bytes);
}

/** PNG (Third Edition), section 11.2.1: the first chunk is IHDR. */
function pngSize(bytes: Uint8Array): ImageSize | undefined {
  return standsAt(bytes, 12, "IHDR") ? { width: big32(bytes, 16), height: big32(bytes, 20) } : undefined;
}
