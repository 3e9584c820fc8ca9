import { addressKey, parseUrl } from "../../values/url.ts";

/** Addresses that differ in their query alone, so many are visited: a calendar or a filter has no end of them. */
const mostQueries = 20;

/** Which addresses are known, and which are visited next. */
export class Frontier {
  readonly #known = new Set<string>();
  readonly #queries = new Map<string, number>();
  #next: string[] = [];
  /** Addresses that were not taken in, since there are too many that differ in their query alone. */
  leftOut = 0;

  /** Takes in addresses that are not known yet. */
  add(urls: Iterable<string>): void {
    for (const url of urls) {
      if (this.#known.has(url)) continue;
      this.#known.add(url);
      if (this.#isOneTooMany(url)) this.leftOut++;
      else this.#next.push(url);
    }
  }

  /** How many addresses wait. */
  get size(): number {
    return this.#next.length;
  }

  /** All addresses that wait: the next level. */
  takeLevel(): string[] {
    const level = this.#next;
    this.#next = [];
    return level;
  }

  #isOneTooMany(url: string): boolean {
    if (!parseUrl(url)?.search) return false;
    const key = addressKey(url);
    const count = this.#queries.get(key) ?? 0;
    this.#queries.set(key, count + 1);
    return count >= mostQueries;
  }
}
