import retextReadability from "retext-readability";
import { unified } from "unified";
import { VFile } from "vfile";
import type { HardSentence } from "../../model/post.ts";
import { countText, fleschReadingEase } from "../../values/readability.ts";
import type { ParsedSentence } from "./sentences.ts";

/** Age of the readers, share of the seven formulas that find a sentence too hard for them, fewest words of one. */
const settings = { age: 18, threshold: 5 / 7, minWords: 12 };
const most = 20;
/**
 * Five of the seven agree only where Flesch, whose limit at this age is 20, is one of them, or where the sentence is
 * so long that Spache can take its place. The margins are for words and syllables that are counted otherwise here.
 */
const candidate = { ease: 25, words: 40 };
const judge = unified().use(retextReadability, settings).freeze();

interface Judged {
  readonly sentence: ParsedSentence;
  readonly ease: number;
}

/** The sentences that at least five of seven formulas find too hard for readers of 18, hardest first, 20 at most. */
export function findHardSentences(sentences: readonly ParsedSentence[]): HardSentence[] {
  const candidates = new Map<unknown, Judged>();
  for (const sentence of sentences) {
    const ease = fleschReadingEase(countText([sentence.words]));
    if (ease < candidate.ease || sentence.words.length >= candidate.words) {
      candidates.set(sentence.node, { sentence, ease });
    }
  }
  const hard: (Judged & { readonly verdict: string })[] = [];
  for (const { ancestors, reason } of messagesOn([...candidates.values()])) {
    const judged = candidates.get(ancestors?.at(-1));
    if (judged) hard.push({ ...judged, verdict: verdictIn(reason) });
  }
  hard.sort((one, other) => other.verdict.localeCompare(one.verdict) || one.ease - other.ease);
  return hard.slice(0, most).map(({ sentence, verdict }) => ({ text: sentence.text, verdict }));
}

function messagesOn(candidates: readonly Judged[]): VFile["messages"] {
  const file = new VFile();
  judge.runSync({ type: "RootNode", children: candidates.map(({ sentence }) => sentence.node) }, file);
  return file.messages;
}

/** “…, according to 5 out of 7 algorithms” or “… all 7 algorithms”. */
function verdictIn(reason: string): string {
  const [, votes, all] = /(?:(\d) out of|all) (\d) algorithms$/.exec(reason) ?? [];
  return `${votes ?? all}/${all}`;
}
