import type { Content, Entry } from "../model/feed.ts";
import type { Body, HeadFact, PageFacts, Post } from "../model/post.ts";
import { plainText, type Text } from "../model/text.ts";
import type { Library } from "./library.ts";
import type { Page } from "./page.ts";

type ReadHtml = typeof import("./html/index.ts")["readHtml"];
type ReadMarkdown = typeof import("./markdown/index.ts")["readMarkdown"];
type CreateBody = typeof import("./prose/index.ts")["createBody"];

/** UTF-16 units of page text whose bodies are kept; the bodies of later pages are read again when they are asked for. */
const keptBodies = 16_000_000;

/** Reads pages into facts, and their prose when a rule asks for it. The parsers are imported on first use. */
export class Pages {
  readonly #library: Library;
  readonly #kept = new Map<string, Page>();
  readonly #contents = new Map<string, Content>();
  #room = keptBodies;
  #readHtml: ReadHtml | undefined;
  #readMarkdown: ReadMarkdown | undefined;
  #createBody: CreateBody | undefined;

  readonly #content: string;

  /** `content` selects the element that the content of a page stands in; empty when nobody said. */
  constructor(library: Library, content: string) {
    this.#library = library;
    this.#content = content;
  }

  async html(path: string): Promise<PageFacts> {
    const readHtml = await this.#html();
    const text = this.#library.textOf(path);
    return this.#keep(path, readHtml(plainText(path, text, 0), "html", this.#content), text.length);
  }

  async markdown(path: string): Promise<PageFacts> {
    const readMarkdown = await this.#markdown();
    const text = this.#library.textOf(path);
    const page = await readMarkdown(plainText(path, text, 0), { mdx: path.endsWith(".mdx") });
    return this.#keep(path, page, text.length);
  }

  /** The full content of an entry, as a post of its own. */
  async entry({ url, title }: Entry, content: Content): Promise<Post> {
    const { facts } = (await this.#html())(content.text, "entry");
    this.#contents.set(entryKey(facts.span), content);
    const titles = title ? [titleFact(title)] : [];
    return { ...facts, titles, kind: "article", url, source: undefined };
  }

  /** The prose of a post that was read before. */
  readonly bodyOf = async (post: Post): Promise<Body> => {
    const page = this.#kept.get(post.file) ?? (await this.#again(post));
    const createBody = await this.#prose();
    return createBody(page.blocks, page.language);
  };

  async #html(): Promise<ReadHtml> {
    this.#readHtml ??= (await import("./html/index.ts")).readHtml;
    return this.#readHtml;
  }

  async #markdown(): Promise<ReadMarkdown> {
    this.#readMarkdown ??= (await import("./markdown/index.ts")).readMarkdown;
    return this.#readMarkdown;
  }

  async #prose(): Promise<CreateBody> {
    this.#createBody ??= (await import("./prose/index.ts")).createBody;
    return this.#createBody;
  }

  #keep(path: string, page: Page, length: number): PageFacts {
    if (length <= this.#room) {
      this.#room -= length;
      this.#kept.set(path, page);
    } else this.#library.release(path);
    return { ...page.facts, bytes: this.#library.bytesOf(path) };
  }

  async #again(post: Post): Promise<Page> {
    const content = post.form === "entry" ? this.#contents.get(entryKey(post.span)) : undefined;
    if (content) return (await this.#html())(content.text, "entry");
    const text = plainText(post.file, this.#library.textOf(post.file), 0);
    if (post.form === "markdown") return (await this.#markdown())(text, { mdx: post.file.endsWith(".mdx") });
    return (await this.#html())(text, "html", this.#content);
  }
}

function titleFact({ file, start, end, value }: Text): HeadFact {
  return { file, start, end, value, inBody: false };
}

function entryKey({ file, start }: PageFacts["span"]): string {
  return `${file} ${start}`;
}
