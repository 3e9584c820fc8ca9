import { pipeline, type Readable, type Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Response } from "./client.ts";
import { BodyTooLarge } from "./errors.ts";
import { largestBody } from "./limits.ts";
import { singleHeader } from "./reply.ts";
import { Turns } from "./turns.ts";

/** A body, decoded, and what its headers say of it. */
export interface Body {
  readonly bytes: Uint8Array;
  /** Lower case, without parameters. */
  readonly mediaType: string | undefined;
  /** Lower case. */
  readonly charset: string | undefined;
  /** Lower case; undefined when it came as it is. */
  readonly contentEncoding: string | undefined;
  /** Whether there is an ETag or a Last-Modified. */
  readonly validator: boolean;
}

/** Bytes of an unwanted body that are read to keep the connection: cheaper than a new one. */
const droppedBytes = 16 * 1024;
/** Milliseconds that an unwanted body may take. */
const droppedTime = 250;

/** Lets go of a body that nobody wants. */
export async function dropBody({ body }: Response): Promise<void> {
  const timer = setTimeout(() => body.destroy(), droppedTime);
  await body.dump({ limit: droppedBytes });
  clearTimeout(timer);
}

/** Bytes, decoded, from which on a body waits for its turn: many large ones at once take a machine's memory. */
const modestBody = 1024 * 1024;

/** What bodies wait for while they are read. */
export interface BodyTurns {
  readonly large: Turns;
  readonly brotli: Turns;
}

/** A decoder of Brotli may take 16 MiB, however small the body is (RFC 7932, section 9.1). */
export const bodyTurns = (): BodyTurns => ({ large: new Turns(2), brotli: new Turns(6) });

/** Reads a body to its end. Rejects when it is too large, also once decoded, or breaks off. */
export async function readBody(response: Response, turns: BodyTurns): Promise<Body> {
  const chunks: Buffer[] = [];
  let length = 0;
  const { headers } = response;
  const endTurns: (() => void)[] = [];
  try {
    if (contentEncoding(headers)?.includes("br")) endTurns.push(await turns.brotli.take());
    for await (const chunk of decoded(response)) {
      length += chunk.length;
      if (length > largestBody) throw new BodyTooLarge();
      chunks.push(chunk);
      const isFirstLarge = length > modestBody && length - chunk.length <= modestBody;
      if (isFirstLarge) endTurns.push(await turns.large.take());
    }
  } finally {
    for (const endTurn of endTurns) endTurn();
  }
  return {
    bytes: Buffer.concat(chunks, length),
    ...contentType(singleHeader(headers["content-type"])),
    contentEncoding: contentEncoding(headers),
    validator: headers["etag"] !== undefined || headers["last-modified"] !== undefined,
  };
}

/** Lower case, without parameters. */
export function mediaTypeOf({ headers }: Response): string | undefined {
  return contentType(singleHeader(headers["content-type"])).mediaType;
}

function decoded({ body, headers }: Response): Readable {
  const encodings = (contentEncoding(headers) ?? "").split(",");
  const decoders = encodings.map((encoding) => decoder(encoding.trim())).filter((one) => one !== undefined);
  const [first, second] = decoders.reverse();
  if (!first) return body;
  // The reader of the last stream hears of every error; the callback is only there to be one.
  return second ? pipeline(body, first, second, () => {}) : pipeline(body, first, () => {});
}

/** A body that was cut off gives what came before. */
function decoder(encoding: string): Transform | undefined {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip(lenient);
  if (encoding === "deflate") return createInflate(lenient);
  if (encoding === "br") return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  return undefined;
}

function contentEncoding(headers: Response["headers"]): string | undefined {
  return singleHeader(headers["content-encoding"])?.toLowerCase() || undefined;
}

function contentType(header: string | undefined): Pick<Body, "mediaType" | "charset"> {
  const mediaType = /^[^\s;,]+\/[^\s;,]+/.exec(header ?? "")?.[0].toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^\s;,"]+)/i.exec(header ?? "")?.[1]?.toLowerCase();
  return { mediaType, charset };
}
