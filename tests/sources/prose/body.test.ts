import { describe, expect, test } from "vitest";
import type { Block, BlockKind } from "../../../src/model/post.ts";
import { plainText } from "../../../src/model/text.ts";
import { createBody } from "../../../src/sources/prose/index.ts";
import fc from "../../fast-check.ts";

const before = "# Title\n\n";

function block(value: string, kind: BlockKind = "paragraph"): Block {
  return { kind, text: plainText("post.md", value, before.length) };
}

function sentencesIn(value: string, kind: BlockKind = "paragraph"): string[] {
  return createBody([block(value, kind)], "en").sentences.map(({ text }) => text.value);
}

describe("sentences", () => {
  test("stand where they were read", () => {
    const value = "First one. And a second!";
    const [, second] = createBody([block(value)], "en").sentences;
    const source = before + value;
    expect(source.slice(second?.text.start, second?.text.end)).toBe("And a second!");
    expect(second?.text.file).toBe("post.md");
  });

  test("come in reading order from paragraphs and quotes", () => {
    const body = createBody([block("One here."), block("Two there.", "quote")], "en");
    expect(body.sentences.map(({ text }) => text.value)).toEqual(["One here.", "Two there."]);
  });

  test.each<BlockKind>(["heading", "cell", "caption"])("do not come from a %s", (kind) => {
    expect(sentencesIn("This would be a sentence elsewhere.", kind)).toEqual([]);
  });

  test.each([
    ["The parser now reads tables.", 1],
    ["Faster start. Also, the cache survives a crash", 0],
    ["The start is faster now. Also, the cache survives", 2],
    ["See `x` in the manual\uFFFC.", 1],
    ["Ada Lovelace", 0],
    ["New release", 0],
    ["Done!", 0],
  ])("of the list item “%s”: %i", (value, count) => {
    expect(sentencesIn(value, "item")).toHaveLength(count);
  });

  test.each([
    "Tools, e.g. linters and formatters, help.",
    "It runs on v1.2 and on Node.js 20.19 too.",
    "See https://example.org/?Page=1&Next=2 for more of it.",
    "Edit package.json or ~/.config/tool.toml first.",
    "We moved it to .NET last year.",
    "The file .gitignore was missing.",
    "It was Windows vs. Linux again.",
    "Dr. Ames wrote to J. R. Roe about it.",
    "She asked (why now?) and left.",
    "It took approx. five days, i.e. a week.",
    "He waited ... and waited.",
    "The U.S. office agreed.",
  ])("are not split inside “%s”", (value) => {
    expect(sentencesIn(value)).toEqual([value]);
  });

  test.each([
    ["The price fell to 10.", "Then it rose."],
    ["We sell nuts, bolts, etc.", "Everybody buys them."],
    ["Both have the same id.", "One of them must go."],
    ["Nobody let us in.", "The door was shut."],
    ["i went there alone.", "then i came back."],
    ["Run \uFFFC.", "it prints a number."],
    ["She said “Go.”", "He went."],
    ["Is that so?", "It is."],
    ["We switched in 2018.", "Nobody noticed."],
    ["It goes from A to B.", "Then it stops."],
    ["This is about \uFFFC.", "\uFFFC is another matter."],
    ["It sends you to https://example.org/a.", "Read that."],
  ])("are split between “%s” and “%s”", (first, second) => {
    expect(sentencesIn(`${first} ${second}`)).toEqual([first, second]);
    expect(sentencesIn(`${first}\n${second}`)).toEqual([first, second]);
  });

  test.each(["Read more →", "12 May 2024", "So", "Run this:"])("are not short lines like “%s”", (value) => {
    expect(sentencesIn(value)).toEqual([]);
  });

  test.each(["It works.", "It works! 🎉", "Here is what you have to do:"])("are lines like “%s”", (value) => {
    expect(sentencesIn(value)).toHaveLength(1);
  });

  test("leave out what has no words", () => {
    expect(sentencesIn("\uFFFC \uFFFC")).toEqual([]);
    expect(sentencesIn("")).toEqual([]);
    expect(sentencesIn("🎉 …")).toEqual([]);
  });

  test("leave out a list of names", () => {
    const names = "Ada Lovelace, Grace Hopper, Alan Turing, Edsger Dijkstra, Barbara Liskov";
    expect(sentencesIn(`It went well. Thanks to ${names}, ${names} and ${names}.`)).toEqual(["It went well."]);
  });

  test("leave out lines without an end", () => {
    const lines = "2024 – how we moved the shop | 2023 – why we left\n".repeat(10);
    expect(sentencesIn(`Our archive follows. ${lines}`)).toEqual(["Our archive follows."]);
    expect(sentencesIn(`${"and then ".repeat(40)}it ended.`)).toHaveLength(1);
  });

  test("are computed once", () => {
    const body = createBody([block("One. Two.")], "en");
    expect(body.sentences).toBe(body.sentences);
    expect(body.hardSentences).toBe(body.hardSentences);
  });

  test("of a very long block keep their places", () => {
    const sentence = "Every line of this block says the very same thing again. ";
    const value = sentence.repeat(1_000);
    const body = createBody([block(value)], "en");
    const words = body.sentences.flatMap((one) => one.words);
    expect(words).toHaveLength(11_000);
    for (const { text } of body.sentences) expect(value).toContain(text.value);
    expect(body.sentences.at(-1)?.text.end).toBe(before.length + value.length - 1);
  });

  test("cover the words of any text, in order and without overlap", () => {
    const piece = fc.constantFrom(
      "Go",
      "e.g.",
      "it",
      ".",
      "!",
      "?",
      " ",
      " ",
      "\n",
      "\uFFFC",
      "“",
      "”",
      "(",
      ")",
      "a/b",
      "-",
      "'",
      "3",
      "…",
      "& ",
      "ß",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const value = parts.join("");
        let end = before.length;
        for (const { text, words } of createBody([block(value)], "en").sentences) {
          expect(text.start).toBeGreaterThanOrEqual(end);
          expect((before + value).slice(text.start, text.end)).toBe(text.value);
          for (const word of words) expect(text.value).toContain(word.value);
          end = text.end;
        }
        expect(end).toBeLessThanOrEqual(before.length + value.length);
      }),
    );
  });
});

