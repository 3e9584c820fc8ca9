import type { Answer, Link } from "../model/link.ts";
import type { PageFacts, Post } from "../model/post.ts";
import { addressKey, isHttp, percentDecoded, resolveUrl } from "../values/url.ts";
import { anchorsOf } from "./anchors.ts";
import { type Disk, folderOf, joinPath } from "./disk.ts";
import { unknownSite } from "./folder.ts";
import { ImageFiles } from "./images/files.ts";
import type { LinkSettings } from "./links/post-uses.ts";
import type { Followed, Redirects } from "./site-files/redirects.ts";
import type { OwnPages } from "./site-pages.ts";

/** Stands for the site of a Markdown file or page whose address nobody knows; its files lie below `~`. */
const unknownHome = "https://file.invalid/";
const aroundFile = `${unknownHome}~/`;

/** Most pages and rules of the host that lead on to one another and are followed. */
const mostHops = 20;

interface KnownPage {
  /** The address that it leads on to; undefined where it is that of the page itself. */
  readonly next: string | undefined;
  readonly page: PageFacts;
}

/** What addresses are looked up in. */
export interface OwnPlaces {
  readonly own: OwnPages;
  readonly posts: readonly Post[];
  readonly disk: Disk;
  readonly redirects: Redirects | undefined;
}

/** Looks up the addresses of the site itself: in the built folder, among the known posts, beside a file. */
export class OwnAddresses implements LinkSettings {
  readonly #own: OwnPages;
  readonly #disk: Disk;
  readonly #images: ImageFiles;
  readonly #redirects: Redirects | undefined;
  readonly #known = new Map<string, KnownPage>();
  readonly #byFile: Map<string, PageFacts>;
  /** Public addresses of pages, by their files and those of their Markdown. */
  readonly #urls = new Map<string, string>();
  readonly #answers = new Map<string, Answer | undefined>();
  readonly #unchecked = new Set<string>();

  constructor({ own, posts, disk, redirects }: OwnPlaces) {
    this.#own = own;
    this.#disk = disk;
    this.#images = new ImageFiles(disk);
    this.#redirects = redirects;
    // An entry's own content says nothing of the page it links to.
    const pages = posts.filter(({ form }) => form !== "entry");
    for (const page of pages) {
      const { url, source } = page;
      for (const alias of url === undefined ? [] : [...page.aliases, ...(source?.aliases ?? [])]) {
        // The key of an address does not tell queries apart: `/?p=12` is not the home page.
        if (!alias.includes("?")) this.#known.set(addressKey(resolveUrl(alias, url) ?? alias), { next: url, page });
      }
    }
    for (const page of pages) {
      const { url, kind, signs } = page;
      const next = kind === "redirect" ? resolveUrl(signs.refresh ?? "", url) : undefined;
      if (url !== undefined) this.#known.set(addressKey(url), { next, page });
    }
    // What nothing leads to is no post, and can be linked to all the same.
    this.#byFile = new Map([...own.pages.map(({ facts }) => facts), ...pages].map((page) => [page.file, page]));
    for (const page of pages) {
      const { url, source } = page;
      if (source) this.#byFile.set(source.file, page);
      for (const { file } of url === undefined ? [] : [page, source ?? page]) this.#urls.set(file, url ?? "");
    }
  }

  readonly baseOf = (post: Post): string => {
    const { url, base } = post;
    const own = url ?? (isHttp(post.file) ? post.file : addressOfFile(post.file));
    return (base && resolveUrl(base, own)) || own;
  };

