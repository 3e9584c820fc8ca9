import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import fc from "../../fast-check.ts";
import { proseOf, readMarked } from "./marked.ts";

describe("kinds of blocks", () => {
  it("tells paragraphs, headings, items, quotes and cells apart", async () => {
    const text = [
      "# Head",
      "One\n=====",
      "Two\nlines",
      "- three\n\n  more of three\n  - four\n- [x] five",
      "1. > six",
      "> seven\neight\n>\n> - nine",
      "| A | `b` |\n|---|---|\n| ten | *eleven* |",
      "Note[^n]\n\n[^n]: twelve\n\n    thirteen",
      "* * *",
    ].join("\n\n");
    expect(await proseOf(text)).toEqual([
      ["heading", "Head"],
      ["heading", "One"],
      ["paragraph", "Two lines"],
      ["item", "three"],
      ["item", "more of three"],
      ["item", "four"],
      ["item", "five"],
      ["quote", "six"],
      ["quote", "seven eight"],
      ["item", "nine"],
      ["cell", "A"],
      ["cell", "ten"],
      ["cell", "eleven"],
      ["paragraph", "Note"],
      ["paragraph", "twelve"],
      ["paragraph", "thirteen"],
    ]);
  });

  it("leaves out code blocks, definitions, pictures and what holds no word", async () => {
    const text =
      "```js\nlet a;\n```\n\n    indented\n\n~~~\nopen\n~~~\n\n[a]: b 'Title'\n\n![alt](p.png)\n\n`code`\n\n***\n\n—\n\nEnd.";
    expect(await proseOf(text)).toEqual([["paragraph", "End."]]);
  });
});

describe("text of blocks", () => {
  it("decodes emphasis, links, references and escapes", async () => {
    expect(
      await proseOf("A *b **c*** [d `e`](f) &lt;&eacute;&#38;&copy &bogus; \\*g\\* \\h ~~i~~ <https://j.example/k_l>"),
    ).toEqual([["paragraph", "A b c d \uFFFC <é&&copy &bogus; *g* \\h i https://j.example/k_l"]]);
  });

  it("has one space for white space, line ends and breaks", async () => {
    expect(await proseOf("  One  two\n   three  \nfour\\\nfive<br>six\tseven&nbsp;eight\r\nnine")).toEqual([
      ["paragraph", "One two three four five six seven\u00a0eight nine"],
    ]);
  });

  it("leaves out the signs of quotations and lists between the lines", async () => {
    expect(await proseOf("> a\n> b\n>> c\n> d\n\n- e\n  f\n g\n\n1. > h\n   >   i\n   > > j\n")).toEqual([
      ["quote", "a b"],
      ["quote", "c d"],
      ["item", "e f g"],
      ["quote", "h i"],
      ["quote", "j"],
    ]);
  });

  it("keeps a sign of quotation that is text", async () => {
    expect(await proseOf("> a\n>     > b {{ x\n> y }} c\n>     >> d")).toEqual([["quote", "a > b \uFFFC c >> d"]]);
  });

  it("takes text between tags for ordinary text, and inline code in HTML for code", async () => {
    expect(
      await proseOf(
        "A <b class=x>bold</b> <kbd>Ctrl</kbd>+<code>a <b>c</b></code> <script>no</script>end <!-- no -->x",
      ),
    ).toEqual([["paragraph", "A bold \uFFFC+\uFFFC end x"]]);
  });

  it("maps every character into the file", async () => {
    const { source, page } = await readMarked("> One *tw&ouml;*\n> \\_three_ `co de` end\n");
    const text = page.blocks[0]!.text;
    expect(text.value).toBe("One twö _three_ \uFFFC end");
    const written = [...text.value].map((_, at) => {
      const { start, end } = text.span(at, at + 1);
      return source.slice(start, end);
    });
    expect(written).toEqual([..."One tw", "&ouml;", "\n> ", "\\_", ..."three_ ", "`co de`", ..." end"]);
  });

  it("writes a replacement the way Markdown needs it", async () => {
    const { source, page } = await readMarked("The *very* &amp; old\n");
    const text = page.blocks[0]!.text;
    const { start, end, text: written } = text.replace(4, 8, "a*b & [c]_d &lt;");
    expect(source.slice(0, start) + written + source.slice(end)).toBe("The *a\\*b & \\[c\\]\\_d \\&lt;* &amp; old\n");
  });
});

describe("raw HTML", () => {
  it("reads the text of blocks, without tags, scripts and styles", async () => {
    const text =
      "<div>\n<p>One &amp; <em>two</em></p>\n<pre>no</pre><ul><li>three</ul></div>\n\n<style>\nno { }\n</style>\n\n<!-- no\n\nno -->\n\n> <p>four\n> five</p>\n\n- <p>six</p>\n";
    expect(await proseOf(text)).toEqual([
      ["paragraph", "One & two"],
      ["item", "three"],
      ["quote", "four five"],
      ["item", "six"],
    ]);
  });

  it("maps it into the file, past the signs of quotations", async () => {
    const { source, page } = await readMarked("- > <div>a\n  > ⟦b &lt;⟧\n  > c</div>\n");
    const text = page.blocks[0]!.text;
    expect(text.value).toBe("a b < c");
    const { start, end } = text.span(2, 5);
    expect(source.slice(start, end)).toBe("b &lt;");
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."ab. *_~[]()>-#!|\\`<&\n\t\r\u00e9\u{1F600}",
    "\n\n",
    "**",
    "](",
    "> ",
    "- ",
    "1. ",
    "    ",
    "&amp;",
    "&#65;",
    "\\*",
    "<b>",
    "</b>",
    "<br>",
    "<div>\n",
    "{{ x }}",
    "$a$",
    "https://x.example",
    "![",
    "[^1]: ",
    "| a |\n|---|\n",
    "```\n",
  );
  const markdown = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

  it("copies characters as they stand, and the others stand for something else", async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const { source, page } = await readMarked(text);
        for (const { text: block } of page.blocks) {
          let from = 0;
          for (let at = 0; at < block.value.length; at++) {
            const { start, end } = block.span(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeLessThanOrEqual(source.length);
            from = start;
            const written = source.slice(start, end);
            const stands = /^(?:[\s>]+|[\\&<`{$[].+)$/su.test(written);
            if (!stands) expect(written).toBe(block.value[at]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same text as the parser by itself", async () => {
    const plain = fc.array(
      fc.constantFrom(
        ..."ab. *_~[]()>-#|\\&\n\t\u00e9",
        "\n\n",
        "**",
        "](c)",
        "> ",
        "- ",
        "1. ",
        "&amp;",
        "\\*",
        "[a](b)",
      ),
      { maxLength: 40 },
    );
    const processor = unified().use(remarkParse).use(remarkGfm).freeze();
    await fc.assert(
      fc.asyncProperty(
        plain.map((parts) => parts.join("")),
        async (text) => {
          const expected = paragraphsOf(processor.parse(text)).filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
          const found = (await readMarked(text)).page.blocks.map(({ text: { value } }) => value);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function paragraphsOf(node: Node): string[] {
  if (!["paragraph", "heading", "tableCell"].includes(node.type)) return (node.children ?? []).flatMap(paragraphsOf);
  return [
    textOf(node)
      .replace(/[\t\n\r ]+/g, " ")
      .trim(),
  ];
}

function textOf({ type, value = "", children = [] }: Node): string {
  return type === "break" ? " " : value + children.map(textOf).join("");
}
