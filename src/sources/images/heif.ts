import { big32, standsAt } from "./bytes.ts";
import type { ImageSize } from "./size.ts";

/** ISO/IEC 23008-12 (HEIF), which AVIF builds on: the sizes of all pictures in the file stand in meta, iprp, ipco. */
export function heifSize(bytes: Uint8Array): ImageSize | undefined {
  let largest: ImageSize | undefined;
  let turned = false;
  for (const { type, from } of propertiesIn(bytes)) {
    // A thumbnail, or a tile of the whole, is smaller than the whole.
    if (type === "ispe") {
      const size = { width: big32(bytes, from + 4), height: big32(bytes, from + 8) };
      if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
    } else if (type === "irot") turned = ((bytes[from] ?? 0) & 1) === 1;
  }
  return largest && turned ? { width: largest.height, height: largest.width } : largest;
}

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

function propertiesIn(bytes: Uint8Array): readonly Box[] {
  const whole: Box = { type: "", from: 0, to: bytes.length };
  const meta = childOf(bytes, whole, "meta");
  // The content of meta begins with a version and flags.
  const properties = meta && childOf(bytes, { ...meta, from: meta.from + 4 }, "iprp");
  const container = properties && childOf(bytes, properties, "ipco");
  return container ? [...boxesIn(bytes, container)] : [];
}

function childOf(bytes: Uint8Array, parent: Box, type: string): Box | undefined {
  for (const box of boxesIn(bytes, parent)) if (box.type === type) return box;
  return undefined;
}

const known = ["meta", "iprp", "ipco", "ispe", "irot"] as const;

/** ISO/IEC 14496-12, section 4.2: every box begins with its length and type. */
function* boxesIn(bytes: Uint8Array, { from, to }: Box): Generator<Box> {
  let at = from;
  while (at + 8 <= to) {
    const short = big32(bytes, at);
    // 1: a length of 64 bits follows; 0: up to the end of the file.
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? big32(bytes, at + 8) * 2 ** 32 + big32(bytes, at + 12) : short || to - at;
    if (length < head) return;
    const end = Math.min(at + length, to);
    const type = known.find((name) => standsAt(bytes, at + 4, name)) ?? "";
    yield { type, from: at + head, to: end };
    at += length;
  }
}
