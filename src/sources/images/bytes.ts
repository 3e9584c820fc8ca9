/** Numbers in the head of a file. Beyond its end everything is 0, which no picture has as its size. */

export function big16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

export function big32(bytes: Uint8Array, at: number): number {
  return big16(bytes, at) * 0x1_00_00 + big16(bytes, at + 2);
}

export function little16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function little24(bytes: Uint8Array, at: number): number {
  return little16(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
}

/** Whether these characters stand there, one byte each. */
export function standsAt(bytes: Uint8Array, at: number, characters: string): boolean {
  for (let index = 0; index < characters.length; index++) {
    if (bytes[at + index] !== characters.charCodeAt(index)) return false;
  }
  return true;
}
