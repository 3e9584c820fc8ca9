import fc from "fast-check";
import retextEnglish from "retext-english";
import retextPassive from "retext-passive";
import { unified } from "unified";
import { expect, test } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { createBody } from "../../../src/sources/prose/index.ts";

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
      const value = `${pairs.flat().join("")}end`;
      expect(placesByBody(value)).toEqual(placesByPlugin(value));
    }),
  );
});
