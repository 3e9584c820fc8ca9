import type { ImageFile } from "../../model/link.ts";
import { extensionOf } from "../../values/url.ts";
import type { Disk } from "../disk.ts";
import { headOfImage, readImageSize } from "./size.ts";

const extensions: ReadonlySet<string> = new Set("png apng jpg jpeg jfif gif webp avif heic heif svg".split(" "));

/** The pictures on a disk, each looked at once. */
export class ImageFiles {
  readonly #disk: Disk;
  readonly #known = new Map<string, ImageFile | undefined>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Size of a picture; undefined for what is none, or cannot be read. */
  at(path: string): ImageFile | undefined {
    if (!extensions.has(extensionOf(path))) return undefined;
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path));
    return this.#known.get(path);
  }

  #read(path: string): ImageFile | undefined {
    try {
      const size = readImageSize(this.#disk.readStart(path, headOfImage));
      return size && { ...size, bytes: this.#disk.size(path) };
    } catch {
      // It was there when the site was listed; that it cannot be read is nothing a linter of texts complains about.
      return undefined;
    }
  }
}
