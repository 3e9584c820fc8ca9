import { expect, test } from "vitest";
import { isMarkedUp, tagsInText } from "../../src/values/html-in-text.ts";

test.each([
  ["Salt <b>and</b> butter", ["<b>", "</b>"], true],
  ["The <dialog> element", ["<dialog>"], false],
  ["<div> against <span>", ["<div>", "<span>"], false],
  ['See <a href="https://a.example/">', ['<a href="https://a.example/">'], true],
  ["One<br/>two <br /> three", ["<br/>", "<br />"], true],
  ["One <br> two, List<Img>", ["<br>"], false],
  ["One <br>two", ["<br>"], true],
  ["Bread <!-- more --> butter", ["<!-- more -->"], true],
  ["<!-- never closed", [], false],
  ["Ha<b>llo</b>", ["<b>", "</b>"], true],
  ["Vec<T>, Map<K, V>, std::vector<int>, I <3 you, a < b > c, x<y", [], false],
  ["List<Button>, Promise<Object>, f<a>(b)", [], false],
  ["Ada <ada@a.example> and <b@c.example>", [], false],
  ["</b> alone", ["</b>"], false],
  ["no tags at all", [], false],
])("%j", (text, tags, isMarkup) => {
  const found = tagsInText(text);
  expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(tags);
  expect(isMarkedUp(found)).toBe(isMarkup);
});

test("a hostile text takes time that grows with its length", () => {
  for (const piece of ["<", "<a ", "<a <", "</", "<b>", "<!--", "<br>"]) tagsInText(piece.repeat(100_000));
});
