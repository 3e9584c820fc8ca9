import { describe, expect, it } from "vitest";
import fc from "../../fast-check.ts";
import { readMarked } from "./marked.ts";

/** So long that anything that grows with the square of the length runs into the time limit of a test. */
const many = 4_000;

describe("text that is made to be slow", () => {
  it.each([
    "[",
    "![",
    "](",
    "[a](",
    "[a] ",
    "[^a] ",
    "*a _b ",
    "_a*",
    "**a",
    "~a ",
    "> ",
    "- ",
    "1. ",
    "`` ` ",
    "<a ",
    "a <!-- ",
    "<?",
    "&",
    "\\",
    "$a ",
    "$|",
    "{{ a ",
    "{% a ",
    "{#a",
    "https://",
    "www.a",
    "a@a.",
    "|a",
    "\t",
    "\r",
    "[a]: (",
    "> a\n\n",
    "> a\nb\n\n",
    "> a\n# b\n",
    "- a\n  - b\n",
    "- > a\n",
  ])("reads %j many times in a row", async (piece) => {
    const { page } = await readMarked(`# Head\n\n${piece.repeat(many)}`);
    expect(page.facts.headings[0]?.value).toBe("Head");
  });

  it.each(["{", '{"}', "{a}", "<a>", "<a b={c} ", "export const a = [\n\n"])(
    "reads %j many times in MDX",
    async (piece) => {
      const { page } = await readMarked(`# Head\n\n${piece.repeat(many / 4)}`, "post.mdx");
      expect(page.facts.headings[0]?.value).toBe("Head");
    },
  );

  it("reads brackets that are nested deep", async () => {
    const closings = "](a)".repeat(500);
    const { page } = await readMarked(`${"[".repeat(500)}${closings}\n\n${"![".repeat(500)}${closings}`);
    expect(page.facts.uses.map(({ role, value }) => [role, value])).toEqual([
      ["link", "a"],
      ["image", "a"],
    ]);
  });

  it("reads lists that are nested deep", async () => {
    const lines = Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- a${depth}`);
    const { page } = await readMarked(lines.join("\n"));
    expect(page.blocks).toHaveLength(100);
  });

  it("keeps what a line of too many list items says", async () => {
    const { page } = await readMarked(`${"- ".repeat(300)}word\n`);
    expect(page.blocks[0]?.text.value).toContain("word");
  });

  it("keeps the words of a paragraph with too many signs", async () => {
    const { page } = await readMarked(`${"[a] *b* ".repeat(2_000)}last`);
    expect(page.blocks[0]?.text.value).toContain("last");
    expect(page.facts.words).toBe(4_001);
  });
});

describe("any text", () => {
  const signs = fc.constantFrom(
    ..."ab{}[]()<>/*_`$%#|!:=\"'\\-+;&@ \n\r\t\0",
    "\n\n",
    "---\n",
    "+++\n",
    "a: ",
    'a = "',
    "<a ",
    "$$",
  );
  it.each(["post.md", "post.mdx"])("is read without a throw, in its bounds (%s)", async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 60 }), async (parts) => {
        const { source, page } = await readMarked(parts.join(""), file);
        const { uses, headings, frontMatter } = page.facts;
        for (const { start, end } of [...uses, ...headings, ...frontMatter, ...page.blocks.map(({ text }) => text)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
