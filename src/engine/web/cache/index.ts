import type { Answer } from "../../../model/link.ts";
import { readText, replaceFile } from "./file.ts";
import { isOurs, type Learnt, largestFile, merged, readLines, writeLines } from "./lines.ts";
import { problemOf, UnusableFile } from "./problem.ts";
import { answerOf, holds, isSecret, type Remembered, remembered } from "./remembered.ts";

export interface CacheSettings {
  /** The file, absolute. */
  readonly path: string;
  /** A short text for the settings that the web is asked with: answers to others do not count. */
  readonly settings: string;
  /** Addresses that are asked in every run. */
  readonly isLeftOut: (url: string) => boolean;
  /** Milliseconds since 1970, as the clock has it: what counts as now for dates in posts does not count here. */
  readonly now?: () => number;
}

/** An address, and whether the ids and names on its page are wanted. */
interface Question {
  readonly url: string;
  readonly anchors: boolean;
}

/** What addresses answered in earlier runs, in a file that is read at the first question. Never throws. */
export class LinkCache {
  readonly #path: string;
  readonly #settings: string;
  readonly #isLeftOut: CacheSettings["isLeftOut"];
  readonly #now: () => number;
  #known: ReadonlyMap<string, Remembered> | undefined;
  #learnt: Learnt[] = [];
  #problem: string | undefined;

  constructor({ path, settings, isLeftOut, now = Date.now }: CacheSettings) {
    this.#path = path;
    this.#settings = settings;
    this.#isLeftOut = isLeftOut;
    this.#now = now;
  }

  /** What an address answered not long ago, else what `ask` gives. */
  async answer({ url, anchors }: Question, ask: () => Promise<Answer>): Promise<Answer> {
    if (isSecret(url) || this.#isLeftOut(url)) return ask();
    this.#known ??= this.#read();
    const known = this.#known.get(url);
    if (known && holds(known, this.#now()) && !(anchors && known.anchors === undefined)) return answerOf(known);
    const answer = await ask();
    if (answer.outcome !== "unchecked") {
      const asked = { url, settings: this.#settings, asked: this.#now() };
      this.#learnt.push({ ...asked, answer: remembered({ ...asked, withAnchors: anchors }, answer) });
    }
    return answer;
  }

  /**
   * Writes what was learnt, together with what other runs have written meanwhile; nothing when nothing was learnt.
   * Gives why that failed, or why the file could not be read, as a phrase that ends a sentence.
   */
  async save(): Promise<string | undefined> {
    // That an address is still broken is nothing to write down.
    const learnt = this.#learnt.filter(({ url, answer }) => answer || this.#known?.has(url));
    this.#learnt = [];
    if (this.#problem !== undefined || learnt.length === 0) return this.#problem;
    try {
      await replaceFile(this.#path, () => writeLines(merged(this.#lines(), learnt, this.#now())));
    } catch (error) {
      this.#problem = problemOf(error);
    }
    return this.#problem;
  }

  #read(): Map<string, Remembered> {
    try {
      const own = this.#lines().filter(({ settings }) => settings === this.#settings);
      return new Map(merged(own, [], this.#now()).map((one) => [one.url, one]));
    } catch (error) {
      this.#problem = problemOf(error);
      return new Map();
    }
  }

  #lines(): Remembered[] {
    const text = readText(this.#path, largestFile);
    if (!isOurs(text)) throw new UnusableFile("another file is there");
    return readLines(text);
  }
}
