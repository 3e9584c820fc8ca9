import { describe, expect, test } from "vitest";
import {
  isOurs,
  type Learnt,
  largestFile,
  merged,
  readLines,
  writeLines,
} from "../../../../src/engine/web/cache/lines.ts";
import {
  answerOf,
  holds,
  isSecret,
  lifetimes,
  type Remembered,
  remembered,
} from "../../../../src/engine/web/cache/remembered.ts";
import type { Answer } from "../../../../src/model/link.ts";
import fc from "../../../fast-check.ts";

const head = '{"contentlint":"links","version":1}';
const ok = (url: string, asked = 1000): Remembered => {
  return { url, settings: "a", asked, outcome: "ok", reason: "answers 200", status: 200 };
};
const learnt = (answer: Remembered): Learnt => ({ ...answer, answer });

describe("the file", () => {
  test("is a line for the format and one for each address, in their order", () => {
    const text = writeLines([ok("https://b.example/"), ok("https://a.example/x"), ok("https://a.example/")]);
    const rest = '"settings":"a","asked":1000,"outcome":"ok","reason":"answers 200","status":200}';
    expect(text.split("\n")).toEqual([
      head,
      `{"url":"https://a.example/",${rest}`,
      `{"url":"https://a.example/x",${rest}`,
      `{"url":"https://b.example/",${rest}`,
      "",
    ]);
    expect(writeLines(readLines(text))).toBe(text);
  });

  test("is read where git has given it other line ends", () => {
    const text = writeLines([ok("https://a.example/")]);
    expect(readLines(text.replaceAll("\n", "\r\n"))).toEqual([ok("https://a.example/")]);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    "<<<<<<< HEAD",
    '{"url":"https://a.example/"}',
    JSON.stringify({ ...ok("x"), url: 1 }),
    JSON.stringify({ ...ok("x"), settings: null }),
    JSON.stringify({ ...ok("x"), asked: "1000" }),
    JSON.stringify({ ...ok("x"), asked: 0.5 }),
    JSON.stringify({ ...ok("x"), asked: -1 }),
    JSON.stringify({ ...ok("x"), outcome: "broken" }),
    JSON.stringify({ ...ok("x"), outcome: "constructor" }),
    JSON.stringify({ ...ok("x"), reason: {} }),
    JSON.stringify({ ...ok("x"), status: "200" }),
    JSON.stringify({ ...ok("x"), finalUrl: 5 }),
    JSON.stringify({ ...ok("x"), redirects: {} }),
    JSON.stringify({ ...ok("x"), redirects: [{ url: "y" }] }),
    JSON.stringify({ ...ok("x"), redirects: [null] }),
    JSON.stringify({ ...ok("x"), outcome: "moved" }),
    JSON.stringify({ ...ok("x"), anchors: "top" }),
    JSON.stringify({ ...ok("x"), anchors: [1] }),
    JSON.stringify(ok("https://a.example/")).slice(0, -5),
  ])("without the damaged line %s is the rest of it", (line) => {
    const [before, after] = [ok("https://b.example/"), ok("https://c.example/")];
    const text = [head, JSON.stringify(before), line, JSON.stringify(after), ""].join("\n");
    expect(readLines(text)).toEqual([before, after]);
  });

  test.each([
    '{"contentlint":"links","version":2}',
    '{"contentlint":"links"}',
    '{"contentlint":"links","version":"1"}',
  ])("is not read when it begins with %s", (first) =>
    expect(readLines(`${first}\n${JSON.stringify(ok("https://a.example/"))}\n`)).toEqual([]),
  );

  test("is ours when it is empty or says so, whatever its version", () => {
    expect(["", `${head}\n`, '{"contentlint":"links","version":9}\nx'].map(isOurs)).toEqual([true, true, true]);
    expect(["\n", "alias ls=rm\n", "{}\n", '{"contentlint":"other","version":1}\n', head].map(isOurs)).not.toContain(
      true,
    );
  });

  test("gives what it was given, whatever text is read", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(ok("x"))))), (lines) => {
        const read = readLines([head, ...lines].join("\n"));
        expect(readLines(writeLines(read))).toEqual([...read]);
      }),
    );
  });

  test("makes room for the newest answers", () => {
    const long = "x".repeat(1024 * 1024);
    const many = Array.from({ length: 20 }, (_, index) => ok(`https://${20 - index}.example/${long}`, index));
    const text = writeLines(many);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(largestFile);
    expect(
      readLines(text)
        .map(({ asked }) => asked)
        .sort((a, b) => a - b),
    ).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});

