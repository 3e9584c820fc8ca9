import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/model/post.ts";
import { readMarked, spanOf } from "./marked.ts";

const script = (json: string): string => `<head><script type="application/ld+json">${json}</script></head>`;

it("reads the fields of a thing, with their places", () => {
  const { page, spans } = readMarked(
    script(
      '⟦{⟧"@type": "BlogPosting", "headline": "⟦Salt \\u0026 pepper⟧", "author": [{"name": "⟦Ada⟧"}, "⟦Bo⟧"], "about": "x"}',
    ),
  );
  const [thing] = page.facts.structured[0]?.things ?? [];
  expect(thing?.types).toEqual(["BlogPosting"]);
  expect(thing?.fields.map(({ key, value }) => [key, value])).toEqual([
    ["headline", "Salt & pepper"],
    ["author.name", "Ada"],
    ["author", "Bo"],
  ]);
  expect([thing, ...(thing?.fields ?? [])].map((fact) => spanOf(fact as Fact))).toEqual(spans);
});

it("reads the things of a graph", () => {
  const { facts } = readMarked(
    script('{"@graph": [{"@type": "https://schema.org/WebSite"}, {"@type": ["Article", "Thing"]}]}'),
  ).page;
  expect(facts.structured[0]?.things.map(({ types }) => types)).toEqual([[], ["WebSite"], ["Article", "Thing"]]);
});

describe("broken JSON", () => {
  it("keeps the place of the fault, and reads on", () => {
    const markup = script('{"@type": "Article" "headline": "Salt"}');
    const [data] = readMarked(markup).page.facts.structured;
    expect(data?.faults.map(({ start }) => start)).toEqual([markup.indexOf('"headline"')]);
    expect(data?.things[0]?.fields.map(({ value }) => value)).toEqual(["Salt"]);
  });

  it.each(["", "   ", "{", "[[[[", '{"a":', "null", "</p>"])("%j is no reason to fail", (json) => {
    expect(readMarked(script(json)).page.facts.structured).toHaveLength(1);
  });
});

it.each([
  ["<!--\n", "\n-->"],
  ["//<![CDATA[\n", "\n//]]>"],
  ["/* <![CDATA[ */", "/* ]]> */"],
])("reads what %j hides from old browsers", (before, after) => {
  const { page, spans } = readMarked(script(`${before}⟦{⟧"@type":"Article"}${after}`));
  const [data] = page.facts.structured;
  expect(data?.faults).toEqual([]);
  expect(data?.things.map(spanOf)).toEqual(spans);
});

it("keeps so many fields and things only", () => {
  const many = JSON.stringify({ keywords: Array.from({ length: 1_000 }, (_, index) => `k${index}`) });
  expect(readMarked(script(many)).page.facts.structured[0]?.things[0]?.fields).toHaveLength(200);
  const graph = JSON.stringify({ "@graph": Array.from({ length: 1_000 }, () => ({ name: "x" })) });
  expect(readMarked(script(graph)).page.facts.structured[0]?.things).toHaveLength(50);
});