  readonly neighbourOf = (post: Post, value: string): string | undefined => {
    const path = neighbourPath(post.file, value);
    const file = path === undefined ? undefined : this.#fileFor(path);
    return file === undefined ? undefined : (this.#urls.get(file) ?? addressOfFile(file));
  };

  /** Pages beside those that were asked about, which links with a fragment lead to and which nobody read. */
  unread(links: readonly Link[]): string[] {
    const files = new Set<string>();
    for (const { url, uses } of links) {
      if (!url.startsWith(aroundFile) || !uses.some(({ value }) => value.includes("#"))) continue;
      const file = this.#fileFor(fileOfAddress(url));
      if (file !== undefined && !this.#byFile.has(file) && /\.(?:mdx?|x?html?)$/i.test(file)) files.add(file);
    }
    return [...files];
  }

  /** Takes in what was read later. */
  learn(pages: readonly PageFacts[]): void {
    for (const page of pages) this.#byFile.set(page.file, page);
  }

  /** Addresses of the site that were asked for and could not be looked up, for want of the site's address. */
  get unchecked(): number {
    return this.#unchecked.size;
  }

  readonly lookUp = (url: string): Answer | undefined => {
    const known = this.#answers.get(url);
    if (known || this.#answers.has(url)) return known;
    const answer = this.#lookUp(url);
    if (answer === unchecked) this.#unchecked.add(url);
    this.#answers.set(url, answer);
    return answer;
  };

  #lookUp(url: string): Answer | undefined {
    if (url.startsWith(aroundFile)) return this.#besideFile(url);
    const followed = this.#follow(url);
    if (followed) return this.#redirected(followed);
    const known = this.#known.get(addressKey(url));
    if (known) return this.#withAnchors({ outcome: "ok", reason: "is a page of this site", own: true }, url);
    const located = this.#own.folder?.locate(url);
    if (located?.own) {
      if (located.file !== undefined) return this.#fileAt(joinPath(this.#own.dir ?? "", located.file));
      return nothingThere(located.nearest);
    }
    if (this.#own.missing?.has(url)) return nothingThere(undefined);
    return url.startsWith(unknownSite) || url.startsWith(unknownHome) ? unchecked : undefined;
  }

  /** Where redirects of the host, stubs and aliases lead, one after the other; undefined where an address stays. */
  #follow(url: string): Followed | undefined {
    let end = url;
    let manner: Followed["manner"] = "permanent";
    const hops: Followed["hops"][number][] = [];
    while (hops.length <= mostHops) {
      const followed = this.#redirects?.follow(end, (address) => this.#isThere(address));
      if (followed && followed.manner !== "gone") {
        hops.push(...followed.hops);
        end = followed.end;
        if (followed.manner !== "permanent") manner = followed.manner;
        if (manner !== "permanent" && manner !== "temporary") return { end, manner, hops };
      }
      const next = this.#known.get(addressKey(end))?.next;
      if (next === undefined || addressKey(next) === addressKey(end)) {
        return hops.length === 0 ? undefined : { end, manner, hops };
      }
      hops.push({ url: end, status: 200 });
      end = next;
    }
    return { end: url, manner: "circle", hops };
  }

  #isThere(url: string): boolean {
    if (this.#known.has(addressKey(url))) return true;
    const located = this.#own.folder?.locate(url);
    return located?.own === true && located.file !== undefined;
  }

  /** What redirects, stubs and aliases make of an address. */
  #redirected({ end, manner, hops: redirects }: Followed): Answer {
    const own = true;
    if (manner === "circle") return { outcome: "broken", reason: "redirects in a circle", own, finalUrl: end };
    if (manner === "sometimes") return { outcome: "unknown", reason: "is redirected for some visitors", own };
    if (manner === "shown") return { outcome: "ok", reason: "shows another file of this site", own };
    const located = this.#own.folder?.locate(end);
    const led = { own, finalUrl: end, redirects } as const;
    if (located?.own && !this.#isThere(end)) {
      // A page that leads nowhere is told of itself.
      if (redirects.at(-1)?.status === 200) return { ...led, outcome: "ok", reason: "is a page of this site" };
      return { ...nothingThere(located.nearest), ...led };
    }
    if (manner === "temporary")
      return this.#withAnchors({ ...led, outcome: "ok", reason: "is redirected for now" }, end);
    return this.#withAnchors({ ...led, outcome: "moved", reason: "has moved for good" }, end);
  }

  /** The ids of the page at an address are gathered when somebody asks: most links have no fragment. */
  #withAnchors(answer: Answer, url: string): Answer {
    const page = (): PageFacts | undefined => this.#pageAt(url);
    return {
      ...answer,
      get anchors() {
        // A redirect that names a place of its own leads there, whatever the fragment of the link.
        const found = url.includes("#") ? undefined : page();
        return found && anchorsOf(found);
      },
    };
  }

  /** Of `p.html` and `p/index.html` the page that the address names. */
  #pageAt(url: string): PageFacts | undefined {
    const located = this.#own.folder?.locate(url);
    const file = located?.own ? located.file : undefined;
    const page = file === undefined ? undefined : this.#byFile.get(joinPath(this.#own.dir ?? "", file));
    return page ?? this.#known.get(addressKey(url))?.page;
  }

  /** A relative link of a file without an address: surely broken only when it names a file and none is there. */
  #besideFile(url: string): Answer {
    const place = fileOfAddress(url);
    const file = this.#fileFor(place);
    if (file !== undefined) return this.#fileAt(file);
    if (/\.[a-z0-9]{2,5}$/i.test(place)) return { outcome: "broken", reason: "nothing is there", place, own: true };
    return unchecked;
  }

  #fileAt(path: string): Answer {
    const images = this.#images;
    const page = this.#byFile.get(path);
    return {
      outcome: "ok",
      reason: "is a file of this site",
      own: true,
      get anchors() {
        return page && anchorsOf(page);
      },
      get image() {
        return images.at(path);
      },
    };
  }

  #fileFor(path: string): string | undefined {
    const stem = path.replace(/\/$/, "");
    return pageEndings.map((ending) => stem + ending).find((file) => this.#disk.kind(file) === "file");
  }
}

/** What a link may leave out of the name of a file beside it. */
const pageEndings = ["", ".md", ".mdx", ".html", "/index.md", "/_index.md", "/index.mdx", "/index.html"];

function nothingThere(nearest: string | undefined): Answer {
  return { outcome: "broken", reason: "nothing is there", own: true, ...(nearest !== undefined && { nearest }) };
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
