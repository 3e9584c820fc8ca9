import { describe, expect, it } from "vitest";
import { type Below, type Edit, type Escape, plainText, type Text, TextBuilder } from "../../src/model/text.ts";
import fc from "../fast-check.ts";

/** `{name}` stands for something else; what is not known stands as it is. */
interface Code {
  readonly pattern: RegExp;
  readonly values: Readonly<Record<string, string>>;
  readonly escape: Escape;
}

const outer: Code = {
  pattern: /\{[a-z]+\}/g,
  values: { "{brace}": "{", "{square}": "[", "{two}": "xy", "{none}": "", "{face}": "😀" },
  escape: (value) => value.replaceAll("{", "{brace}"),
};
const inner: Code = {
  pattern: /\[[a-z]+\]/g,
  values: { "[square]": "[", "[three]": "pqr", "[none]": "" },
  escape: (value) => value.replaceAll("[", "[square]"),
};

function decode(below: Below, value: string, { pattern, values, escape }: Code): Text {
  const builder = new TextBuilder(below);
  let from = 0;
  for (const { index, 0: reference } of value.matchAll(pattern)) {
    builder.copy(value.slice(from, index), from);
    builder.stand(values[reference] ?? reference, index, index + reference.length);
    from = index + reference.length;
  }
  builder.copy(value.slice(from), from);
  return builder.build(0, escape);
}

/** Text inside text inside a file. */
function decodeTwice(source: string): Text {
  const text = decode("a.txt", source, outer);
  return decode(text, text.value, inner);
}

function apply(source: string, { start, end, text }: Edit): string {
  return source.slice(0, start) + text + source.slice(end);
}

const tokens = ["a", "b", " ", "c d", ...Object.keys(outer.values), ...Object.keys(inner.values), "{square}three]"];
const sources = fc
  .array(fc.constantFrom(...tokens.filter((token) => token !== "{square}")), { maxLength: 12 })
  .map((parts) => parts.join(""));
const offsets = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));

/** Two offsets in a text, the lesser first, neither inside a pair of surrogates. */
function rangeIn(text: Text, [one, other]: readonly [number, number]): [number, number] {
  const whole = (at: number): number => (/^[\uDC00-\uDFFF]/.test(text.value.slice(at)) ? at - 1 : at);
  const places = [one, other].map((at) => whole(at % (text.value.length + 1)));
  return [Math.min(...places), Math.max(...places)];
}

describe("a text in which nothing was decoded", () => {
  const text = plainText("a.txt", "some words", 100);

  it("maps by a distance", () => {
    expect(text).toMatchObject({ file: "a.txt", start: 100, end: 110 });
    expect(text.span(5, 10)).toEqual({ file: "a.txt", start: 105, end: 110 });
    expect(text.span(0, 0)).toEqual({ file: "a.txt", start: 100, end: 100 });
    expect(text.span(10, 10)).toEqual({ file: "a.txt", start: 110, end: 110 });
  });

  it("is replaced as it stands", () => {
    expect(text.replace(5, 10, "& more")).toEqual({ file: "a.txt", start: 105, end: 110, text: "& more" });
  });
});

describe("a text that was decoded", () => {
  it("maps each character to what it stands for", () => {
    const text = decode("a.txt", "a{two}b{none}c", outer);
    expect(text.value).toBe("axybc");
    const spans = Array.from(text.value, (_, at) => text.span(at, at + 1)).map(({ start, end }) => [start, end]);
    expect(spans).toEqual([
      [0, 1],
      [1, 6],
      [1, 6],
      [6, 7],
      [13, 14],
    ]);
    expect(text.span(0, 5)).toEqual({ file: "a.txt", start: 0, end: 14 });
  });

  it("has a place when it is empty", () => {
    expect(new TextBuilder("a.txt").build(7)).toMatchObject({ value: "", file: "a.txt", start: 7, end: 7 });
    expect(new TextBuilder("a.txt").build(7).replace(0, 0, "x")).toMatchObject({ start: 7, end: 7, text: "x" });
  });

  it("may hold what stands for nothing below", () => {
    const builder = new TextBuilder("a.txt");
    builder.copy("ab", 10);
    builder.stand(" ", 12, 12);
    builder.copy("cd", 12);
    const text = builder.build(0);
    expect(builder).toHaveLength(5);
    expect(text.value).toBe("ab cd");
    expect(text.span(2, 3)).toEqual({ file: "a.txt", start: 12, end: 12 });
    expect(text.span(3, 4)).toEqual({ file: "a.txt", start: 12, end: 13 });
    expect(text.span(0, 5)).toEqual({ file: "a.txt", start: 10, end: 14 });
    expect(text.replace(2, 3, "-")).toEqual({ file: "a.txt", start: 12, end: 12, text: "-" });
  });

  it("tells the escape what is replaced", () => {
    const builder = new TextBuilder("a.txt");
    builder.copy("abc", 5);
    const text = builder.build(0, (value, from, to) => `${value} for ${from} to ${to}`);
    expect(text.replace(1, 3, "x")).toEqual({ file: "a.txt", start: 6, end: 8, text: "x for 6 to 8" });
    expect(text.replace(3, 3, "x").text).toBe("x for 8 to 8");
  });

  it("keeps the other characters of what is replaced as a whole", () => {
    const source = "a[three]b";
    const text = decode("a.txt", source, inner);
    expect(apply(source, text.replace(2, 3, "["))).toBe("ap[square]rb");
    expect(apply(source, text.replace(2, 2, "-"))).toBe("ap-qrb");
    expect(apply(source, text.replace(1, 1, "-"))).toBe("a-[three]b");
    expect(apply(source, text.replace(0, 2, ""))).toBe("qrb");
    expect(apply(source, text.replace(1, 4, ""))).toBe("ab");
  });
});

