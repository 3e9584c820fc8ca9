import type { Answer } from "../model/link.ts";
import type { Post } from "../model/post.ts";
import { addressKey, isHttp, percentDecoded, resolveUrl } from "../values/url.ts";
import { type Disk, folderOf, joinPath } from "./disk.ts";
import { unknownSite } from "./folder.ts";
import { ImageFiles } from "./images/files.ts";
import type { OwnPages } from "./site-pages.ts";
import type { LinkSettings } from "./uses.ts";

/** Stands for the site of a Markdown file or page whose address nobody knows; its files lie below `~`. */
const unknownHome = "https://file.invalid/";
const aroundFile = `${unknownHome}~/`;

/** Looks up the addresses of the site itself: in the built folder, among the known posts, beside a file. */
export class OwnAddresses implements LinkSettings {
  readonly #own: OwnPages;
  readonly #disk: Disk;
  readonly #images: ImageFiles;
  readonly #known = new Set<string>();
  readonly #unchecked = new Set<string>();

  constructor(own: OwnPages, posts: readonly Post[], disk: Disk) {
    this.#own = own;
    this.#disk = disk;
    this.#images = new ImageFiles(disk);
    for (const { url, form, aliases } of posts.flatMap((post) => (post.source ? [post, post.source] : [post]))) {
      // An entry's own content says nothing of the page it links to.
      if (url === undefined || form === "entry") continue;
      this.#known.add(addressKey(url));
      for (const alias of aliases) this.#known.add(addressKey(resolveUrl(alias, url) ?? alias));
    }
  }

  readonly baseOf = (post: Post): string => {
    const { url, base } = post;
    const own = url ?? (isHttp(post.file) ? post.file : addressOfFile(post.file));
    return (base && resolveUrl(base, own)) || own;
  };

  readonly isNeighbour = (post: Post, value: string): boolean => {
    const path = neighbourPath(post.file, value);
    return path !== undefined && this.#isFile(path);
  };

  /** Addresses of the site that were asked for and could not be looked up, for want of the site's address. */
  get unchecked(): number {
    return this.#unchecked.size;
  }

  readonly lookUp = (url: string): Answer | undefined => {
    const answer = this.#lookUp(url);
    if (answer === unchecked) this.#unchecked.add(url);
    return answer;
  };

  #lookUp(url: string): Answer | undefined {
    if (url.startsWith(aroundFile)) return this.#besideFile(url);
    if (this.#known.has(addressKey(url))) return { outcome: "ok", reason: "is a page of this site", own: true };
    const located = this.#own.folder?.locate(url);
    if (located?.own) {
      if (located.file !== undefined) return this.#fileAt(joinPath(this.#own.dir ?? "", located.file));
      const nearest = located.nearest === undefined ? {} : { nearest: located.nearest };
      return { outcome: "broken", reason: "nothing is there", own: true, ...nearest };
    }
    return url.startsWith(unknownSite) || url.startsWith(unknownHome) ? unchecked : undefined;
  }

  /** A relative link of a file without an address: surely broken only when it names a file and none is there. */
  #besideFile(url: string): Answer {
    const place = fileOfAddress(url);
    if (this.#isFile(place)) return this.#fileAt(place);
    if (/\.[a-z0-9]{2,5}$/i.test(place)) return { outcome: "broken", reason: "nothing is there", place, own: true };
    return unchecked;
  }

  #fileAt(path: string): Answer {
    const images = this.#images;
    return {
      outcome: "ok",
      reason: "is a file of this site",
      own: true,
      get image() {
        return images.at(path);
      },
    };
  }

  #isFile(path: string): boolean {
    return ["", ".md", ".mdx", ".html", "/index.md", "/index.html"].some(
      (end) => this.#disk.kind(path + end) === "file",
    );
  }
}

const unchecked: Answer = { outcome: "unchecked", reason: "the address of the site is not known", own: true };

/** Stands for `..` in such an address, where it would be resolved away. */
const upwards = "\u2025";

function addressOfFile(file: string): string {
  const segments = file.split("/").map((segment) => encodeURIComponent(segment === ".." ? upwards : segment));
  return aroundFile + segments.join("/");
}

function fileOfAddress(address: string): string {
  const segments = address.slice(aroundFile.length).split(/[?#]/)[0]?.split("/").map(percentDecoded) ?? [];
  return segments.map((segment) => (segment === upwards ? ".." : segment)).join("/");
}

/** The path of a relative link as it would be beside its file; undefined for any other address. */
function neighbourPath(file: string, value: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i.test(value)) return undefined;
  const [path = ""] = value.split(/[?#]/);
  return joinPath(folderOf(file), percentDecoded(path));
}
