/** The WHATWG decoders know no UTF-32. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const legal = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    pieces.push(legal ? String.fromCodePoint(point) : "\uFFFD");
  }
  return pieces.join("");
}
