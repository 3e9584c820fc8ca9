import type { Delivery } from "../model/delivery.ts";
import { SourceFile } from "../model/source.ts";
import { type Decoded, decode } from "./decode.ts";
import type { Disk } from "./disk.ts";
import { type Recognised, recognise } from "./recognise.ts";

/** A file as it was opened. */
export interface Opened {
  readonly path: string;
  readonly text: string;
  readonly decoded: Decoded;
  /** Bytes on disk or over the wire. */
  readonly bytes: number;
  readonly recognised: Recognised;
  /** What the server said of it, when it was fetched. */
  readonly delivery: Delivery | undefined;
}

/** Bytes from elsewhere than the disk, by the path or address they go by. */
export interface Delivered {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly delivery?: Delivery | undefined;
}

/** Opens files, decodes them, and keeps their lines for the reports. */
export class Library {
  readonly disk: Disk;
  readonly files = new Map<string, SourceFile>();
  readonly #bytes = new Map<string, number>();

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** Throws what the disk throws. */
  open(path: string): Opened {
    const bytes = this.disk.read(path);
    const decoded = decode(bytes);
    this.files.set(path, new SourceFile(path, decoded.text, () => decode(this.disk.read(path)).text));
    this.#bytes.set(path, bytes.byteLength);
    return opened({ path, bytes }, decoded);
  }

  /** Takes in what was fetched or piped; its text is kept, since it cannot be read again. */
  take(delivered: Delivered): Opened {
    const { path, bytes, delivery } = delivered;
    const decoded = decode(bytes, delivery?.charset);
    this.files.set(path, new SourceFile(path, decoded.text));
    this.#bytes.set(path, bytes.byteLength);
    return opened(delivered, decoded);
  }

  /** The text of a file that was opened before. */
  textOf(path: string): string {
    return this.files.get(path)?.text ?? "";
  }

  /** The bytes of a file that was opened before. */
  bytesOf(path: string): number {
    return this.#bytes.get(path) ?? 0;
  }

  /** Forgets the text of a page whose facts are known. */
  release(path: string): void {
    this.files.get(path)?.release();
  }
}

function opened({ path, bytes, delivery }: Delivered, decoded: Decoded): Opened {
  const { text } = decoded;
  return { path, text, decoded, bytes: bytes.byteLength, recognised: recognise(path, text), delivery };
}
