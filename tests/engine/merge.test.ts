import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { merge } from "../../src/engine/merge.ts";

function found(
  file: string,
  more: { subject?: string; twin?: string; message?: string; start?: number; inList?: boolean } = {},
) {
  const { subject, twin, message = "Wrong.", start = 0, inList = false } = more;
  const span = { file, start, end: start + 1 };
  const diagnostic: Diagnostic = {
    rule: "links/broken",
    messageId: "missing",
    severity: "error",
    message,
    span,
    related: [],
    fix: [],
    fixSafe: false,
    count: 1,
    suppressed: undefined,
    fingerprint: `${file}:${start}`,
  };
  return { diagnostic, subject, twin, inList };
}

const pages = (count: number) => Array.from({ length: count }, (_, index) => `${index}.html`);

test("one subject on five pages is five findings, on six it is one", () => {
  const five = merge(pages(5).map((file) => found(file, { subject: "/x" })));
  const six = merge(pages(6).map((file) => found(file, { subject: "/x" })));
  expect(five).toHaveLength(5);
  expect(six).toHaveLength(1);
  expect(six[0]).toMatchObject({ count: 6, span: { file: "0.html" }, fingerprint: "0.html:0" });
  expect(six[0]?.related.map(({ span }) => span.file)).toEqual(pages(6).slice(1));
  expect(six[0]?.related.map(({ fingerprint }) => fingerprint)).toEqual(
    pages(6)
      .slice(1)
      .map((file) => `${file}:0`),
  );
});

test("one finding for many mends all of them, and is safe when each of them is", () => {
  const mendable = (fixSafe: (index: number) => boolean, fixed = (_: number) => true) =>
    merge(
      pages(6).map((file, index) => {
        const one = found(file, { subject: "/x" });
        const fix = fixed(index) ? [{ file, start: 0, end: 1, text: "" }] : [];
        return { ...one, diagnostic: { ...one.diagnostic, fix, fixSafe: fix.length > 0 && fixSafe(index) } };
      }),
    ).map(({ fix, fixSafe }) => [fix.length, fixSafe]);
  expect(mendable(() => true)).toEqual([[6, true]]);
  expect(mendable((index) => index !== 3)).toEqual([[6, false]]);
  const later = (index: number) => index > 0;
  expect(mendable(later, later)).toEqual([[5, true]]);
  expect(mendable(later, () => false)).toEqual([[0, false]]);
});

test("other subjects, and findings without one, stay apart", () => {
  const apart = pages(8).map((file, index) => found(file, { subject: `/x${index}` }));
  expect(merge(apart)).toHaveLength(8);
  expect(merge(pages(8).map((file) => found(file)))).toHaveLength(8);
});

test("one subject many times on one page is not a template", () => {
  const places = pages(8).map((_, index) => found("a.html", { subject: "/x", start: index }));
  expect(merge(places)).toHaveLength(8);
});

test("one subject in six entries of a feed is one finding, in five it is not", () => {
  const inEntries = (count: number) =>
    merge(pages(count).map((twin, index) => found("feed.xml", { subject: "<x>", twin, start: index })));
  expect(inEntries(5)).toHaveLength(5);
  expect(inEntries(6)).toMatchObject([{ count: 6, span: { file: "feed.xml", start: 0 } }]);
});

test("what the feeds of one site share is said once, at the first", () => {
  const twins = ["feed.xml", "atom.xml", "feed.json"].map((file) => found(file, { twin: "https://a.example/1" }));
  const [only, ...others] = merge(twins);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ count: 3, span: { file: "feed.xml" } });
  expect(only?.related.map(({ span }) => span.file)).toEqual(["atom.xml", "feed.json"]);
});

test("two faults of one entry in one feed stay two", () => {
  const same = [found("feed.xml", { twin: "a" }), found("feed.xml", { twin: "a", start: 9 })];
  expect(merge(same)).toHaveLength(2);
  const different = [found("feed.xml", { twin: "a" }), found("atom.xml", { twin: "a", message: "Other." })];
  expect(merge(different)).toHaveLength(2);
});

test("what a list shows of a post is said at the post, where the message quotes it", () => {
  const message = "Nothing is at “/x”.";
  const merged = merge([
    found("a-list.html", { message, inList: true }),
    found("rye.html", { message }),
    found("z-list.html", { message, inList: true }),
    found("z-list.html", { message: "The list is long.", inList: true, start: 5 }),
    found("rye.html", { message: "The list is long.", start: 5 }),
  ]);
  expect(merged.map(({ span, count }) => [span.file, count])).toEqual([
    ["rye.html", 3],
    ["z-list.html", 1],
    ["rye.html", 1],
  ]);
});
