import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/model/text.ts";
import { createBody } from "../../../src/sources/prose/index.ts";

const english =
  "The parser reads the whole file and keeps the places of all words, so that a report can point to the line that " +
  "has to change. It takes a moment for the first file, and next to nothing for the others.";
const german =
  "Der Leser liest die ganze Datei und merkt sich, wo jedes Wort steht, damit ein Bericht auf die Zeile zeigen kann, " +
  "die geändert werden muss. Für die erste Datei braucht er einen Augenblick, für die anderen fast nichts.";
const dutch =
  "De lezer leest het hele bestand en onthoudt waar elk woord staat, zodat een bericht naar de regel kan wijzen die " +
  "moet veranderen. Dat is voor het eerste bestand of een groot bestand even wachten, en daarna gaat het snel.";
const danish =
  "Programmet læser hele filen og husker, hvor hvert ord står, så en rapport kan pege på den linje, der skal ændres. " +
  "Det tager et øjeblik for den første fil og næsten ingen tid for de andre filer, som have og hus.";
const russian =
  "Программа читает весь файл и помнит, где стоит каждое слово, чтобы отчёт мог указать на нужную строку.";
const chinese =
  "程序读取整个文件，并记住每个词的位置，这样报告就可以指出需要修改的那一行。它使用 JavaScript 和 the DOM。";

function languageOf(value: string, declared?: string): string | undefined {
  return createBody([{ kind: "paragraph", text: plainText("a.md", value, 0) }], declared).language;
}

describe("the language of the prose", () => {
  test.each(["en", "en-US", "de", "pt-BR", "zh-Hans"])("is the declared one: %s", (declared) => {
    expect(languageOf(english, declared)).toBe(declared);
  });

  test("is English where nothing is declared and the prose looks like it", () => {
    expect(languageOf(english)).toBe("en");
    expect(languageOf(english, "")).toBe("en");
  });

  test.each([german, dutch, danish, russian, chinese])("is not known otherwise: %s", (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  test("is not guessed from a few words", () => {
    expect(languageOf("The end of the line.")).toBeUndefined();
  });

  test.each([german, dutch, danish])("is not the English of a theme that nobody changed: %s", (text) => {
    expect(languageOf(text.repeat(4), "en")).toBeUndefined();
  });

  test("is not English in another script", () => {
    expect(languageOf(russian, "en-US")).toBeUndefined();
  });

  test("stays as declared for a short or odd text", () => {
    expect(languageOf("Ada Lovelace, Grace Hopper", "en")).toBe("en");
    expect(languageOf("", "en")).toBe("en");
  });
});
