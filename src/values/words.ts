/** A list of words in one string, taken apart on first use: long lists cost nothing until they are asked. */
export class WordList {
  readonly #text: string;
  #words: readonly string[] | undefined;
  #set: ReadonlySet<string> | undefined;

  /** `text` is the words with white space between them. */
  constructor(text: string) {
    this.#text = text;
  }

  get words(): readonly string[] {
    this.#words ??= this.#text.trim().split(/\s+/);
    return this.#words;
  }

  has(word: string): boolean {
    this.#set ??= new Set(this.words);
    return this.#set.has(word);
  }
}

/** The same for pairs, written “key=value”. */
export class WordPairs {
  readonly #list: WordList;
  #map: ReadonlyMap<string, string> | undefined;

  constructor(text: string) {
    this.#list = new WordList(text);
  }

  get(key: string): string | undefined {
    this.#map ??= new Map(this.#list.words.map(pairOf));
    return this.#map.get(key);
  }
}

function pairOf(word: string): [string, string] {
  const sign = word.indexOf("=");
  return [word.slice(0, sign), word.slice(sign + 1)];
}