describe("words", () => {
  function wordsIn(value: string): string[] {
    return createBody([block(value)], "en").sentences.flatMap(({ words }) => words.map((word) => word.value));
  }

  test("are not code, addresses or signs", () => {
    expect(wordsIn("Call \uFFFC at https://example.org/a now – please.")).toEqual(["Call", "at", "now", "please"]);
  });

  test("are not handles of people and repositories", () => {
    expect(wordsIn("Thanks to @ada-l for tool/parser-2#12 and/or mail to me@home.")).toEqual([
      "Thanks",
      "to",
      "for",
      "and",
      "or",
      "mail",
      "to",
      "me@home",
    ]);
  });

  test("are not what hangs on code", () => {
    expect(wordsIn("All \uFFFCs are \uFFFC-like, and \uFFFC's end is near.")).toEqual([
      "All",
      "are",
      "and",
      "end",
      "is",
      "near",
    ]);
  });

  test("are read from the text, not from what the parser was shown", () => {
    expect(wordsIn("some things end. others begin.")).toEqual(["some", "things", "end", "others", "begin"]);
  });

  test.each([
    ["cat", 1],
    ["Reader", 2],
    ["café", 2],
    ["JavaScript", 3],
    ["readability", 5],
    ["2024", 1],
    ["1,024", 1],
    ["don't", 1],
    ["x".repeat(1_000), 1],
  ])("“%s” has %i syllables", (word, syllables) => {
    const [sentence] = createBody([block(`A ${word} came.`)], "en").sentences;
    expect(sentence?.words[1]).toEqual({ value: word, syllables });
  });
});

describe("passives", () => {
  function passivesIn(value: string, language = "en"): string[] {
    return createBody([block(value)], language).sentences.flatMap(({ text, passives }) =>
      passives.map(({ from, to }) => text.value.slice(from, to)),
    );
  }

  test("are found where they stand", () => {
    expect(passivesIn("We won. The house was built and is being sold. It was “found” too.")).toEqual(["built", "sold"]);
  });

  test("are found once behind two forms of “be”", () => {
    expect(passivesIn("It is been given away.")).toEqual(["been", "given"]);
  });

  test("are not found behind another word", () => {
    expect(passivesIn("They built it, and nobody has broken it.")).toEqual([]);
    expect(passivesIn("What it is")).toEqual([]);
  });

  test("are an English matter", () => {
    expect(passivesIn("The house was built.", "en-GB")).toEqual(["built"]);
    expect(passivesIn("The house was built.", "de")).toEqual([]);
  });
});

describe("hard sentences", () => {
  const subject = "considerable organizational opposition, the administration subsequently implemented comprehensive";
  const object = "environmental regulations affecting international manufacturing corporations";
  const hard = `Notwithstanding ${subject} ${object}.`;
  const harder = `Notwithstanding ${subject} ${object}, telecommunications conglomerates and agricultural organizations.`;
  const easy = "We went to the shop and bought some bread, and then we all went home again to eat it.";

  test("come hardest first, with their verdict", () => {
    const { hardSentences } = createBody([block(`${easy} ${hard} ${harder}`)], "en");
    expect(hardSentences.map(({ text }) => text.value)).toEqual([harder, hard]);
    for (const { verdict } of hardSentences) expect(verdict).toMatch(/^[567]\/7$/);
  });

  test("have twelve words at least", () => {
    const body = createBody([block("Organizational opposition notwithstanding, implementation commenced.")], "en");
    expect(body.hardSentences).toEqual([]);
  });

  test("are twenty at most", () => {
    expect(createBody([block(`${hard} `.repeat(30))], "en").hardSentences).toHaveLength(20);
  });

  test("are an English matter", () => {
    expect(createBody([block(hard)], "fr").hardSentences).toEqual([]);
  });
});
