import type { Sentence as SentenceNode } from "nlcst";
import retextEnglish from "retext-english";
import { unified } from "unified";
import type { Block, Word } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { opaque, shield } from "./shield.ts";
import { syllablesOf } from "./syllables.ts";

/** A sentence with its syntax tree, whose offsets count from `base` in the block's text. */
export interface ParsedSentence {
  readonly text: Text;
  readonly words: readonly Word[];
  readonly node: SentenceNode;
  /** Where the tree's offset 0 lies in `text`; zero or less. */
  readonly shift: number;
}

const english = unified().use(retextEnglish).freeze();
/** The parser needs time that grows with the square of the length; characters given to it at once. */
const longestPiece = 4_000;
const closed = /[.!?…。！？]["'”’»)\]\s\p{Extended_Pictographic}\p{Mn}]*$/u;
/** Words that a whole sentence of a list item has at least, and those of a line without a full stop. */
const fewestWords = { closed: 4, open: 5 };
/** From so many words on, a sentence in which such a share begins with a capital is a list: “Thanks to Ada, …”. */
const names = { words: 20, share: 0.6 };
/** From so many words on, a sentence that nothing ends is a list too: lines that are parted by breaks or bars. */
const endless = 60;

/** The sentences of a block; none for headings, cells and captions. */
export function sentencesOf(block: Block): ParsedSentence[] {
  if (block.kind === "heading" || block.kind === "cell" || block.kind === "caption") return [];
  if (block.kind === "item" && !/[.!?…。！？]/.test(block.text.value)) return [];
  const sentences: ParsedSentence[] = [];
  for (const [from, to] of pieces(block.text.value)) sentences.push(...parse(block.text, from, to));
  const isProse = block.kind === "item" ? hasWholeSentence : isMoreThanALabel;
  return isProse(sentences) ? sentences : [];
}

/** Many list items are names, links and catchwords; an item with a whole sentence is prose. */
function hasWholeSentence(sentences: readonly ParsedSentence[]): boolean {
  return sentences.some(({ text, words }) => words.length >= fewestWords.closed && closed.test(text.value));
}

/** “Read more”, “12 May 2024”: a page holds such lines as paragraphs. */
function isMoreThanALabel(sentences: readonly ParsedSentence[]): boolean {
  return sentences.some(({ text, words }) => words.length >= fewestWords.open || closed.test(text.value));
}

function parse(text: Text, from: number, to: number): ParsedSentence[] {
  const sentences: ParsedSentence[] = [];
  const tree = english.parse(shield(text.value.slice(from, to)));
  for (const paragraph of tree.children) {
    if (paragraph.type !== "ParagraphNode") continue;
    for (const node of paragraph.children) {
      const sentence = node.type === "SentenceNode" ? place(text, from, node) : undefined;
      if (sentence) sentences.push(sentence);
    }
  }
  return sentences;
}

/** Undefined for what is no sentence: code, an emoji, a list. */
function place(text: Text, base: number, node: SentenceNode): ParsedSentence | undefined {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const words = wordsOf(text.value, base, node);
  const sentence = { text: text.slice(base + start, base + end), words, node, shift: -start };
  return words.length === 0 || isList(sentence) ? undefined : sentence;
}

function isList({ text, words }: ParsedSentence): boolean {
  if (words.length < names.words) return false;
  if (words.length >= endless && !/[.!?…:]/.test(text.value.slice(-4))) return true;
  const capitals = words.filter(({ value }) => /^\p{Lu}/u.test(value)).length;
  return capitals / words.length >= names.share;
}

function wordsOf(text: string, base: number, node: SentenceNode): Word[] {
  const words: Word[] = [];
  for (const { type, position } of node.children) {
    if (type !== "WordNode" || position?.start.offset === undefined) continue;
    const from = base + position.start.offset;
    if (belongsToCode(text, from)) continue;
    const value = text.slice(from, base + (position.end.offset ?? 0));
    words.push({ value, syllables: syllablesOf(value) });
  }
  return words;
}

/** The “s” of “`Vec`s”, the “like” of “`async`-like”. */
function belongsToCode(text: string, from: number): boolean {
  const before = text[from - 1];
  return before === opaque || (text[from - 2] === opaque && (before === "-" || before === "'" || before === "’"));
}

/** Cuts a long text, at the end of a line or at a blank where there is one. */
function* pieces(text: string): Generator<readonly [number, number]> {
  let from = 0;
  while (text.length - from > longestPiece) {
    const to = from + lengthOfPiece(text.slice(from, from + longestPiece));
    yield [from, to];
    from = to;
  }
  yield [from, text.length];
}

function lengthOfPiece(window: string): number {
  const half = window.length / 2;
  const line = window.lastIndexOf("\n");
  if (line > half) return line;
  const blank = window.lastIndexOf(" ");
  return blank > half ? blank : window.length;
}