describe("a part of a text", () => {
  const text = plainText("a.txt", "  some words\n", 100);

  it("keeps its place", () => {
    expect(text.slice(2, 6)).toMatchObject({ value: "some", start: 102, end: 106 });
    expect(text.slice(7).span(0, 5)).toEqual({ file: "a.txt", start: 107, end: 112 });
  });

  it("never reaches beyond the text", () => {
    expect(text.slice(7, 99)).toMatchObject({ value: "words\n", start: 107, end: 113 });
    expect(text.slice(99, 120)).toMatchObject({ value: "", start: 113, end: 113 });
    expect(text.slice(-3, 3)).toMatchObject({ value: "  s", start: 100, end: 103 });
    expect(text.slice(5, 2)).toMatchObject({ value: "", start: 105, end: 105 });
  });

  it("may be the text without the white space around it", () => {
    expect(text.trim()).toMatchObject({ value: "some words", start: 102, end: 112 });
    const trimmed = text.trim();
    expect(trimmed.trim()).toBe(trimmed);
    expect(plainText("a.txt", " \n ", 5).trim()).toMatchObject({ value: "", start: 5, end: 5 });
  });
});

describe("a text inside a text", () => {
  it("maps what was copied to the same characters of the file", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const text = decodeTwice(source);
        const spans = text.value.split("").map((character, at) => ({ character, ...text.span(at, at + 1) }));
        for (const { character, start, end } of spans) {
          const below = source.slice(start, end);
          if (below.length === 1) expect(below).toBe(character);
          else expect(`${source.slice(0, end)}|`).toMatch(/[}\]]\|$/);
        }
        const starts = spans.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it("spans from the first of its characters to the last", () => {
    fc.assert(
      fc.property(sources, offsets, (source, places) => {
        const text = decodeTwice(source);
        const [from, to] = rangeIn(text, places);
        fc.pre(from < to);
        const { start, end } = text.span(from, to);
        expect(start).toBe(text.span(from, from + 1).start);
        expect(end).toBe(text.span(to - 1, to).end);
        expect([text.start, text.end]).toEqual([
          Math.min(text.start, text.span(0, 1).start),
          Math.max(text.end, text.span(text.value.length - 1, text.value.length).end),
        ]);
      }),
    );
  });

  it("has parts with the same places", () => {
    fc.assert(
      fc.property(sources, offsets, offsets, (source, places, inside) => {
        const text = decodeTwice(source);
        const [from, to] = rangeIn(text, places);
        const part = text.slice(from, to);
        const [first, last] = rangeIn(part, inside);
        expect(part.value).toBe(text.value.slice(from, to));
        if (first < last) expect(part.span(first, last)).toEqual(text.span(from + first, from + last));
        if (from < to) expect({ start: part.start, end: part.end }).toMatchObject(place(text.span(from, to)));
      }),
    );
  });

  it("is trimmed as its value is", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const text = decodeTwice(source);
        const trimmed = text.trim();
        expect(trimmed.value).toBe(text.value.trim());
        const from = text.value.length - text.value.trimStart().length;
        if (trimmed.value !== "") expect(trimmed.span(0, 1)).toEqual(text.span(from, from + 1));
      }),
    );
  });

  it("reads as wanted once a part is replaced", () => {
    const values = fc.array(fc.constantFrom("a", "{", "[", "]", "}", " "), { maxLength: 4 });
    fc.assert(
      fc.property(sources, offsets, values, (source, places, parts) => {
        const text = decodeTwice(source);
        const [from, to] = rangeIn(text, places);
        const value = parts.join("");
        const wanted = text.value.slice(0, from) + value + text.value.slice(to);
        expect(decodeTwice(apply(source, text.replace(from, to, value))).value).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads as wanted once a part of a part is replaced", () => {
    fc.assert(
      fc.property(sources, offsets, offsets, (source, places, inside) => {
        const text = decodeTwice(source);
        const [from, to] = rangeIn(text, places);
        const part = text.slice(from, to);
        const [first, last] = rangeIn(part, inside);
        const wanted = `${text.value.slice(0, from + first)}[{${text.value.slice(from + last)}`;
        expect(decodeTwice(apply(source, part.replace(first, last, "[{"))).value).toBe(wanted);
      }),
    );
  });
});

function place({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

describe("a text of many pieces", () => {
  it.each([4095, 4096, 4097, 20_000])("keeps every place (%i references)", (count) => {
    const builder = new TextBuilder("feed.xml");
    for (let index = 0; index < count; index++) {
      builder.copy("ab", index * 7);
      builder.stand("&", index * 7 + 2, index * 7 + 7);
    }
    const text = builder.build(0);
    expect(text.value).toBe("ab&".repeat(count));
    for (const index of [0, 2047, 2048, 4094, count - 1]) {
      expect(text.span(index * 3, index * 3 + 3)).toEqual({ file: "feed.xml", start: index * 7, end: index * 7 + 7 });
      expect(text.span(index * 3 + 1, index * 3 + 2)).toMatchObject({ start: index * 7 + 1, end: index * 7 + 2 });
    }
    expect([text.start, text.end]).toEqual([0, count * 7]);
  });
});
