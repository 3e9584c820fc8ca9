import { SourceFile } from "../model/source.ts";
import { decode } from "./decode.ts";
import type { Disk } from "./disk.ts";
import { type Recognised, recognise } from "./recognise.ts";

/** A file as it was opened. */
export interface Opened {
  readonly path: string;
  readonly text: string;
  /** Bytes on disk or over the wire. */
  readonly bytes: number;
  readonly recognised: Recognised;
}

/** Bytes from elsewhere than the disk, by the path or address they go by. */
export interface Delivered {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the transport said of the encoding. */
  readonly charset?: string | undefined;
}

/** Opens files, decodes them, and keeps their lines for the reports. */
export class Library {
  readonly disk: Disk;
  readonly files = new Map<string, SourceFile>();

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** Throws what the disk throws. */
  open(path: string): Opened {
    const bytes = this.disk.read(path);
    const { text } = decode(bytes);
    this.files.set(path, new SourceFile(path, text, () => decode(this.disk.read(path)).text));
    return { path, text, bytes: bytes.byteLength, recognised: recognise(path, text) };
  }

  /** Takes in what was fetched or piped; its text is kept, since it cannot be read again. */
  take({ path, bytes, charset }: Delivered): Opened {
    const { text } = decode(bytes, charset);
    this.files.set(path, new SourceFile(path, text));
    return { path, text, bytes: bytes.byteLength, recognised: recognise(path, text) };
  }

  /** The text of a file that was opened before. */
  textOf(path: string): string {
    return this.files.get(path)?.text ?? "";
  }

  /** Forgets the text of a page whose facts are known. */
  release(path: string): void {
    this.files.get(path)?.release();
  }
}
