import { describe, expect, it } from "vitest";
import { readMarked } from "./marked.ts";

/** Enough for several sections of the parser. */
const times = 120;

const part = [
  "# Part *one*\n\nText with [a link](/x), [one defined later][Later  on] and ![a picture][pic][^note].\n",
  "- item\n  - [inner](/y)\n\n  more of it\n- next\n",
  "> quoted\n> [here](/z)\n>\n> - and\n",
  "```md\n# no heading\n\n- [no link](/n)\n```\n",
  "<pre>\n# no heading\n\n- [no link](/n)\n</pre>\n",
  "<!--\n\n# no heading\n\n-->\n",
  "<div>\n- [no link](/n)\n</div>\n",
  "| A | B |\n|---|---|\n| c | [d](/t) |\n",
].join("\n");
const definitions = "\n[later on]: /later\n[pic]: /pic.png\n\n[^note]: The note\n";

describe("a long text", () => {
  it("says the same as its parts", async () => {
    const { page: one } = await readMarked(part + definitions);
    const { page } = await readMarked(`${part}\n`.repeat(times) + definitions);
    const prose = one.blocks.map(({ kind, text }) => [kind, text.value]);
    const note = prose.pop();
    expect(page.blocks.map(({ kind, text }) => [kind, text.value])).toEqual([
      ...Array.from({ length: times }, () => prose).flat(),
      note,
    ]);
    expect(page.facts.headings).toHaveLength(times);
    expect(page.facts.uses.map(({ role, value }) => `${role} ${value}`)).toEqual([
      ...Array.from({ length: times }, () => ["link /x", "link /y", "link /z", "link /t"]).flat(),
      "link /later",
      "image /pic.png",
    ]);
  });

  it("knows the place of everything", async () => {
    const { source, page } = await readMarked(`${part}\n`.repeat(times) + definitions);
    for (const { start, end, value } of page.facts.uses) expect(source.slice(start, end)).toBe(value);
    for (const { start, end } of page.facts.headings) expect(source.slice(start, end)).toBe("Part *one*");
    const quotes = page.blocks.filter(({ kind }) => kind === "quote").map(({ text }) => text);
    for (const text of quotes) expect(source.slice(text.start, text.end)).toBe("quoted\n> [here");
  });

  it("reads one that has no blank line, and code without an end", async () => {
    const { page } = await readMarked(`${"word\n".repeat(3_000)}~~~\n${"# code\n\n".repeat(2_000)}`);
    expect(page.facts.words).toBe(3_000);
    expect(page.facts.headings).toEqual([]);
  });
});
