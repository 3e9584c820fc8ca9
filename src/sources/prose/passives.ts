import type { SentenceContent, Sentence as SentenceNode } from "nlcst";
import retextPassive from "retext-passive";
import { unified } from "unified";
import { VFile } from "vfile";
import type { ParsedSentence } from "./sentences.ts";

/** A stretch of a sentence's text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const finder = unified().use(retextPassive).freeze();
const be = new Set(["am", "are", "were", "being", "is", "been", "was", "be"]);

/** The verbs in the passive voice, by sentence; a sentence without one is left out. */
export function findPassives(sentences: readonly ParsedSentence[]): ReadonlyMap<ParsedSentence, readonly Place[]> {
  const parts: SentenceNode[] = [];
  const origins = new Map<unknown, ParsedSentence>();
  for (const sentence of sentences) {
    for (const part of partsWithBe(sentence.node)) {
      parts.push(part);
      origins.set(part, sentence);
    }
  }
  const places = new Map<ParsedSentence, Place[]>();
  for (const { ancestors, place } of messagesOn(parts)) {
    const sentence = origins.get(ancestors?.[0]);
    if (!sentence || !place || !("start" in place)) continue;
    const from = (place.start.offset ?? 0) + sentence.shift;
    const to = (place.end.offset ?? 0) + sentence.shift;
    const found = places.get(sentence) ?? [];
    // Parts overlap where two forms of “be” follow each other.
    if (found.every((other) => other.from !== from)) places.set(sentence, [...found, { from, to }]);
  }
  return places;
}

function messagesOn(parts: SentenceNode[]): VFile["messages"] {
  const file = new VFile();
  finder.runSync({ type: "RootNode", children: parts }, file);
  return file.messages;
}

/**
 * The finder needs a form of “be”, the word behind it, and the signs around that. Given these stretches alone it
 * finds the same in a fraction of the time.
 */
function partsWithBe({ children }: SentenceNode): SentenceNode[] {
  const parts: SentenceNode[] = [];
  for (const [index, child] of children.entries()) {
    if (!isBe(child)) continue;
    const verb = nextWord(children, index);
    const end = nextWord(children, verb);
    if (verb < children.length) parts.push({ type: "SentenceNode", children: children.slice(index, end + 1) });
  }
  return parts;
}

function isBe(node: SentenceContent): boolean {
  if (node.type !== "WordNode") return false;
  const [first, second] = node.children;
  return second === undefined && first?.type === "TextNode" && be.has(first.value.toLowerCase());
}

/** The index of the next word, or the length where there is none. */
function nextWord(children: readonly SentenceContent[], index: number): number {
  let next = index + 1;
  while (next < children.length && children[next]?.type !== "WordNode") next++;
  return next;
}
