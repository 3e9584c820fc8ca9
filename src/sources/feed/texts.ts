import type { Content } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";

/** The texts of a feed or entry, by the names that they are known by whatever their prefix. */
export class Texts {
  readonly #contents: Content[] = [];
  readonly #names: string[] = [];

  add(name: string, content: Content): void {
    this.#names.push(name);
    this.#contents.push(content);
  }

  /** A copy: lists that grow have room for more, and there are thousands of these. */
  get all(): readonly Content[] {
    return [...this.#contents];
  }

  /** The first of that name. */
  named(name: string): Content | undefined {
    return this.#contents[this.#names.indexOf(name)];
  }

  /** The texts of all that have one of these names. */
  textsOf(...names: readonly string[]): Text[] {
    const found = this.#contents.filter((_, index) => names.includes(this.#names[index] ?? ""));
    return found.map(({ text }) => text);
  }
}
