import { describe, expect, it } from "vitest";
import fc from "../../fast-check.ts";
import { mark, readMarked, spanOf } from "./marked.ts";

/** Keys and values; the marks show where each value stands. */
async function expectFields(text: string, fields: readonly (readonly [string, string])[]): Promise<void> {
  const { source, page } = await readMarked(text);
  expect(page.facts.frontMatter.map(({ key, value }) => [key, value])).toEqual(fields);
  expect(mark(source, page.facts.frontMatter)).toBe(text);
}

describe("YAML", () => {
  it("reads plain, quoted and escaped values without their quotes", async () => {
    await expectFields(
      '---\ntitle: ⟦Salt and pepper⟧ # a comment\nsubtitle: \'⟦It\'\'s here⟧\'\n"summary": "⟦Say \\"hi\\" &amp;⟧"\n---\nText\n',
      [
        ["title", "Salt and pepper"],
        ["subtitle", "It's here"],
        ["summary", 'Say "hi" &amp;'],
      ],
    );
  });

  it("keeps dates, numbers and booleans as they are written", async () => {
    await expectFields("---\ndate: ⟦2024-05-01 10:00:00 +0200⟧\nweight: ⟦007⟧\ndraft: ⟦no⟧\nhex: ⟦0x1F⟧\n---\n", [
      ["date", "2024-05-01 10:00:00 +0200"],
      ["weight", "007"],
      ["draft", "no"],
      ["hex", "0x1F"],
    ]);
  });

  it("joins keys with dots and gives one field an item", async () => {
    await expectFields(
      "---\nseo:\n  title: ⟦Deep⟧\n  more: {alt: '⟦x⟧', n: ⟦1⟧}\ntags: [⟦a b⟧, \"⟦c⟧\"]\nauthors:\n- name: ⟦Ada⟧\n- name: ⟦Bob⟧\n---\n",
      [
        ["seo.title", "Deep"],
        ["seo.more.alt", "x"],
        ["seo.more.n", "1"],
        ["tags", "a b"],
        ["tags", "c"],
        ["authors.name", "Ada"],
        ["authors.name", "Bob"],
      ],
    );
  });

  it("reads values over several lines", async () => {
    await expectFields(
      "---\nfolded: >-\n  ⟦One\n  two.⟧\n\nliteral: | # note\n    ⟦First\n      second⟧\n\nplain: ⟦goes\n  on⟧\nlast: ⟦x⟧\n---\n",
      [
        ["folded", "One two."],
        ["literal", "First\n  second"],
        ["plain", "goes on"],
        ["last", "x"],
      ],
    );
  });

  it("leaves out keys without a value, and keeps empty texts", async () => {
    await expectFields('---\na:\nb: ~\nc: "⟦⟧"\nd: null\ne: []\n---\n', [["c", ""]]);
  });

  it("reads an alias as the value it stands for", async () => {
    await expectFields("---\ntitle: &t ⟦Same⟧\nog: ⟦*t⟧\nunknown: x\n---\n".replace("x\n", "⟦x⟧\n"), [
      ["title", "Same"],
      ["og", "Same"],
      ["unknown", "x"],
    ]);
  });

  it("counts a key that stands there twice", async () => {
    await expectFields("---\ntitle: ⟦A⟧\ntitle: ⟦B⟧\n---\n", [
      ["title", "A"],
      ["title", "B"],
    ]);
  });

  it("ends with three dots too, and stands lines with carriage returns", async () => {
    await expectFields("---\r\ntitle: ⟦A⟧\r\nb: '⟦c⟧'\r\n...\r\nText\r\n", [
      ["title", "A"],
      ["b", "c"],
    ]);
  });
});

describe("TOML", () => {
  it("reads every form of text without its quotes", async () => {
    await expectFields(
      [
        "+++",
        'basic = "⟦a \\"b\\" \\u00e9⟧" # note "x"',
        "literal = '⟦C:\\new⟧'",
        'lines = """',
        "⟦One",
        'two""⟧"""',
        "raw = '''⟦x\\y⟧'''",
        'empty = "⟦⟧"',
        "+++",
        "",
      ].join("\n"),
      [
        ["basic", 'a "b" é'],
        ["literal", "C:\\new"],
        ["lines", 'One\ntwo""'],
        ["raw", "x\\y"],
        ["empty", ""],
      ],
    );
  });

  it("keeps dates, numbers and booleans as they are written", async () => {
    await expectFields(
      "+++\ndate = ⟦2024-07-25T10:00:00Z⟧\nday = ⟦2024-07-25 10:00:00⟧ # x\nn = ⟦1_000⟧\nb = ⟦true⟧\n+++\n",
      [
        ["date", "2024-07-25T10:00:00Z"],
        ["day", "2024-07-25 10:00:00"],
        ["n", "1_000"],
        ["b", "true"],
      ],
    );
  });

  it("reads tables, arrays and keys with dots and quotes", async () => {
    await expectFields(
      [
        "+++",
        'a."b.c" = "⟦x⟧"',
        'aliases = [ # why "not"',
        '  "⟦/one⟧",',
        "  '⟦/two⟧',",
        "]",
        "point = { x = ⟦1⟧, y.z = '⟦2⟧' }",
        "nested = [[⟦1⟧], [⟦2⟧, ⟦3⟧]]",
        "[extra]",
        "release = ⟦true⟧",
        "[[ extra . authors ]]",
        'name = "⟦Ada⟧"',
        "[[extra.authors]]",
        'name = "⟦Bob⟧"',
        "+++",
        "Text",
      ].join("\n"),
      [
        ["a.b.c", "x"],
        ["aliases", "/one"],
        ["aliases", "/two"],
        ["point.x", "1"],
        ["point.y.z", "2"],
        ["nested", "1"],
        ["nested", "2"],
        ["nested", "3"],
        ["extra.release", "true"],
        ["extra.authors.name", "Ada"],
        ["extra.authors.name", "Bob"],
      ],
    );
  });

  it("finds every text again, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), async (texts) => {
        const written = texts.map((text) => JSON.stringify(text).replaceAll("\u007f", "\\u007F"));
        const { source, page } = await readMarked(`+++\na = [${written.join(", ")}]\n+++\n`.replace(/[⟦⟧]/g, "x"));
        const fields = page.facts.frontMatter;
        expect(fields.map(({ start, end }) => JSON.parse(`"${source.slice(start, end)}"`))).toEqual(
          fields.map(({ value }) => value),
        );
        expect(fields).toHaveLength(texts.length);
      }),
    );
  });
});

