import { describe, expect, it } from "vitest";
import { readMarked, spanOf } from "./marked.ts";

async function expectHeadings(text: string, headings: readonly (readonly [number, string])[]): Promise<void> {
  const { page, spans } = await readMarked(text);
  expect(page.facts.headings.map(({ depth, value }) => [depth, value])).toEqual(headings);
  expect(page.facts.headings.map(spanOf)).toEqual(spans);
}

async function anchorsOf(text: string): Promise<readonly string[]> {
  const { page } = await readMarked(text);
  return page.facts.anchors;
}

describe("headings", () => {
  it("reads those with number signs and those that are underlined", async () => {
    await expectHeadings("# ⟦One⟧ #\n\n⟦Two⟧\n===\n\n⟦Three\nlines⟧\n---\n###### ⟦Six⟧\n", [
      [1, "One"],
      [1, "Two"],
      [2, "Three lines"],
      [6, "Six"],
    ]);
  });

  it("gives their text without markup", async () => {
    await expectHeadings("## ⟦*A* [b](c) `d_e` &amp; \\* ![pic](p.png) <b>f</b>⟧\n", [[2, "A b d_e & * pic f"]]);
  });

  it("reads empty ones, whose place is their sign", async () => {
    await expectHeadings("⟦##⟧\n\nText\n", [[2, ""]]);
  });

  it("keeps formulas and templates as they are written", async () => {
    await expectHeadings("# ⟦Why $a_1$ and {{ page.title }}⟧\n", [[1, "Why $a_1$ and {{ page.title }}"]]);
  });

  it("leaves out attributes at their end", async () => {
    await expectHeadings("## ⟦Set *up*⟧ {#setup .wide}\n\n### ⟦Next⟧ {: #next }\n", [
      [2, "Set up"],
      [3, "Next"],
    ]);
  });

  it("reads those in quotations and of raw HTML, in the order of the source", async () => {
    await expectHeadings("> # ⟦Quoted⟧\n\n<h2 id=raw>⟦Raw <em>one</em>⟧</h2>\n\n### ⟦Last⟧\n", [
      [1, "Quoted"],
      [2, "Raw one"],
      [3, "Last"],
    ]);
  });

  it("finds none in code", async () => {
    await expectHeadings("```\n# no\n```\n\n    # no\n\n`# no`\n", []);
  });
});

describe("anchors", () => {
  it("slugs headings as GitHub does", async () => {
    expect(await anchorsOf("# What's new in 1.80?\n# `LazyCell` & Co\n# Über_uns – 中文\n# a  b\n# 👍 yes\n")).toEqual([
      "whats-new-in-180",
      "lazycell--co",
      "über_uns--中文",
      "a-b",
      "-yes",
    ]);
  });

  it("counts headings that say the same", async () => {
    expect(await anchorsOf("# A\n# A\n# A 1\n# A\n# A\n")).toEqual(["a", "a-1", "a-1-1", "a-2", "a-3"]);
  });

  it("adds ids of attributes, of HTML and names of links", async () => {
    const text = '# T {#own}\n\nText <span id="s">x</span> <a name=n></a>\n\n<div id=d>y</div>\n\n{: #k .c}\n';
    expect(await anchorsOf(text)).toEqual(["t", "own", "k", "s", "n", "d"]);
  });
});
