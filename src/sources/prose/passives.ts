import type { SentenceContent, Sentence as SentenceNode } from "nlcst";
import retextPassive from "retext-passive";
import { unified } from "unified";
import { VFile } from "vfile";
import type { ParsedSentence } from "./sentences.ts";

/** A stretch of a sentence's text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const finder = unified().use(retextPassive).freeze();
const be = new Set(["am", "are", "were", "being", "is", "been", "was", "be"]);

/** A form of “be”, the word behind it, and what stands around that word. */
interface Candidate {
  readonly node: SentenceNode;
  readonly verb: SentenceContent;
}

/** The verbs in the passive voice, by sentence; a sentence without one is left out. */
export function findPassives(sentences: readonly ParsedSentence[]): ReadonlyMap<ParsedSentence, readonly Place[]> {
  const candidates = new Map<unknown, Candidate & { readonly sentence: ParsedSentence }>();
  for (const sentence of sentences) {
    for (const candidate of candidatesIn(sentence.node)) candidates.set(candidate.node, { ...candidate, sentence });
  }
  const places = new Map<ParsedSentence, Place[]>();
  for (const { ancestors, place } of messagesOn([...candidates.values()])) {
    const candidate = candidates.get(ancestors?.[0]);
    if (!candidate || !place || !("start" in place)) continue;
    const { sentence, verb } = candidate;
    if (place.start.offset !== verb.position?.start.offset) continue;
    const from = (place.start.offset ?? 0) + sentence.shift;
    const to = (place.end.offset ?? 0) + sentence.shift;
    const found = places.get(sentence);
    if (found) found.push({ from, to });
    else places.set(sentence, [{ from, to }]);
  }
  return places;
}

function messagesOn(candidates: readonly Candidate[]): VFile["messages"] {
  const file = new VFile();
  finder.runSync({ type: "RootNode", children: candidates.map(({ node }) => node) }, file);
  return file.messages;
}

/** The finder looks no further than this; given these stretches alone it needs a fraction of the time. */
function candidatesIn({ children }: SentenceNode): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, child] of children.entries()) {
    if (!isBe(child)) continue;
    const next = nextWord(children, index);
    const end = nextWord(children, next);
    const verb = children[next];
    if (verb) candidates.push({ node: { type: "SentenceNode", children: children.slice(index, end + 1) }, verb });
  }
  return candidates;
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