describe("JSON", () => {
  it("reads an object at the beginning", async () => {
    await expectFields('{\n  "title": "⟦A \\"b\\"⟧",\n  "n": {"m": [⟦1.50⟧, ⟦true⟧, null]}\n}\n\n# Text\n', [
      ["title", 'A "b"'],
      ["n.m", "1.50"],
      ["n.m", "true"],
    ]);
  });

  it("reads it between semicolons, and between dashes that name it", async () => {
    await expectFields(';;;\n{"title": "⟦A⟧"}\n;;;\n', [["title", "A"]]);
    await expectFields('---json\n{"title": "⟦A⟧"}\n---\n', [["title", "A"]]);
    await expectFields('---toml\ntitle = "⟦A⟧"\n---\n', [["title", "A"]]);
  });
});

describe("what is none", () => {
  it.each([
    ["YAML that does not parse", "---\ntitle: [a\nb: c: d\n---\n"],
    ["TOML that does not parse", "+++\ntitle = nope\n+++\n"],
    ["JSON that does not parse", ';;;\n{"title": }\n;;;\n'],
    ["front matter that is nested too deep", `---\na: ${"[".repeat(200)}${"]".repeat(200)}\n---\n`],
    ["list items without end", `---\n${"- ".repeat(20_000)}a\n---\n`],
  ])("reads the text behind %s", async (_, frontMatter) => {
    const { page } = await readMarked(`${frontMatter}\n# ⟦Head⟧\n\nText.\n`);
    expect(page.facts.frontMatter).toEqual([]);
    expect(page.facts.titles).toEqual([]);
    expect(page.blocks.map(({ text }) => text.value)).toEqual(["Head", "Text."]);
  });

  it("does not take a fence without an end for front matter", async () => {
    const { page } = await readMarked("---\n\nText.\n");
    expect(page.blocks.map(({ text }) => text.value)).toEqual(["Text."]);
  });

  it.each(["{% include x %}\n\nText.", "{{< x >}}\n\nText.", '{"a": 1} Text.', "Text.\n\n---\na: b\n---\n"])(
    "does not take %j for front matter",
    async (text) => {
      const { page } = await readMarked(text);
      expect(page.facts.frontMatter).toEqual([]);
      expect(page.facts.words).toBeGreaterThan(0);
    },
  );
});

describe("what the fields say", () => {
  it("takes title and language from them", async () => {
    const { page, spans } = await readMarked('---\ntitle: "⟦A &quot; B⟧"\nlocale: de\nlang: ⟦en_US⟧\n---\n# Head\n');
    expect(page.facts.titles.map(({ value }) => value)).toEqual(["A &quot; B"]);
    expect([...page.facts.titles, page.facts.language!].map(spanOf)).toEqual(spans);
    expect(page.facts.language?.value).toBe("en_US");
    expect(page.language).toBe("en-US");
  });

  it("knows no title and no language of its own", async () => {
    const { page } = await readMarked("# Head\n");
    expect(page.facts).toMatchObject({ titles: [], language: undefined, base: undefined, metas: [], headLinks: [] });
    expect(page.language).toBeUndefined();
  });

  it("takes pictures for addresses that are used", async () => {
    const { page, spans } = await readMarked(
      "---\nimage: ⟦/a.png⟧\nimages: [⟦b.png⟧]\ncover: {image: ⟦c.png⟧, alt: x}\nog_image: '{{ site.url }}/d.png'\nthumbnail: false\n---\n![x](⟦e.png⟧)\n",
    );
    expect(page.facts.uses.map(({ role, value }) => [role, value])).toEqual([
      ["image", "/a.png"],
      ["image", "b.png"],
      ["image", "c.png"],
      ["image", "e.png"],
    ]);
    expect(page.facts.uses.map(spanOf)).toEqual(spans);
  });

  it("gathers other addresses of the post", async () => {
    const { page } = await readMarked(
      "---\naliases: [/old/, older.html]\nalias: ../near\nredirect_from:\n  - https://old.example/x\nredirects: ''\n---\n",
    );
    expect(page.facts.aliases).toEqual(["/old/", "/older.html", "../near", "https://old.example/x"]);
  });
});
