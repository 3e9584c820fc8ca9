import { describe, expect, it } from "vitest";
import { mark, proseOf, readMarked } from "./marked.ts";

const file = "post.mdx";

async function expectUses(text: string, uses: readonly (readonly [string, string])[]): Promise<void> {
  const { source, page } = await readMarked(text, file);
  expect(page.facts.uses.map(({ role, value }) => [role, value])).toEqual(uses);
  expect(mark(source, page.facts.uses)).toBe(text);
}

describe("prose", () => {
  it("leaves out statements and comments, and has one character for an expression", async () => {
    const text =
      "---\ntitle: A\n---\nimport Chart from './chart'\nexport const meta = {\n\n  title: `}`,\n}\n\n{/* no {1} */}\n\n# Hi, {props.name}!\n\nSum {1 + {a: '}'}.a} and {\n  long()\n} end{/* no\nno {} */}.\n\n{/*\n\n# no\n\n*/}\n";
    expect(await proseOf(text, file)).toEqual([
      ["heading", "Hi, \uFFFC!"],
      ["paragraph", "Sum \uFFFC and \uFFFC end."],
    ]);
  });

  it("finds the end of an expression behind strings, templates and comments", async () => {
    const expressions = [
      `{\`a \${b ? \`}\` : '{'} \\\` }\`}`,
      "{x /* } */ + 'it\\'s }'}",
      "{(// }\ny)}",
      '{ok && <p>don\'t {"}"} do: http://x.example/{z}</p>}',
      "{a / b}",
      "{a\n.b}",
    ];
    for (const expression of expressions) {
      expect(await proseOf(`One ${expression} two.`, file)).toEqual([["paragraph", "One \uFFFC two."]]);
    }
  });

  it("reads expressions that stand by themselves", async () => {
    expect(await proseOf("{(\n// }\n\ny\n)}\n\n{[\n  1\n].map((x) => (\n  <li>{x}</li>\n))}\n\nEnd.", file)).toEqual([
      ["paragraph", "End."],
    ]);
  });

  it("reads the text of elements", async () => {
    const text =
      "<Note kind={x} {...rest}>\n  One *two*{' '}\n  <b>three</b>\n\n  - four <code>no</code>\n</Note>\n\n<>five</>\n\nA<br/>b\n";
    expect(await proseOf(text, file)).toEqual([
      ["paragraph", "One two three"],
      ["item", "four \uFFFC"],
      ["paragraph", "five"],
      ["paragraph", "A b"],
    ]);
  });

  it("stands comments of HTML, ids of headings, formulas and directives", async () => {
    const text =
      "<!-- {no} -->\n\n## Head {#id}\n\nThe $\\frac{a}{b}$ <!-- no --> end.\n\n:::tip{.x}\nIn.\n:::\n\n<!-- a\n\n{ -->\n";
    expect(await proseOf(text, file)).toEqual([
      ["heading", "Head"],
      ["paragraph", "The \uFFFC end."],
      ["paragraph", "In."],
    ]);
    const { page } = await readMarked(text, file);
    expect(page.facts.anchors).toEqual(["head", "id"]);
  });

  it("falls back to plain Markdown where it is not well-formed", async () => {
    const text =
      "import A from './a'\n\n# Head\n\n<A>\n\nOne {two} three{/* no */}.\n\n</B>\n\n[x](y)\n\nOpen { brace.\n";
    const { page } = await readMarked(text, file);
    expect(page.blocks.map((block) => block.text.value)).toEqual(["Head", "One \uFFFC three.", "x", "Open { brace."]);
    expect(page.facts.uses.map(({ value }) => value)).toEqual(["y"]);
  });
});

it("reads a very long file as plain Markdown", async () => {
  const blocks = await proseOf(`<Box>\n\n${"Some *text*.\n\n".repeat(1_500)}</Box>\n`, file);
  expect(blocks).toHaveLength(1_500);
  expect(blocks.at(-1)).toEqual(["paragraph", "Some text."]);
});

describe("addresses", () => {
  it("reads plain strings of elements", async () => {
    await expectUses(
      '<Image src="⟦/a_b.png⟧" alt=\'x\' id="fig" />\n\nIn <a href=\'⟦/x?a&amp;b⟧\'>text</a> and <Card href = "⟦c⟧" src={y} />.\n\n<video src="⟦v.mp4⟧" poster="⟦p.png⟧"></video>\n\n<Player src="⟦/e⟧" />\n\n[l](⟦m⟧)\n',
      [
        ["image", "/a_b.png"],
        ["link", "/x?a&b"],
        ["link", "c"],
        ["media", "v.mp4"],
        ["image", "p.png"],
        ["media", "/e"],
        ["link", "m"],
      ],
    );
  });

  it("reads ids of elements", async () => {
    const { page } = await readMarked('<Box id="one" />\n\nA <b id="two">b</b> <i id={three} />\n', file);
    expect(page.facts.anchors).toEqual(["one", "two"]);
  });
});
