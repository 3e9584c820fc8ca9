import { describe, expect, it } from "vitest";
import { mark, readMarked, usesOf } from "./marked.ts";

/** The marks show where each address stands; the values are the marked texts unless they are given. */
async function expectUses(text: string, values?: readonly string[], file?: string): Promise<void> {
  const { source, page } = await readMarked(text, file);
  expect(mark(source, page.facts.uses)).toBe(text);
  const marked = [...text.matchAll(/⟦(.*?)⟧/gs)].map(([, value]) => value);
  expect(page.facts.uses.map(({ value }) => value)).toEqual(values ?? marked);
}

describe("links", () => {
  it("reads destinations without brackets and title", async () => {
    await expectUses(
      "[a](⟦/x⟧) [b](⟦y?z=1#q⟧ \"T\") [c](<⟦with space⟧> 'T') [d]( ⟦e(f)g⟧ (T) ) [h *i*](⟦j⟧)\n[k\nl](\n⟦m⟧\n'T')",
    );
  });

  it("decodes references and escapes", async () => {
    await expectUses("[a](⟦/x?a=1&amp;b=2\\_c&#x41;⟧) [b](<⟦a\\>b⟧>) [c](⟦/%C3%A9\\x⟧)", [
      "/x?a=1&b=2_cA",
      "a>b",
      "/%C3%A9\\x",
    ]);
  });

  it("keeps signs of emphasis in an address", async () => {
    await expectUses("[a](⟦https://x.example/_a_/*b*⟧) and *[c](⟦d_e_f⟧)*\n\n[e]: ⟦https://x.example/__f__⟧\n");
  });

  it("keeps them where white space stands before it", async () => {
    await expectUses("[a]( ⟦https://x.example/_a_/*b*⟧ ) ![c](\n⟦https://x.example/__c__⟧)");
  });

  it("marks the place of an empty one", async () => {
    await expectUses("[a](⟦⟧) ![b](⟦⟧)");
  });

  it("leaves out what Pelican looks for among its files", async () => {
    await expectUses(
      '[a]({filename}rye.md) ![b]({static}/rye.png) [c](|filename|rye.md) <img src="{attach}rye.png"> [d](⟦/{e}⟧)\n\n[f]: {tag}rye\n',
    );
  });

  it("reads a link around a picture", async () => {
    await expectUses("[![alt](⟦p.png⟧)](⟦page.html⟧)");
  });

  it("reads those in lists, quotations, tables and footnotes", async () => {
    await expectUses(
      "- [a](⟦a⟧)\n  > [b](⟦b⟧)\n  > [c\n  > d](⟦c⟧)\n\n| A | B |\n|---|---|\n| [x](⟦t⟧) | ![y](⟦u⟧) |\n\nX[^1]\n\n[^1]: See [n](⟦n⟧)\n",
    );
  });

  it("finds none in code, comments and escapes", async () => {
    await expectUses(
      "`[a](b)` ``https://x.example`` \\[a](b)\n\n    [c](d)\n\n```md\n[e](f) <https://x.example>\n```\n\n~~~\n<a href=x>\n~~~\n\n<!-- [g](h) <a href=i> -->\n\n[j] (k) [l][m]\n",
    );
  });
});

describe("references", () => {
  it("reports them once, where they are defined", async () => {
    await expectUses("[a][x] [x] [b][x] ![c][y]\n\n[x]: ⟦/x⟧\n  [Y]: <⟦y z.png⟧> 'T'\n");
    expect(await usesOf("[a][x] ![c][y] ![d][x]\n\n[x]: /x\n[y]: /y\n")).toEqual([
      ["link", "/x"],
      ["image", "/y"],
    ]);
  });

  it("counts definitions that nothing uses, in quotations too", async () => {
    await expectUses("> [x]: ⟦/x⟧\n> 'T'\n\n[x]: ⟦/again⟧\n");
  });
});

describe("autolinks", () => {
  it("reads those in angle brackets as they are written", async () => {
    await expectUses("<⟦https://x.example/a_b?c=1&amp;d\\_⟧> <⟦mailto:me@x.example⟧>");
    await expectUses("<⟦me@x.example⟧>", ["mailto:me@x.example"]);
  });

  it("reads those that stand in the text", async () => {
    await expectUses(
      "See ⟦https://x.example/a_b_(c)⟧, (⟦http://y.example⟧) or ⟦www.z.example/__init__.py⟧. Mail ⟦me.too@x.example⟧!",
      ["https://x.example/a_b_(c)", "http://y.example", "http://www.z.example/__init__.py", "mailto:me.too@x.example"],
    );
  });

  it("leaves out the signs around them", async () => {
    await expectUses(
      "**⟦https://a.example/x⟧** *⟦https://b.example⟧*: “⟦https://c.example⟧” [⟦https://d.example⟧] ~~⟦https://e.example⟧~~\n",
      ["https://a.example/x", "https://b.example", "https://c.example”", "https://d.example", "https://e.example"].map(
        (value) => value.replace("”", ""),
      ),
    );
  });

  it("ends them before full-width punctuation", async () => {
    await expectUses("看⟦https://x.example/a⟧，然后（⟦https://y.example⟧）。");
  });

  it("decodes references in them", async () => {
    await expectUses("⟦https://x.example/?a=1&amp;b=2⟧ end", ["https://x.example/?a=1&b=2"]);
  });

  it("does not read what only looks like one", async () => {
    await expectUses("xhttps://x.example www. http:// https:///x a@b @c me@x www.x");
  });

  it("does not count the text of a link", async () => {
    await expectUses("[https://x.example](⟦/y⟧) [me@x.example][z]\n\n[z]: ⟦/z⟧");
  });
});

describe("raw HTML", () => {
  it("reads links and pictures within a paragraph", async () => {
    await expectUses(
      "A <a href='⟦/a?b&amp;c⟧'>*link*</a> and <img src=⟦p.png⟧ srcset=\"⟦q.png⟧ 2x, ⟦r.png⟧ 3x\"> <br> <kbd>x</kbd>",
      ["/a?b&c", "p.png", "q.png", "r.png"],
    );
  });

  it("reads those of blocks, in quotations and lists too", async () => {
    await expectUses(
      '<div>\n<a href="⟦/a⟧">x</a>\n<video src="⟦v.mp4⟧" poster="⟦p.png⟧"></video>\n</div>\n\n> <div>\n>   <a\n>   href="⟦/b⟧">y</a>\n> </div>\n\n- <p>\n  <iframe src="⟦/c⟧">\n  </p>\n',
    );
    expect(await usesOf('<video src="v.mp4" poster="p.png"></video>\n\n<iframe src=f></iframe>')).toEqual([
      ["media", "v.mp4"],
      ["image", "p.png"],
      ["frame", "f"],
    ]);
  });

  it("leaves out addresses that a template writes", async () => {
    await expectUses(
      '<a href="{{ site.url }}/x">y</a> [b]({{ site.baseurl }}/c) [d]({% link e.md %}) ![f]({{< g "h" >}}) [i](⟦/j⟧)\n\n[k]: {{ x }}/l\n\n{{ site.url }}/m https://x.example/{{ n }}/\n',
    );
  });
});
