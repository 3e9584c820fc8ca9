import type { Block, Body, HardSentence, Sentence } from "../../model/post.ts";
import { isEnglish } from "../../values/english.ts";
import { findHardSentences } from "./hard-sentences.ts";
import { proseLanguage } from "./language.ts";
import { findPassives } from "./passives.ts";
import { type ParsedSentence, sentencesOf } from "./sentences.ts";

/** The prose of a post; what the rules do not ask for is not computed. `language` is the declared one (BCP 47). */
export function createBody(blocks: readonly Block[], language: string | undefined): Body {
  return new LazyBody(blocks, language);
}

class LazyBody implements Body {
  readonly blocks: readonly Block[];
  readonly #declared: string | undefined;
  #language: { readonly tag: string | undefined } | undefined;
  #parsed: readonly ParsedSentence[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #hardSentences: readonly HardSentence[] | undefined;

  constructor(blocks: readonly Block[], declared: string | undefined) {
    this.blocks = blocks;
    this.#declared = declared;
  }

  get language(): string | undefined {
    this.#language ??= { tag: proseLanguage(this.blocks, this.#declared) };
    return this.#language.tag;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= this.#findSentences();
    return this.#sentences;
  }

  get hardSentences(): readonly HardSentence[] {
    this.#hardSentences ??= isEnglish(this.language) ? findHardSentences(this.#parse()) : [];
    return this.#hardSentences;
  }

  #findSentences(): Sentence[] {
    const parsed = this.#parse();
    const passives = isEnglish(this.language) ? findPassives(parsed) : undefined;
    return parsed.map((sentence) => ({
      text: sentence.text,
      words: sentence.words,
      passives: passives?.get(sentence) ?? [],
    }));
  }

  #parse(): readonly ParsedSentence[] {
    this.#parsed ??= this.blocks.flatMap(sentencesOf);
    return this.#parsed;
  }
}
