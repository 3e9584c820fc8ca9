import { expect, it } from "vitest";
import rule from "../../../src/rules/post/link-text.ts";
import { saidOf } from "./said.ts";

const said = (text: string) => saidOf(rule, `<a href="/rye/">${text}</a>`);

it.each([
  "here",
  "HERE",
  "(here)",
  "→ click here!",
  "Read more…",
  "this link",
  "hier",
  "Mehr erfahren »",
  "En savoir plus",
  "plus d’infos",
  "Leer más",
  "aquí",
  "Per saperne di più",
  "Saiba mais",
  "Lees verder",
  "Czytaj więcej",
  "続きを読む",
  "点击这里",
  "Подробнее",
  "Läs mer",
])("“%s” says nothing", async (text) => {
  expect(await said(text)).toEqual([`generic ${text}`]);
});

it.each([
  "Go",
  "Start",
  "Rye",
  "More on rye",
  "Next",
  "Older posts",
  "RSS",
  "↩",
  "[1]",
  "her",
  "Info",
  "Learn more about rye",
])("“%s” says something", async (text) => {
  expect(await said(text)).toEqual([]);
});
