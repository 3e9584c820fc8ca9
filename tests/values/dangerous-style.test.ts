import { expect, test } from "vitest";
import { dangerousStyle, isPlacing } from "../../src/values/dangerous-style.ts";

function found(style: string, isWithinPlaced = false): string | undefined {
  const danger = dangerousStyle(style, isWithinPlaced);
  return danger && style.slice(danger.from, danger.to);
}

test.each([
  "color: red; background: url(https://a.example/b.png) no-repeat fixed",
  "display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1em",
  "position: relative; position: sticky; background-position: fixed",
  "position: absolute; left: -9999px",
  "position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0)",
  "scroll-behavior: smooth; overscroll-behavior: contain; transform: rotate(3deg)",
  "width: calc(100% - 2em); content: '\\201C'; --expression: 1",
  "font-family: expression; float: left; filter: drop-shadow(0 0 1px #000)",
  "",
])("%j harms nobody", (style) => {
  expect(found(style)).toBeUndefined();
});

test.each([
  ["color: red; position: fixed; top: 0", "position: fixed"],
  ["POSITION:FIXED", "POSITION:FIXED"],
  ["position: absolute; inset: 0", "position: absolute"],
  ["z-index: 9; position: absolute", "position: absolute"],
  ["position: absolute; top: 0; left: 0", "position: absolute"],
  ["position: absolute; width: 10em; left: -50px", "position: absolute"],
  ["width: expression(alert(1))", "width: expression(alert(1))"],
  ["width: exp/* x */ression (1)", "width: exp/* x */ression (1)"],
  ["width: \\65 xpression(1)", "width: \\65 xpression(1)"],
  ["width: \\0065\\78pression(1)", "width: \\0065\\78pression(1)"],
  ["width: ｅxpression(1)", "width: ｅxpression(1)"],
  ["color: red; -moz-binding: url(https://a.example/x.xml#y)", "-moz-binding: url(https://a.example/x.xml#y)"],
  ["behavior: url(a.htc)", "behavior: url(a.htc)"],
  ["background: url(javascript:a())", "background: url(javascript:a())"],
  ["a: b; width: exp/*;*/ression(1)", "a: b; width: exp/*;*/ression(1)"],
])("%j is dangerous", (style, danger) => {
  expect(found(style)).toBe(danger);
});

test("what is placed within something placed covers nothing else", () => {
  expect(found("position: absolute; width: 100%", true)).toBeUndefined();
  expect(found("position: fixed; width: 100%", true)).toBe("position: fixed");
  expect([isPlacing("Position: Relative"), isPlacing("position: static")]).toEqual([true, false]);
});

test("a hostile style takes time that grows with its length", () => {
  for (const piece of ["/*", "position :", "\\", "expression ", "url(", ";", "position: absolute;"]) {
    dangerousStyle(piece.repeat(100_000), false);
  }
});
