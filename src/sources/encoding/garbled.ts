import type { EncodingFault } from "../../model/encoding.ts";
import { garbledIn } from "../../values/mojibake.ts";
import { meantBy, wordsFor } from "../../values/windows-1252.ts";
import { type EncodedFeed, isUnicode } from "./encoded-feed.ts";
import { FaultPlaces } from "./fault-places.ts";

/** UTF-8 that was taken for windows-1252 and encoded once more, and control characters that windows-1252 explains. */
export function garbledFaults({ file, decoded }: EncodedFeed): EncodingFault[] {
  const { text } = decoded;
  const doubled = new FaultPlaces(file, false);
  const controls = new FaultPlaces(file, true);
  const fixed = (replacement: string | undefined) => (isUnicode(decoded) ? replacement : undefined);
  for (const { start, end, meant } of garbledIn(text)) {
    if (doubled.isFull || controls.isFull) break;
    if (meant !== undefined) {
      if (isSpokenOf(text, start)) continue;
      const found = text.slice(start, end);
      doubled.add({ start, end }, { code: "doubled", found: `“${found}”`, expected: `“${meant}”` }, fixed(meant));
      continue;
    }
    for (let at = start; at < end && !controls.isFull; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80 || unit > 0x9f) continue;
      controls.add({ start: at, end: at + 1 }, { code: "control", ...wordsFor(unit) }, fixed(meantBy(unit)));
    }
  }
  return [...doubled.build(), ...controls.build()];
}

/** Posts about encodings show what goes wrong; markup and declarations name encodings in other words. */
const spokenOf =
  /mojibake|(?:wrong|double|doubly|broken|text|character) ?-?encod|encoding (?:error|bug|issue|problem)|latin-1/i;
/** UTF-16 units on either side. */
const near = 200;

function isSpokenOf(text: string, at: number): boolean {
  return spokenOf.test(text.slice(Math.max(0, at - near), at + near));
}
