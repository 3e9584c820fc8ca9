import retextEnglish from "retext-english";
import retextPassive from "retext-passive";
import retextReadability from "retext-readability";
import { unified } from "unified";
import { expect, test } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { createBody } from "../../../src/sources/prose/index.ts";
import fc from "../../fast-check.ts";

const published = unified()
  .use(retextEnglish)
  .use(retextPassive)
  .use(function compile() {
    this.compiler = () => "";
  })
  .freeze();

/** Places that the published plugin reports on the whole text. */
function placesByPlugin(value: string): number[] {
  const starts = published.processSync(value).messages.map(({ place }) => {
    return place && "start" in place ? (place.start.offset ?? -1) : -1;
  });
  return starts.sort((one, other) => one - other);
}

function placesByBody(value: string): number[] {
  const { sentences } = createBody([{ kind: "paragraph", text: plainText("a.md", value, 0) }], "en");
  return sentences.flatMap(({ text, passives }) => passives.map(({ from }) => text.start + from));
}

test("finds the passives that retext-passive finds", () => {
  const word = fc.constantFrom("was", "Is", "be", "being", "been", "given", "built", "made", "not", "house", "we");
  const gap = fc.constantFrom(" ", " ", " ", ", ", " – ", " (", ") ", " “", "” ", "-", ": ");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { maxLength: 30 }), (pairs) => {
      const value = `${pairs.flat().join("")}end of all that.`;
      expect(placesByBody(value)).toEqual(placesByPlugin(value));
    }),
  );
});

const hardByPlugin = unified()
  .use(retextEnglish)
  .use(retextReadability, { age: 18, threshold: 5 / 7, minWords: 12 })
  .use(function compile() {
    this.compiler = () => "";
  })
  .freeze();

test("calls those sentences hard that retext-readability calls hard", () => {
  const word = fc.constantFrom(
    "the",
    "house",
    "environmental",
    "is",
    "considerably",
    "of",
    "organization",
    "water",
    "international",
    "thing",
    "consequently",
    "administration",
    "good",
    "to",
  );
  const sentence = fc.array(word, { minLength: 8, maxLength: 60 }).map((words) => `So ${words.join(" ")}.`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const value = sentences.join(" ");
      const text = plainText("a.md", value, 0);
      const { hardSentences } = createBody([{ kind: "paragraph", text }], "en");
      const expected = hardByPlugin.processSync(value).messages.map(({ actual }) => actual);
      expect(hardSentences.map((hard) => hard.text.value).sort()).toEqual(expected.sort());
    }),
  );
});
