import type { CrawlSettings, Visit, VisitedPage } from "../request.ts";
import { Frontier } from "./frontier.ts";
import { pageAddress, type Scope } from "./page-address.ts";

/** What a walk takes. */
export interface WalkTask {
  /** Where it begins. */
  readonly starts: readonly string[];
  readonly scope: Scope;
  readonly settings: CrawlSettings;
  readonly visit: Visit;
  /** Whether robots.txt keeps crawlers from an address. */
  readonly isForbidden: (url: string) => boolean;
  /** Addresses that are visited when no link leads on: those of the sitemaps. */
  readonly listed: readonly string[];
}

/** What a walk came to. */
export interface Walked {
  readonly pages: readonly VisitedPage[];
  /** What ended it before it had seen all, and how many addresses wait; undefined where it saw all. */
  readonly stopped: Stop | undefined;
  /** Addresses that robots.txt keeps crawlers from. */
  readonly forbidden: readonly string[];
  /** Addresses that differ in their query alone, beyond those that were visited. */
  readonly leftOut: number;
  /** Whether some page has more links than were looked at. */
  readonly isCut: boolean;
}

export interface Stop {
  readonly by: "depth" | "pages" | "bytes" | "time";
  readonly waiting: number;
}

/** Pages of one batch for each that may be asked at once. */
const batchTurns = 3;

/** Bytes of all pages together: they are kept until they have been read. */
const mostBytes = 256 * 1024 * 1024;

/** Walks a site level by level, from page to page; pages that only a sitemap lists come last. */
export async function walk(task: WalkTask): Promise<Walked> {
  const walker = new Walker(task);
  walker.frontier.add(task.starts);
  await walker.follow();
  walker.take(task.listed);
  await walker.follow();
  const { pages, stopped, forbidden, frontier, isCut } = walker;
  return { pages, stopped, forbidden: [...forbidden], leftOut: frontier.leftOut, isCut };
}

class Walker {
  readonly frontier = new Frontier();
  readonly pages: VisitedPage[] = [];
  readonly forbidden = new Set<string>();
  stopped: Stop | undefined;
  isCut = false;
  readonly #task: WalkTask;
  /** Where pages were read in the end. */
  readonly #read = new Set<string>();
  #bytes = 0;

  constructor(task: WalkTask) {
    this.#task = task;
  }

  /** Takes in the links that may be followed. */
  take(links: readonly string[]): void {
    for (const link of links) {
      const url = pageAddress(link, this.#task.scope);
      if (url === undefined) continue;
      if (this.#task.isForbidden(url)) this.forbidden.add(url);
      else this.frontier.add([url]);
    }
  }

  /** Whether nothing more is visited; beyond a depth, other pages may be. */
  get #hasEnded(): boolean {
    return this.stopped !== undefined && this.stopped.by !== "depth";
  }

  /** Visits what waits, and what that leads to. */
  async follow(): Promise<void> {
    const { depth } = this.#task.settings;
    for (let level = 0; this.frontier.size > 0 && !this.#hasEnded; level++) {
      const urls = this.frontier.takeLevel();
      if (level <= depth) await this.#visitLevel(urls);
      else this.stopped = { by: "depth", waiting: urls.length };
    }
  }

  async #visitLevel(level: readonly string[]): Promise<void> {
    const { visit, settings } = this.#task;
    for (let at = 0; at < level.length && !this.#hasEnded; ) {
      const room = settings.pages - this.pages.length;
      const slice = level.slice(at, at + Math.min(room, settings.perHost * batchTurns));
      at += slice.length;
      const batch = slice.filter((url) => !this.#read.has(url));
      if (batch.length === 0) continue;
      const visited = await visit(batch);
      for (const page of visited.pages) this.#keep(page);
      this.take(visited.links);
      this.isCut ||= visited.isCut;
      this.#mind(level.length - at + this.frontier.size, visited.isOver);
    }
  }

  #keep(page: VisitedPage): void {
    this.pages.push(page);
    if (page.read.kind !== "page") return;
    this.#read.add(page.read.path);
    this.#bytes += page.read.bytes.byteLength;
  }

  #mind(waiting: number, isOver: boolean): void {
    if (isOver) this.stopped = { by: "time", waiting };
    else if (waiting > 0 && this.pages.length >= this.#task.settings.pages) this.stopped = { by: "pages", waiting };
    else if (waiting > 0 && this.#bytes > mostBytes) this.stopped = { by: "bytes", waiting };
  }
}
