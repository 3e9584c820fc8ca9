import { expect, test } from "vitest";
import { siteNameOf, titleOf, withoutSiteName } from "../../src/facts/title.ts";
import type { Post } from "../../src/model/post.ts";
import { emptyPost } from "../empty-post.ts";
import fc from "../fast-check.ts";

const empty = emptyPost("a.html", "html");

function page({ siteName, heading }: { siteName?: string; heading?: string }): Post {
  const metas = siteName === undefined ? [] : [{ name: "og:site_name", content: { ...fact(siteName), inBody: false } }];
  return { ...empty, metas, headings: heading === undefined ? [] : [{ ...fact(heading), depth: 1 }] };
}

function fact(value: string) {
  return { file: "a.html", start: 0, end: value.length, value };
}

test.each([
  ["Rye | The Baker", "The Baker", undefined, "Rye"],
  ["Rye – the baker", "The Baker", undefined, "Rye"],
  ["The Baker: Rye", "The Baker", undefined, "Rye"],
  ["The Baker : Rye", "The Baker", undefined, "Rye"],
  ["Rye: The Baker", "The Baker", undefined, "Rye"],
  ["Letters to The Baker", "The Baker", undefined, "Letters to The Baker"],
  ["The Baker", "The Baker", undefined, ""],
  [":: The Baker", "The Baker", undefined, ""],
  ["Rye and wheat :: Baker", undefined, "Rye and wheat", "Rye and wheat"],
  ["Baker - Rye and wheat", undefined, "Rye and wheat", "Rye and wheat"],
  ["Rye and wheat :: Baker", undefined, "Baker", "Rye and wheat :: Baker"],
  ["Rye and wheat", undefined, "Rye", "Rye and wheat"],
  ["Rye", undefined, "Rye", "Rye"],
  ["Rye | The Baker", undefined, undefined, "Rye | The Baker"],
])("“%s” of the site “%s” with the heading “%s” is “%s”", (title, siteName, heading, own) => {
  const said = { ...(siteName === undefined ? {} : { siteName }), ...(heading === undefined ? {} : { heading }) };
  expect(withoutSiteName(title, page(said))).toBe(own);
});

test("what is left is a part of the title", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (title, siteName, heading) => {
      const whole = title.trim().replace(/\s+/g, " ");
      expect(whole).toContain(withoutSiteName(title, page({ siteName, heading })));
    }),
  );
});

test("a page without og:site_name may name its site in its structured data", () => {
  const span = { file: "a.html", start: 0, end: 1 };
  const thing = { ...span, types: ["WebSite"], fields: [{ ...fact("The  Baker"), key: "name" }] };
  expect(siteNameOf({ ...empty, structured: [{ ...span, faults: [], things: [thing] }] })).toBe("The Baker");
});

test("the title in the head counts before one in the body, and an empty one not at all", () => {
  const titles = [
    { ...fact(""), inBody: false },
    { ...fact("Body"), inBody: true },
    { ...fact("Head"), inBody: false },
  ];
  expect(titleOf({ ...empty, titles })?.value).toBe("Head");
  expect(titleOf({ ...empty, titles: titles.slice(0, 2) })?.value).toBe("Body");
});

test("Markdown without a title in its front matter has that of its first heading", () => {
  const headings = [
    { ...fact("Two"), depth: 2 },
    { ...fact("One"), depth: 1 },
  ];
  expect(titleOf({ ...empty, form: "markdown", headings })?.value).toBe("One");
  expect(titleOf({ ...empty, headings })).toBeUndefined();
});
