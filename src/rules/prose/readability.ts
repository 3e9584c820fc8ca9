import { headline } from "../../facts/headline.ts";
import type { PostWithBody, Sentence, Word } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { isEnglish } from "../../values/english.ts";
import {
  automatedReadabilityIndex,
  countText,
  fleschKincaidGrade,
  fleschReadingEase,
  gunningFog,
  sentenceLength,
  syllablesPerWord,
  type TextCounts,
} from "../../values/readability.ts";

const mostRelated = 3;

/** Words a sentence, on average: what guides to plain English allow at most. */
const longSentences = 20;

const plain = `
Last month we moved our newsletter to another provider. It took longer than we had planned. Nobody knew how many small
tools talked to the old one, and most of them had no tests at all.

So we went step by step. Each week one group of readers moved, and we watched the error log for a day. When a number
looked wrong, we stopped, fixed it and went on.

Logging in was the hard part. The law says that we may keep only one list of names, so both systems could not run side
by side. In the end we paid for more servers than we liked. A month later half of them were gone.
`;

const dense = `
The migration of our newsletter to another provider, which we had discussed since the beginning of the year, took
considerably more coordination between the teams than the original plan had allowed for. A number of internal tools
relied on undocumented behaviour of the previous system, and hardly any of them had automatic tests that would have
told us so.

We therefore decided to move the subscribers in several stages. Continuous monitoring of the delivery statistics went
with each of them, so that we could identify and correct any unexpected deviation before additional readers were
affected by the change at all.
`;

const short = `
Moving our newsletter to another provider took longer than the original plan allowed. Several internal tools depended
on undocumented behaviour of the old system, and almost none of them had automatic tests.
`;

export default defineRule({
  scope: "post",
  summary: "The text is easy enough to read, by its Flesch reading ease.",
  why: "Readers leave a text that is hard work, and those who read in a second language go first.",
  severity: "warning",
  source: "Rudolf Flesch, The Art of Readable Writing, 1949: 0 to 30 is very difficult, 30 to 50 difficult.",
  options: {
    warnBelow: {
      type: "number",
      default: 30,
      description: "Flesch reading ease below which it is a warning; from 0 to 30 a text is very difficult.",
    },
    adviseBelow: {
      type: "number",
      default: 50,
      description: "Flesch reading ease below which it is advice; from 30 to 50 a text is difficult.",
    },
    minWords: {
      type: "integer",
      default: 100,
      minimum: 1,
      description: "Words in sentences that a text has at least; a shorter one is not judged.",
    },
  },
  messages: {
    veryHard: "Flesch reading ease is {ease}, below {limit}: very hard to read ({grades}). {advice}.",
    hard: {
      text: "Flesch reading ease is {ease}, below {limit}: hard to read ({grades}). {advice}.",
      severity: "info",
    },
  },
  examples: [
    { good: `# Moving the newsletter\n${plain}` },
    {
      bad: `# ⟦Moving the newsletter⟧\n${dense}`,
      says:
        "Flesch reading ease is 29.2, below 30: very hard to read (grade 15 by Flesch–Kincaid, 19 by Gunning Fog, " +
        "15 by ARI). Split long sentences (25.0 words on average) and choose shorter words (1.80 syllables).",
    },
    {
      bad: `# ⟦Moving the newsletter⟧\n${dense}`,
      options: { warnBelow: 29.2 },
      says:
        "Flesch reading ease is 29.2, below 50: hard to read (grade 15 by Flesch–Kincaid, 19 by Gunning Fog, " +
        "15 by ARI). Split long sentences (25.0 words on average) and choose shorter words (1.80 syllables).",
    },
    { good: `# Moving the newsletter\n${dense}`, options: { warnBelow: 29.2, adviseBelow: 29.2 } },
    { good: `# Moving the newsletter\n${short}` },
    {
      bad: `---\ntitle: ⟦Moving the newsletter⟧\n---\n${short}`,
      options: { minWords: 32 },
      says:
        "Flesch reading ease is 26.7, below 30: very hard to read (grade 14 by Flesch–Kincaid, 18 by Gunning Fog, " +
        "12 by ARI). Choose shorter words (1.94 syllables on average); the sentences are short (16.0 words).",
    },
    { good: `---\nlang: fr\n---\n# Moving the newsletter\n${dense}` },
  ],
  check(post, { options, report }) {
    if (!isEnglish(post.body.language)) return;
    const counts = countText(distinct(post.body.sentences));
    if (counts.words < options.minWords) return;
    const ease = Number(fleschReadingEase(counts).toFixed(1));
    const veryHard = ease < options.warnBelow;
    if (!veryHard && ease >= options.adviseBelow) return;
    report({
      at: headline(post),
      message: veryHard ? "veryHard" : "hard",
      data: {
        ease,
        limit: veryHard ? options.warnBelow : options.adviseBelow,
        grades: grades(counts),
        advice: advice(counts),
      },
      related: hardest(post),
    });
  },
});

/** The words of each sentence; a line that a template repeats (“No updates this month.”) counts once. */
function distinct(sentences: readonly Sentence[]): Iterable<readonly Word[]> {
  return new Map(sentences.map(({ text, words }) => [text.value, words])).values();
}

function grades(counts: TextCounts): string {
  const kincaid = Math.round(fleschKincaidGrade(counts));
  const fog = Math.round(gunningFog(counts));
  const ari = Math.round(automatedReadabilityIndex(counts));
  return `grade ${kincaid} by Flesch–Kincaid, ${fog} by Gunning Fog, ${ari} by ARI`;
}

function advice(counts: TextCounts): string {
  const length = sentenceLength(counts).toFixed(1);
  const syllables = syllablesPerWord(counts).toFixed(2);
  if (Number(length) > longSentences) {
    return `Split long sentences (${length} words on average) and choose shorter words (${syllables} syllables)`;
  }
  return `Choose shorter words (${syllables} syllables on average); the sentences are short (${length} words)`;
}

function hardest({ body }: PostWithBody) {
  return body.hardSentences
    .slice(0, mostRelated)
    .map(({ text, verdict }) => ({ at: text, note: `A hard sentence: ${verdict} formulas agree.` }));
}
