import { describe, expect, it } from "vitest";
import { SourceFile } from "../../src/model/source.ts";
import { codeFrame } from "../../src/reporters/frame.ts";
import { Lines } from "../../src/reporters/lines.ts";
import fc from "../fast-check.ts";
import { marked } from "./build.ts";

/** The frame as it is printed, without its gutter. */
function frameOf(text: string, width = 40): string[] {
  const { file, span } = marked("a.xml", text);
  const frame = codeFrame(span, new Lines(new Map([[file.path, file]])), width);
  return frame ? [frame.source, " ".repeat(frame.indent) + frame.marker] : [];
}

describe("codeFrame", () => {
  it("underlines the span on its line", () => {
    expect(frameOf("<rss>\n  <title>A ⟦B⟧</title>\n")).toEqual(["  <title>A B</title>", "           ^"]);
    expect(frameOf("⟦<rss>⟧")).toEqual(["<rss>", "^~~~~"]);
  });

  it("marks the place of an empty span, also behind the last character", () => {
    expect(frameOf("<a>⟦⟧b\n")).toEqual(["<a>b", "   ^"]);
    expect(frameOf("<a>⟦⟧")).toEqual(["<a>", "   ^"]);
    expect(frameOf("⟦⟧")).toEqual(["", "^"]);
  });

  it("shows a tab as two spaces above and below", () => {
    expect(frameOf("\t\t<a>\t⟦x\ty⟧")).toEqual(["    <a>  x  y", "         ^~~~"]);
  });

  it("counts wide characters as two columns and marks as none", () => {
    expect(frameOf("漢字 ⟦誤り⟧。")).toEqual(["漢字 誤り。", "     ^~~~"]);
    expect(frameOf("😀👍🏽 ⟦x⟧")).toEqual(["😀👍🏽 x", "       ^"]);
    expect(frameOf("❤️ ⟦x⟧")).toEqual(["❤️ x", "   ^"]);
    expect(frameOf("e\u0301e\u0301 ⟦e\u0301x⟧")).toEqual(["e\u0301e\u0301 e\u0301x", "   ^~"]);
    expect(frameOf("ﾊﾝ 한글 ⟦ｘ⟧")).toEqual(["ﾊﾝ 한글 ｘ", "        ^~"]);
  });

  it("writes unsafe characters out and keeps the marker below", () => {
    expect(frameOf("\u001b[2J ⟦a\u202eb⟧ c")).toEqual(["\\u001b[2J a\\u202eb c", "          ^~~~~~~~"]);
  });

  it("shows the first line of a longer span and says where it ends", () => {
    expect(frameOf("<a>\n <b⟦ c='1'\n d='2'⟧/>\n")).toEqual([" <b c='1'", "   ^~~~~~ to 3:7"]);
    expect(frameOf("one⟦\r\n⟧two")).toEqual(["one", "   ^ to 2:1"]);
  });

  it("cuts a long line around the span", () => {
    const [source, marker] = frameOf(`${"a".repeat(90)}⟦XYZ⟧${"b".repeat(90)}`, 30);
    expect(source).toBe(`…${"a".repeat(9)}XYZ${"b".repeat(16)}…`);
    expect(marker).toBe(`${" ".repeat(10)}^~~`);
  });

  it("keeps the start of a line on which the span has room, and its end", () => {
    expect(frameOf(`<title>⟦XYZ⟧${"b".repeat(90)}`, 20)).toEqual([`<title>XYZ${"b".repeat(9)}…`, "       ^~~"]);
    expect(frameOf(`${"a".repeat(90)}⟦XYZ⟧</b>`, 20)).toEqual([`…${"a".repeat(12)}XYZ</b>`, `${" ".repeat(13)}^~~`]);
  });

  it("underlines to the cut what goes on after it", () => {
    const [source, marker] = frameOf(`⟦${"a".repeat(90)}⟧`, 20);
    expect(source).toBe(`${"a".repeat(19)}…`);
    expect(marker).toBe(`^${"~".repeat(19)}`);
  });

  it("is empty-handed when the file changed after it was read", () => {
    const texts = ["<rss>", "<feed>"];
    const file = new SourceFile("a.xml", "<rss>", () => texts[1]!);
    file.release();
    expect(codeFrame({ file: "a.xml", start: 0, end: 5 }, new Lines(new Map([["a.xml", file]])), 40)).toBeUndefined();
  });

  it("never breaks a row, splits a pair, or outgrows its width", () => {
    const unit = fc.constantFrom(
      "a",
      " ",
      "\t",
      "\n",
      "\r\n",
      "漢",
      "😀",
      "\u0301",
      "\u001b",
      "\u202e",
      "b".repeat(30),
      "한".repeat(30),
    );
    const texts = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, texts, (before, inside, after) => {
        const [source, marker] = frameOf(`${before}⟦${inside}⟧${after}`, 30);
        expect(source).not.toMatch(/[\n\r\t\u001b\u202e]|\p{Cs}/u);
        expect(marker).toMatch(/^ *\^~*(?: to \d+:\d+)?$/);
        expect(source!.replace(/[漢😀한]/gu, "ww").replaceAll("\u0301", "").length).toBeLessThanOrEqual(30);
        expect(marker!.replace(/ to .*/, "").length).toBeLessThanOrEqual(31);
      }),
    );
  });
});
