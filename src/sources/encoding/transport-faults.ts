import type { EncodingFault } from "../../model/encoding.ts";
import type { Fact } from "../../model/post.ts";
import type { EncodedFeed } from "./encoded-feed.ts";
import { encodingNamed, shownEncoding } from "./names.ts";

/** The charset of the Content-Type comes before what a feed declares (RFC 7303, section 3.2), where readers mind it. */
export function transportFaults(feed: EncodedFeed, declared: Fact | undefined): EncodingFault[] {
  const { charset, decoded, opening } = feed;
  if (charset === undefined) return [];
  const own = declared && encodingNamed(declared.value);
  const said = encodingNamed(charset);
  const used = own?.decoder ?? decoded.encoding;
  if (said?.decoder !== undefined && family(said.decoder) === family(used)) return [];
  const expected = declared?.value ?? shownEncoding(decoded.encoding);
  const { start, end } = declared ?? opening;
  const place = { file: feed.file, start, end };
  return [{ ...place, code: "transport", found: charset, expected, count: 1, related: [], fix: undefined }];
}

/** The byte order of UTF-16 is for the byte order mark to say. */
function family(decoder: string): string {
  return decoder.replace(/^(utf-16)[lb]e$/, "$1");
}
