import type { EncodingFault } from "../../model/encoding.ts";
import type { EncodedFeed } from "./encoded-feed.ts";
import { shownEncoding } from "./names.ts";

/** JSON that is exchanged is UTF-8 without a BOM (RFC 8259, section 8.1). */
export function jsonFaults({ decoded: { encoding, mark }, opening }: EncodedFeed): EncodingFault[] {
  const rest = { ...opening, count: 1, related: [], fix: undefined };
  if (encoding !== "utf-8") {
    return [{ ...rest, code: "json", found: shownEncoding(encoding), expected: "UTF-8" }];
  }
  return mark ? [{ ...rest, code: "jsonMark", found: "U+FEFF", expected: "“{”" }] : [];
}
