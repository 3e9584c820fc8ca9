import { describe, expect, test } from "vitest";
import type { Signature } from "../../src/model/post.ts";
import { signatureOf } from "../../src/values/signature.ts";
import { similarity } from "../../src/values/similar-sketches.ts";
import fc from "../fast-check.ts";
import { randomWords } from "./random-words.ts";

const signature = (...texts: readonly string[]): Signature =>
  signatureOf(
    texts.map((value) => ({ text: { value } })),
    texts.join(" ").split(" ").length,
  );
const long = randomWords(1)(200).join(" ");

describe("the hash", () => {
  test("letter case, punctuation, apostrophes, white space and blocks do not matter", () => {
    const { hash } = signature("It doesn’t matter — not at all.");
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(signature("IT DOESN'T MATTER, not at\nall!").hash).toBe(hash);
    expect(signature("It doesn’t matter:", "“Not” at all").hash).toBe(hash);
    expect(signature("Über Ähren").hash).toBe(signature("über ähren!").hash);
  });

  test("words, their order and their number do", () => {
    const texts = ["rye bread", "bread rye", "rye breads", "ryebread", "rye rye bread", "rye bread 2", "ржаной хлеб"];
    expect(new Set(texts.map((text) => signature(text).hash)).size).toBe(texts.length);
  });

  test("is empty without words", () => {
    expect(signature("", " … ", "\u{FFFC}")).toEqual({ hash: "", sketch: undefined });
  });

  test("tells texts apart", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (a, b) => {
        expect(signature(a.join(" ")).hash === signature(b.join(" ")).hash).toBe(a.join(" ") === b.join(" "));
      }),
    );
  });
});

describe("the sketch", () => {
  test("of 50 words and more: 256 values", () => {
    expect(signature(randomWords(1)(49).join(" ")).sketch).toBeUndefined();
    expect(signature(randomWords(1)(50).join(" ")).sketch).toHaveLength(256);
  });

  test("one word over and over has one as well", () => {
    expect(signature("bread ".repeat(60)).sketch).toHaveLength(256);
  });

  test("Chinese and Japanese are compared by their characters", () => {
    const text = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 5000))).join("");
    const [one, other] = [text, `${text.slice(0, 150)}。「新」${text.slice(152)}`].map(
      (value) => signatureOf([{ text: { value } }], 125).sketch,
    );
    expect(one && other && similarity(one, other)).toBeGreaterThan(0.9);
    expect(one && other && similarity(one, other)).toBeLessThan(1);
  });

  test("any text has one, whatever its characters", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const { sketch } = signatureOf(
          [...texts, long].map((value) => ({ text: { value } })),
          50,
        );
        expect(sketch).toHaveLength(256);
      }),
    );
  });
});
