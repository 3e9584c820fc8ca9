import { describe, expect, test } from "vitest";
import {
  automatedReadabilityIndex,
  countText,
  fleschKincaidGrade,
  fleschReadingEase,
  gunningFog,
} from "../../src/values/readability.ts";

/** Worked out by hand: 20 words a sentence, 1.5 syllables and 4.5 letters a word, 10 % complex words. */
const counts = { sentences: 5, words: 100, syllables: 150, letters: 450, complexWords: 10 };

function words(text: string): { value: string; syllables: number }[] {
  return text.split(" ").map((word) => ({ value: word.replaceAll("·", ""), syllables: word.split("·").length }));
}

describe("formulas", () => {
  test("Flesch reading ease: 206.835 - 1.015 × 20 - 84.6 × 1.5", () => {
    expect(fleschReadingEase(counts)).toBeCloseTo(59.635, 3);
  });

  test("Flesch–Kincaid grade: 0.39 × 20 + 11.8 × 1.5 - 15.59", () => {
    expect(fleschKincaidGrade(counts)).toBeCloseTo(9.91, 3);
  });

  test("Gunning Fog: 0.4 × (20 + 10)", () => {
    expect(gunningFog(counts)).toBeCloseTo(12, 3);
  });

  test("Automated Readability Index: 4.71 × 4.5 + 0.5 × 20 - 21.43", () => {
    expect(automatedReadabilityIndex(counts)).toBeCloseTo(9.765, 3);
  });

  test("one sentence of six short words is as easy as it gets", () => {
    const cat = countText([words("The cat sat on the mat")]);
    expect(fleschReadingEase(cat)).toBeCloseTo(116.145, 3);
    expect(fleschKincaidGrade(cat)).toBeCloseTo(-1.45, 3);
  });
});

describe("counting", () => {
  test("sentences, words, syllables and letters", () => {
    expect(countText([words("Don't pan·ic"), words("x86 wins")])).toEqual({
      sentences: 2,
      words: 4,
      syllables: 5,
      letters: 4 + 5 + 3 + 4,
      complexWords: 0,
    });
  });

  test("a word of three syllables is complex, a name is not", () => {
    expect(countText([words("They o·per·ate from Can·a·da")]).complexWords).toBe(1);
  });

  test("a capital at the start of a sentence makes no name", () => {
    expect(countText([words("Ev·er·y word")]).complexWords).toBe(1);
  });

  test.each([
    ["cre·at·ed", 0],
    ["ex·pand·ing", 0],
    ["en·han·ces", 0],
    ["de·ter·mined", 1],
    ["com·pli·cat·ed", 1],
  ])("the third syllable of “%s” does not count when -es, -ed or -ing makes it", (word, complex) => {
    expect(countText([words(`It ${word}`)]).complexWords).toBe(complex);
  });

  test("no sentences, no counts", () => {
    expect(countText([])).toEqual({ sentences: 0, words: 0, syllables: 0, letters: 0, complexWords: 0 });
  });
});
