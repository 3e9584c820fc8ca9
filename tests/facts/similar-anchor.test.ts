import { describe, expect, test } from "vitest";
import { guess } from "../../src/facts/guessed-anchor.ts";
import { headingWithoutId, similarAnchor } from "../../src/facts/similar-anchor.ts";
import type { Anchors } from "../../src/model/link.ts";

function page(ids: readonly string[], headings: readonly string[] = [], guessed = false): Anchors {
  const place = { file: "page.html", start: 0, end: 1 };
  return {
    file: "page.html",
    ids: new Set(ids),
    headings: headings.map((value) => ({ ...place, value, depth: 2 })),
    guessed,
  };
}

describe("the id that looks most like a fragment", () => {
  const ids = ["the-dough", "step-2", "café", "in_the_oven", "faq", "notes", "a-b", "ab", "100%25", "👍", "Foo"];
  test.each([
    ["The-Dough", "the-dough", true],
    ["thedough", "the-dough", true],
    ["in-the-oven", "in_the_oven", true],
    ["cafe%CC%81", "café", true],
    ["100%", "100%25", true],
    ["foo", "Foo", true],
    ["note", "notes", false],
    ["the-duogh", "the-dough", false],
    ["the-dough-1", "the-dough", false],
    ["A_B", "a-b", false],
    ["%F0%9F%91%8D%20", "👍", true],
  ])("%o: %o", (fragment, id, certain) => {
    expect(similarAnchor(fragment, page(ids))).toEqual({ id, certain });
  });

  test.each(["step-3", "fan", "shaping", "", "---", "x".repeat(1_000_000)])("none: %#", (fragment) => {
    expect(similarAnchor(fragment, page(ids))).toBeUndefined();
  });

  test("work is bounded on a page with very many ids", () => {
    const many = page(Array.from({ length: 100_000 }, (_, at) => `heading-${at.toString(36)}-of-many`));
    const start = process.cpuUsage();
    for (let at = 0; at < 2_000; at++) similarAnchor(`haeding-${at}-zz-of-none`, many);
    const { user } = process.cpuUsage(start);
    expect(user / 1_000).toBeLessThan(3_000);
  });
});

test("work is bounded on Markdown with very many headings", () => {
  const headings = Array.from(
    { length: 20_000 },
    (_, at) => `Heading ${at.toString(36)} of many${at % 2 ? " 🚀" : ""}`,
  );
  const many = page([], headings, true);
  const start = process.cpuUsage();
  for (let at = 0; at < 5_000; at++) {
    guess(`a-fragment-${at}-of-none`, many);
    headingWithoutId(`a-fragment-${at}-of-none`, many);
  }
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
});

test("a heading whose words a fragment has, and no id", () => {
  const anchors = page([], ["In the oven", "What’s new?"]);
  expect(headingWithoutId("in-the-oven", anchors)?.value).toBe("In the oven");
  expect(headingWithoutId("whats-new", anchors)?.value).toBe("What’s new?");
  expect(headingWithoutId("in-the", anchors)).toBeUndefined();
  const { headings } = anchors;
  expect(
    headingWithoutId("in-the-oven", { ...anchors, headings: headings.map((one) => ({ ...one, anchor: "x" })) }),
  ).toBeUndefined();
});

describe("ids that generators give to headings of Markdown", () => {
  test.each([
    // GitHub, goldmark, kramdown, Pandoc, Python-Markdown, Docusaurus, Zola, Asciidoctor, Eleventy and others
    ["What’s new in 1.80?", "whats-new-in-180"],
    ["What’s new in 1.80?", "what-s-new-in-1-80"],
    ["2. The dough", "2-the-dough"],
    ["2. The dough", "the-dough"],
    ["2. The dough", "_2_the_dough"],
    ["Salt & pepper", "salt--pepper"],
    ["Salt & pepper", "salt-pepper"],
    ["Salt & pepper", "salt-and-pepper"],
    ["Größe", "größe"],
    ["Größe", "gr%C3%B6%C3%9Fe"],
    ["Größe", "groesse"],
    ["Größe", "grosse"],
    ["Smørrebrød på dansk", "smorrebrod-pa-dansk"],
    ["C++ and C#", "c-and-c"],
    ["C++ and C#", "c-plus-plus-and-c-sharp"],
    ["中文 标题", "中文-标题"],
    ["中文 标题", "zhong-wen-biao-ti"],
    ["Привет", "privet"],
    ["🚀 Launch", "-launch"],
    ["🚀 Launch", "rocket-launch"],
    [":rocket: Launch", "launch"],
    ["FAQ", "FAQ"],
    ["FAQ", "user-content-faq"],
    ["FAQ", "h-faq"],
    ["FAQ", "faq-1"],
    ["FAQ", "faq_2"],
    ["A very long heading that a theme cuts off somewhere", "a-very-long-heading-that"],
    ["FAQ", "fn:1"],
    ["FAQ", "fnref1"],
    ["FAQ", "user-content-fn-1"],
    ["FAQ", "user-content-fnref-note"],
    ["FAQ", "fig:rye"],
    ["FAQ", "ref-knuth1984"],
    ["FAQ", "comments"],
    ["FAQ", "table-of-contents"],
    ["FAQ", "^block"],
  ])("%o: %o", (heading, fragment) => {
    expect(guess(fragment, page([], [heading], true))).not.toBe("missing");
  });

  test.each([
    ["FAQ", "questions"],
    ["2. The dough", "dough"],
    ["🚀 Launch", "lunch"],
    ["中文", "标题"],
    ["Figures", "shaping"],
  ])("%o: not %o", (heading, fragment) => {
    expect(guess(fragment, page([], [heading], true))).toBe("missing");
  });
});
