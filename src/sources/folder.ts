import { Neighbours } from "./folder/nearest.ts";
import { decodedPath, encodedPath, fileForms, isInside, publicPath } from "./folder/paths.ts";
import { SiteBase } from "./folder/site-base.ts";

/** Stands for the address of a site that nobody named. `.invalid` never leads anywhere (RFC 2606). */
export const unknownSite = "https://site.invalid/";

/** Where an address leads within the files of a built site. */
export type Located =
  | { readonly own: false }
  | {
      readonly own: true;
      /** The path that was given for the file, or undefined when nothing is there. */
      readonly file: string | undefined;
      /** When nothing is there: the known address most like it, as a path: "/posts/hello/". */
      readonly nearest: string | undefined;
      /** True when `nearest` differs in upper and lower case only. */
      readonly caseOnly: boolean;
    };

/** The files of a built site, looked up by address; nothing is read and nothing is asked. */
export interface Folder {
  /** Where an absolute address leads. Its query and fragment do not matter. */
  locate(address: string): Located;
  /** The public address of a file, without its index.html; undefined for a file that is not one of the folder's. */
  addressOf(file: string): string | undefined;
}

/** `paths` are relative to the folder, with forward slashes; `url` is its public address, absolute. */
export function createFolder(paths: readonly string[], settings: { readonly url: string | undefined }): Folder {
  return new BuiltFolder(paths, new SiteBase(settings.url ?? unknownSite));
}

class BuiltFolder implements Folder {
  readonly #site: SiteBase;
  readonly #files = new Map<string, string>();
  #lowerCase: ReadonlyMap<string, string> | undefined;
  #neighbours: Neighbours | undefined;

  constructor(paths: readonly string[], site: SiteBase) {
    this.#site = site;
    for (const path of paths) {
      const key = path.normalize("NFC");
      if (isInside(path) && !this.#files.has(key)) this.#files.set(key, path);
    }
  }

  locate(address: string): Located {
    const encoded = this.#site.pathOf(address);
    if (encoded === undefined) return { own: false };
    const path = decodedPath(encoded);
    const inside = isInside(path);
    const file = inside ? (this.#find(path) ?? this.#find(encoded)) : undefined;
    if (file !== undefined || !inside) return { own: true, file, nearest: undefined, caseOnly: false };
    return { own: true, file, ...this.#similar(path) };
  }

  addressOf(file: string): string | undefined {
    if (this.#files.get(file.normalize("NFC")) !== file) return undefined;
    return this.#site.href + encodedPath(publicPath(file));
  }

  #find(path: string): string | undefined {
    const { stem, endings } = fileForms(path);
    for (const ending of endings) {
      const file = this.#files.get(stem + ending);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  #similar(path: string): { nearest: string | undefined; caseOnly: boolean } {
    const twin = this.#caseTwin(path);
    if (twin !== undefined) return { nearest: this.#site.pathname + encodedPath(twin), caseOnly: true };
    this.#neighbours ??= new Neighbours(this.#files.keys());
    const neighbour = this.#neighbours.nearest(path);
    const nearest = neighbour === undefined ? undefined : this.#site.pathname + encodedPath(neighbour);
    return { nearest, caseOnly: false };
  }

  /** The path as it would have to be written, when only its letter case is wrong. */
  #caseTwin(path: string): string | undefined {
    this.#lowerCase ??= new Map([...this.#files.keys()].map((key) => [key.toLowerCase(), key]));
    const { stem, endings } = fileForms(path);
    for (const ending of endings) {
      const key = this.#lowerCase.get((stem + ending).toLowerCase());
      if (key === undefined) continue;
      return key.slice(0, key.length - ending.length) + (path.endsWith("/") ? "/" : "");
    }
    return undefined;
  }
}
