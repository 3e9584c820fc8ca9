import { describe, expect, test } from "vitest";
import { decodedFragment, fragmentOf, isForScripts, leadsSomewhere } from "../../src/values/fragment.ts";
import fc from "../fast-check.ts";

describe("the fragment of an address", () => {
  test.each([
    ["/a", ""],
    ["/a#", ""],
    ["#b", "b"],
    ["/a?c#b#d", "b#d"],
    ["#café", "caf%C3%A9"],
    ["#caf%c3%a9", "caf%c3%a9"],
    ["#a b", "a%20b"],
    ["#a\tb\nc", "abc"],
    ['#"<>`{}|^', "%22%3C%3E%60{}|^"],
    ["#b:~:text=x", "b"],
    ["#:~:text=x,-y&text=z", ""],
    ["#a:~b", "a:~b"],
    ["#\u0001", ""],
  ])("%o: %o", (address, fragment) => {
    expect(fragmentOf(address)).toBe(fragment);
  });

  test.each([
    ["a%20b", "a b"],
    ["100%", "100%"],
    ["%zz%41", "%zzA"],
    ["%ff", "\ufffd"],
    ["%EF%BB%BFa", "\ufeffa"],
    ["%E4%BD", "\ufffd"],
  ])("%o decoded: %o", (fragment, decoded) => {
    expect(decodedFragment(fragment)).toBe(decoded);
  });
});

test.each([
  ["", true],
  ["ToP", true],
  ["%74op", true],
  ["topic", false],
])("%o leads to the top: %o", (fragment, leads) => {
  expect(leadsSomewhere(fragment, new Set())).toBe(leads);
});

test.each([
  ["/route", true],
  ["!/route", true],
  ["page=3", true],
  ["xywh=160,120,320,240", true],
  ["narrow/channel/1", true],
  ["disqus_thread", true],
  ["comment-12", true],
  ["comments", false],
  ["heading", false],
])("%o is for scripts: %o", (fragment, isFor) => {
  expect(isForScripts(fragment)).toBe(isFor);
});

/**
 * The HTML Standard, 7.4.6.4 “Scrolling to a fragment” and “find a potential indicated element”, step by step, over an
 * address that the URL Standard's parser has taken apart.
 */
function indicates(address: string, ids: readonly string[]): boolean {
  const { hash } = new URL(address, "https://example.org/");
  let fragment = hash.startsWith("#") ? hash.slice(1) : hash;
  if (fragment.includes(":~:")) fragment = fragment.substring(0, fragment.indexOf(":~:"));
  if (fragment === "") return true;
  if (ids.some((id) => id === fragment)) return true;
  const bytes: number[] = [];
  const input = [...Buffer.from(fragment, "utf8")];
  for (let at = 0; at < input.length; at++) {
    const code = String.fromCharCode(input[at + 1] ?? 0, input[at + 2] ?? 0);
    if (input[at] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(code)) {
      bytes.push(Number(`0x${code}`));
      at += 2;
    } else bytes.push(input[at] ?? 0);
  }
  const decoded = Buffer.from(bytes).toString("utf8");
  if (ids.some((id) => id === decoded)) return true;
  return decoded.length === 3 && decoded.toLowerCase() === "top";
}

const piece = fc.constantFrom(
  ..."a b C é é 中 👍 % %20 %C3%A9 %c3 %zz %25 # ? / : ~ :~: text= - _ . + & ' \" < > ` { } | ^ [ ] top TOP \\ \u00ad".split(
    " ",
  ),
  " ",
  "\t",
  "\n",
  "\ufeff",
  "\u00a0",
);
const word = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));

test("an id is found as the HTML Standard finds it", () => {
  fc.assert(
    fc.property(
      word,
      fc.array(
        word.filter((id) => id !== ""),
        { maxLength: 6 },
      ),
      fc.nat(5),
      (written, others, pick) => {
        const encodings = [(id: string) => id, encodeURIComponent, encodeURI, (id: string) => id.toLowerCase()];
        const near = others.map((id, index) => encodings[(index + pick) % encodings.length]?.(id) ?? id);
        for (const fragment of [written, ...near]) {
          const address = `/page#${fragment}`;
          expect(leadsSomewhere(fragmentOf(address), new Set(others))).toBe(indicates(address, others));
        }
      },
    ),
    { numRuns: 200 },
  );
});
