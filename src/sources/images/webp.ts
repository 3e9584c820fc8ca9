import { little16, little24, standsAt } from "./bytes.ts";
import type { ImageSize } from "./size.ts";

/** RFC 9649 (WebP): the first chunk tells the size, lossy (RFC 6386, section 9.1), lossless or extended. */
export function webpSize(bytes: Uint8Array): ImageSize | undefined {
  const chunk = 12;
  const data = 20;
  if (standsAt(bytes, chunk, "VP8X")) {
    return { width: 1 + little24(bytes, data + 4), height: 1 + little24(bytes, data + 7) };
  }
  if (standsAt(bytes, chunk, "VP8L") && standsAt(bytes, data, "\x2f")) {
    // Two numbers of 14 bits.
    const [low, high] = [little16(bytes, data + 1), little16(bytes, data + 3)];
    return { width: 1 + (low & 0x3f_ff), height: 1 + ((low >> 14) | ((high & 0x0f_ff) << 2)) };
  }
  if (standsAt(bytes, chunk, "VP8 ") && standsAt(bytes, data + 3, "\x9d\x01\x2a")) {
    return { width: little16(bytes, data + 6) & 0x3f_ff, height: little16(bytes, data + 8) & 0x3f_ff };
  }
  return undefined;
}
