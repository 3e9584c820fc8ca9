import type { Span } from "../../model/source.ts";
import type { Decoded } from "../decode.ts";

/** A feed as it was decoded and read: all that can tell what is wrong with its encoding. */
export interface EncodedFeed {
  readonly file: string;
  readonly decoded: Decoded;
  /** The charset that the transport named. */
  readonly charset: string | undefined;
  /** Where something missing is reported. */
  readonly opening: Span;
  readonly isJson: boolean;
  /** What stands in CDATA sections: starts and ends in turn. */
  readonly sections: readonly number[];
}

/** Whether every character can be written in the encoding a file was read in. */
export function isUnicode({ encoding }: Pick<Decoded, "encoding">): boolean {
  return encoding.startsWith("utf-") || encoding === "gb18030";
}