describe("an answer holds", () => {
  const week = 7 * 24 * 3_600_000;

  test.each([
    ["ok", week],
    ["moved", week],
    ["unknown", 3_600_000],
  ] as const)("when it is %s, for %i ms", (outcome, lifetime) => {
    expect(lifetimes[outcome]).toBe(lifetime);
    const at = (now: number): boolean => holds({ asked: 1000, outcome }, now);
    expect([at(999), at(1000), at(1000 + lifetime - 1), at(1000 + lifetime)]).toEqual([false, true, true, false]);
  });
});

describe("two files in one", () => {
  const url = "https://a.example/";

  test("the last answer wins, whoever had it", () => {
    expect(merged([ok(url, 5)], [learnt(ok(url, 6))], 10)).toEqual([ok(url, 6)]);
    expect(merged([ok(url, 6)], [learnt(ok(url, 5))], 10)).toEqual([ok(url, 6)]);
    expect(merged([ok(url, 6)], [learnt({ ...ok(url, 6), status: 204 })], 10)).toEqual([
      { ...ok(url, 6), status: 204 },
    ]);
  });

  test("what the other alone knows stays, and so do answers to other settings", () => {
    const other = { ...ok(url, 4), settings: "b" };
    const far = ok("https://b.example/", 3);
    expect(merged([other, far], [learnt(ok(url, 5))], 10)).toEqual([other, far, ok(url, 5)]);
  });

  test("an address that is broken by now is forgotten, unless it was asked again since", () => {
    const broken = { url, settings: "a", asked: 6, answer: undefined };
    expect(merged([ok(url, 5)], [broken], 10)).toEqual([]);
    expect(merged([ok(url, 7)], [broken], 10)).toEqual([ok(url, 7)]);
  });

  test("what holds no more, and what comes from the future, is dropped", () => {
    const now = lifetimes.ok + 5;
    expect(merged([ok(url, 5), ok("https://b.example/", 6), ok("https://c.example/", now + 1)], [], now)).toEqual([
      ok("https://b.example/", 6),
    ]);
    expect(merged([ok(url, now + 1)], [learnt(ok(url, now))], now)).toEqual([ok(url, now)]);
  });
});

describe("what is kept of an answer", () => {
  const asked = { url: "https://a.example/", settings: "a", asked: 5 };
  const keep = (answer: Partial<Answer>, withAnchors = false, url = asked.url) =>
    remembered({ ...asked, url, withAnchors }, { outcome: "ok", reason: "answers 200", own: false, ...answer });

  test("all that rules see of it", () => {
    const answer: Answer = {
      outcome: "moved",
      reason: "has moved for good",
      status: 200,
      finalUrl: "https://b.example/",
      redirects: [{ url: "https://a.example/", status: 301 }],
      anchors: { file: "https://b.example/", ids: new Set(["top", "end"]), headings: [], guessed: false },
      own: false,
    };
    const kept = remembered({ ...asked, withAnchors: true }, answer);
    expect(kept && readLines(writeLines([kept])).map(answerOf)).toEqual([answer]);
  });

  test("nothing when it is broken or unchecked", () => {
    expect([keep({ outcome: "broken" }), keep({ outcome: "unchecked" })]).toEqual([undefined, undefined]);
  });

  test("whether the page was read for its anchors, which are left out where they are many", () => {
    const ids = (length: number) => ({
      file: asked.url,
      ids: new Set([..."x".repeat(length)].map((_, index) => `${10_000 + index}`)),
      headings: [],
      guessed: false,
    });
    expect(keep({ anchors: ids(1) })).not.toHaveProperty("anchors");
    expect(keep({}, true)).toMatchObject({ anchors: null });
    // Five digits, two quotation marks and a comma: 2,047 of them, one bracket more than that, are 16,377 characters.
    expect(keep({ anchors: ids(2047) }, true)?.anchors).toHaveLength(2047);
    expect(keep({ anchors: ids(2048) }, true)).not.toHaveProperty("anchors");
  });

  test.each([
    "https://user@a.example/",
    "https://user:password@a.example/x",
    "https://a.example/?access_token=1",
    "https://a.example/?a=b&X-Amz-Signature=1",
    "https://a.example/?a=b;key=1",
    "https://a.example/#session_id=1",
  ])("nothing when %s is asked, or is where it leads", (url) => {
    expect(isSecret(url)).toBe(true);
    expect(keep({}, false, url)).toBeUndefined();
    expect(keep({ finalUrl: url })).toBeUndefined();
    expect(keep({ redirects: [{ url, status: 302 }] })).toBeUndefined();
  });

  test.each([
    "https://a.example/@user",
    "https://a.example/?q=token",
    "https://a.example/token#keys",
    "https://a.example/?monkey=1",
  ])("%s is no secret", (url) => expect(isSecret(url)).toBe(false));

  test("a long query is judged at once", () => {
    expect(isSecret(`https://a.example/?${";token".repeat(100_000)}`)).toBe(false);
  });
});
