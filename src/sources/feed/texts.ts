import type { Content } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";

/** The texts of a feed or entry, by the names that they are known by whatever their prefix. */
export class Texts {
  readonly all: Content[] = [];
  readonly #names: string[] = [];

  add(name: string, content: Content): void {
    this.#names.push(name);
    this.all.push(content);
  }

  /** The first of that name. */
  named(name: string): Content | undefined {
    return this.all[this.#names.indexOf(name)];
  }

  /** The texts of all that have one of these names. */
  textsOf(...names: readonly string[]): Text[] {
    const texts: Text[] = [];
    for (const [index, { text }] of this.all.entries()) {
      if (names.includes(this.#names[index] ?? "")) texts.push(text);
    }
    return texts;
  }
}
