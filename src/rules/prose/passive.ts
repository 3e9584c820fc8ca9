import { headline } from "../../facts/headline.ts";
import { defineRule } from "../../rule.ts";

const mostRelated = 5;

const text = "{share} % of the sentences are passive ({count} of {sentences}), more than {limit} %. Say who does it.";

const start = "The new version was built on Friday.";
const active = "We tested it over the weekend.";
const passive = "It was hidden over the weekend.";
const next = "It was sent to our readers on Monday. Nobody complained for an hour. Then the first letter came.";
const middle = "A button had moved. Its new place was chosen by us. It made no sense to our readers. We moved it back.";
const middleInActive =
  "A button had moved. We had chosen its place. It made no sense to our readers. We moved it back.";
const end = "Everybody was happy again.";

export default defineRule({
  scope: "post",
  summary: "Most sentences say who does what.",
  why: "A text full of passives hides who acts; readers have to guess, and read more slowly.",
  severity: "warning",
  options: {
    warnAbove: {
      type: "number",
      default: 30,
      minimum: 0,
      maximum: 100,
      description: "Share of sentences in the passive voice, in per cent, above which it is a warning.",
    },
    adviseAbove: {
      type: "number",
      default: 20,
      minimum: 0,
      maximum: 100,
      description: "Share of sentences in the passive voice, in per cent, above which it is advice.",
    },
    minSentences: {
      type: "integer",
      default: 10,
      minimum: 1,
      description: "Sentences that a text has at least; shorter ones are not judged.",
    },
  },
  messages: {
    many: text,
    some: { text, severity: "info" },
  },
  examples: [
    {
      good: `# The new version\n\n${start} ${active} ${next} ${middleInActive} ${end}\n`,
      options: { adviseAbove: 20 },
    },
    {
      bad: `# ⟦The new version⟧\n\n${start} ${active} ${next} ${middle} ${end}\n`,
      options: { warnAbove: 30 },
      says: "30 % of the sentences are passive (3 of 10), more than 20 %. Say who does it.",
    },
    {
      bad: `# ⟦The new version⟧\n\n${start} ${passive} ${next} ${middle} ${end}\n`,
      says: "40 % of the sentences are passive (4 of 10), more than 30 %. Say who does it.",
    },
    { good: `# The new version\n\n${start} ${passive} ${next} ${middle}\n` },
    {
      bad: `# ⟦The new version⟧\n\n${start} ${passive} ${next} ${middle}\n`,
      options: { minSentences: 9 },
      says: "44.4 % of the sentences are passive (4 of 9), more than 30 %. Say who does it.",
    },
  ],
  check(post, { options, report }) {
    const { sentences } = post.body;
    if (sentences.length < options.minSentences) return;
    const passives = sentences.flatMap(({ text, passives: [first] }) =>
      first ? [text.span(first.from, first.to)] : [],
    );
    const share = Number(((100 * passives.length) / sentences.length).toFixed(1));
    const many = share > options.warnAbove;
    if (!many && share <= options.adviseAbove) return;
    report({
      at: headline(post),
      message: many ? "many" : "some",
      data: {
        share,
        count: passives.length,
        sentences: sentences.length,
        limit: many ? options.warnAbove : options.adviseAbove,
      },
      related: passives.slice(0, mostRelated).map((at) => ({ at, note: "A verb in the passive voice." })),
    });
  },
});
