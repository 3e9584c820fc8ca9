import { describe, expect, it } from "vitest";
import { lineHashes } from "../../src/reporters/line-hash.ts";
import fc from "../fast-check.ts";

/** The definition, slowly: each line's first 100 characters that are no space or tab, line ends as \n, as a number. */
function slowHashes(text: string): string[] {
  const units = [...text.replace(/\r\n?/g, "\n").replace(/[ \t]/g, "").split(""), "\uffff"];
  const starts = units.flatMap((_, at) => (at === 0 || units[at - 1] === "\n" ? [at] : []));
  const counts = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + 100; at++) {
      hash = (hash * 37n + BigInt(units[at]?.charCodeAt(0) ?? 0)) % (1n << 64n);
    }
    const digits = hash.toString(16);
    const count = (counts.get(digits) ?? 0) + 1;
    counts.set(digits, count);
    return `${digits}:${count}`;
  });
}

function hashesOf(text: string): string[] {
  const count = text.split(/\r\n?|\n/).length;
  const wanted = new Set(Array.from({ length: count }, (_, index) => index + 1));
  return [...lineHashes(text, wanted)].sort(([one], [other]) => one - other).map(([, hash]) => hash);
}

describe("lineHashes", () => {
  it.each([
    ["an empty file", ""],
    ["one line without an end", "<rss>"],
    ["short lines", "<rss>\n  <channel>\n\n\t\t<title>A</title>\n</rss>\n"],
    ["lines that repeat", "<item/>\n".repeat(300)],
    ["a line longer than the window", `${"x".repeat(250)}\n${"y".repeat(99)}\n${"z".repeat(100)}\n`],
    ["characters at the top of the range", "\uffff\ufffe\ud83d\ude00".repeat(80)],
    ["nothing but line ends", "\n\r\n\r\n\n\r\r"],
  ])("agrees with the definition on %s", (_, text) => {
    expect(hashesOf(text)).toEqual(slowHashes(text));
  });

  it("agrees with the definition on any text", () => {
    const units = fc.constantFrom(
      "a",
      "b",
      "<",
      " ",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "é",
      "漢",
      "\uffff",
      "\0",
      "x".repeat(60),
    );
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 400 }), (text) => {
        // A line feed that spaces part from a carriage return ends a line of its own.
        const apart = text.replace(/\r[ \t]+\n/g, "\n");
        expect(hashesOf(apart)).toEqual(slowHashes(apart));
      }),
    );
  });

  it("is the same whatever the line ends and the indentation", () => {
    const unix = "<rss>\n  <channel>\n    <title>A</title>\n";
    const hashes = hashesOf(unix);
    expect(hashesOf(unix.replaceAll("\n", "\r\n"))).toEqual(hashes);
    expect(hashesOf(unix.replaceAll("\n", "\r"))).toEqual(hashes);
    expect(hashesOf(unix.replaceAll("  ", "\t"))).toEqual(hashes);
  });

  it("gives only the lines asked for, with the counts of the whole file", () => {
    const text = `${"<item/>\n".repeat(40)}${"x".repeat(100)}`;
    const hashes = lineHashes(text, new Set([3]));
    expect([...hashes.keys()]).toEqual([3]);
    expect(hashes.get(3)).toBe(slowHashes(text)[2]);
    expect(hashes.get(3)).toMatch(/:3$/);
  });
});
