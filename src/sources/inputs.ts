import { isHttp } from "../values/url.ts";
import { folderOf } from "./disk.ts";
import type { Library, Opened } from "./library.ts";
import type { AddressPattern, Fetch, Input, LoadRequest } from "./request.ts";
import { scanFolder } from "./scan.ts";

/** A Markdown file and what tells its address. */
interface NamedMarkdown {
  readonly path: string;
  readonly pattern: AddressPattern;
}

/** Everything the inputs name, sorted by what it is. */
export interface Named {
  readonly feeds: Opened[];
  readonly oversize: { readonly path: string; readonly bytes: number }[];
  /** HTML pages. */
  readonly pages: string[];
  readonly markdown: NamedMarkdown[];
  /** Folders that hold a built site. */
  readonly sites: string[];
  /** Feeds found beside the main one, which are not linted. */
  readonly otherFeeds: string[];
  /** What could not be read, a sentence each. */
  readonly errors: string[];
}

const feedNames = /\.(?:xml|rss|atom|rdf|json|jsonfeed)$/i;
const pageNames = /\.(?:x?html?|md|mdx|markdown|mdown|mdwn|mkdn?)$/i;

/** Finds out what each input is: by its content, never by its name alone. */
export async function readInputs(request: LoadRequest, library: Library, fetch: Fetch): Promise<Named> {
  const reader = new InputReader(request, library);
  for (const input of request.inputs) {
    if (isHttp(input.source)) await reader.fetch(input, fetch);
    else await reader.path(input);
  }
  return reader.named;
}

class InputReader {
  readonly named: Named = { feeds: [], oversize: [], pages: [], markdown: [], sites: [], otherFeeds: [], errors: [] };
  readonly #request: LoadRequest;
  readonly #library: Library;
  readonly #seen = new Set<string>();

  constructor(request: LoadRequest, library: Library) {
    this.#request = request;
    this.#library = library;
  }

  async path(input: Input): Promise<void> {
    const { source } = input;
    const kind = this.#library.disk.kind(source);
    if (kind === "file") return this.#file(source, input);
    if (kind === "folder") return this.#folder(source, input);
    const matches = /[*?[{]/.test(source) ? await this.#library.disk.glob(source) : undefined;
    // A folder that is to hold the built site and is not there is an error of its own.
    if (matches === undefined && source === this.#request.site.dir) return;
    if (matches === undefined) this.#fail(`There is no file or folder “${source}”.`);
    else if (matches.length === 0) this.#fail(`No file matches “${source}”.`);
    else for (const path of matches) this.#file(path, { ...input, source: path }, rootOf(source));
  }

  async fetch(input: Input, fetch: Fetch): Promise<void> {
    const { source } = input;
    if (this.#request.offline) return this.#fail(`${source} cannot be read: ${this.#request.offline}.`);
    const fetched = await fetch(source);
    if (fetched.failure !== undefined) this.#fail(`${source} cannot be read: it ${fetched.failure}.`);
    else this.#sort(this.#library.take(fetched), input, "");
  }

  #folder(folder: string, input: Input): void {
    const scan = scanFolder(folder, this.#library, this.#request);
    for (const feed of scan.feeds) this.named.feeds.push(feed);
    this.named.otherFeeds.push(...scan.otherFeeds);
    if (scan.site !== undefined) this.named.sites.push(scan.site);
    for (const path of scan.markdown) this.#file(path, { ...input, role: "post" }, folder);
    if (scan.feeds.length === 0 && scan.site === undefined && scan.markdown.length === 0) {
      this.#fail(`“${folder}” holds neither a feed nor a page nor a Markdown file.`);
    }
  }

  #file(path: string, input: Input, root = folderOf(path)): void {
    if (this.#seen.has(path) || this.#request.isIgnored(path)) return;
    this.#seen.add(path);
    try {
      const bytes = this.#library.disk.size(path);
      if (bytes <= this.#request.maxFeedSize) this.#sort(this.#library.open(path), input, root);
      else if (pageNames.test(path)) this.#fail(`${path} has ${bytes} bytes: too large for a page.`);
      else this.named.oversize.push({ path, bytes });
    } catch (error) {
      this.#fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  #sort(opened: Opened, { role }: Input, root: string): void {
    const { path, recognised } = opened;
    const { kind, looksLike } = recognised;
    if (kind === "empty") this.#fail(`${path} is empty.`);
    else if (kind === "binary") this.#fail(`${path} is ${looksLike}; a feed, a page or a Markdown file is needed.`);
    else if (role === "feed" || (role === "any" && isFeedLike(opened))) this.named.feeds.push(opened);
    else if (kind === "html") this.named.pages.push(path);
    else if (kind === "markdown") {
      this.named.markdown.push({ path, pattern: this.#request.patternFor(path) ?? { url: undefined, root } });
    } else
      this.#fail(`${path} is ${looksLike}, not ${role === "post" ? "a page or Markdown file" : "a feed or a page"}.`);
  }

  #fail(message: string): void {
    this.named.errors.push(message);
  }
}

/** A feed, or a file that goes by the name of one and is something else. */
function isFeedLike({ path, recognised: { kind } }: Opened): boolean {
  return kind === "feed" || kind === "xml" || kind === "json" || (kind === "html" && feedNames.test(path));
}

/** The folders of a glob before its first wildcard. */
function rootOf(glob: string): string {
  return folderOf(glob.slice(0, glob.search(/[*?[{]/)));
}
