import { describe, expect, it } from "vitest";
import fc from "../../fast-check.ts";
import { mark, readMarked, spanOf } from "./marked.ts";

/** Keys and values; the marks show where each value stands. */
async function expectFields(text: string, fields: readonly (readonly [string, string])[]): Promise<void> {
  const { source, page } = await readMarked(text);
  expect(page.facts.frontMatter.map(({ key, value }) => [key, value])).toEqual(fields);
  expect(mark(source, page.facts.frontMatter)).toBe(text);
}

describe("lines without a fence", () => {
  it("reads keys in lower case, lists item by item, and a draft", async () => {
    await expectFields(
      "Title: ⟦Rye: a bread⟧\nDate: ⟦2024-05-01 10:00⟧\nTags: ⟦flour⟧, ⟦sour dough⟧\nEmpty:⟦⟧\n\n# Rye\n",
      [
        ["title", "Rye: a bread"],
        ["date", "2024-05-01 10:00"],
        ["tags", "flour"],
        ["tags", "sour dough"],
        ["empty", ""],
      ],
    );
    const { page } = await readMarked("title: Rye\r\nstatus: draft\r\nsummary: It goes\r\n    on here.\r\n\r\nText.");
    expect(page.facts.frontMatter).toContainEqual(expect.objectContaining({ key: "draft", value: "true" }));
    expect(page.facts.titles.map(({ value }) => value)).toEqual(["Rye"]);
    expect(page.facts.words).toBe(1);
  });

  it.each([
    "Title: alone\n\nText.",
    "Note: this is prose.\nWarning: so is this.\n\nText.",
    "Title: x\nDate: y\nand then prose\n",
    "https://a.example/\ntitle: x\n",
    "\nTitle: x\nDate: y\n",
  ])("takes %j for text", async (text) => {
    const { page } = await readMarked(text);
    expect(page.facts.frontMatter).toEqual([]);
  });
});

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

  it("sees keys without a value, and empty texts", async () => {
    await expectFields('---\n⟦a⟧:\nb: ⟦~⟧\nc: "⟦⟧"\nd: ⟦null⟧\ne: ⟦[]⟧\n---\n', [
      ["a", ""],
      ["b", ""],
      ["c", ""],
      ["d", ""],
      ["e", ""],
    ]);
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
    await expectFields('{\n  "title": "⟦A \\"b\\"⟧",\n  "n": {"m": [⟦1.50⟧, ⟦true⟧, ⟦null⟧]}\n}\n\n# Text\n', [
      ["title", 'A "b"'],
      ["n.m", "1.50"],
      ["n.m", "true"],
      ["n.m", ""],
    ]);
  });

  it("reads it between semicolons, and between dashes that name it", async () => {
    await expectFields(';;;\n{"title": "⟦A⟧"}\n;;;\n', [["title", "A"]]);
    await expectFields('---json\n{"title": "⟦A⟧"}\n---\n', [["title", "A"]]);
    await expectFields('---toml\ntitle = "⟦A⟧"\n---\n', [["title", "A"]]);
  });
});

describe("what a value is", () => {
  const kindsOf = async (text: string): Promise<Record<string, string>> => {
    const { page } = await readMarked(text);
    return Object.fromEntries(page.facts.frontMatter.map(({ key, type }) => [key, type]));
  };

  it("tells it in YAML", async () => {
    const text =
      "---\na: b\nq: '2024-05-01'\nn: 1.5\nt: true\nyes: yes\nd: 2024-05-01\nm: 2024-5-1 10:00:00 +02:00\ne:\nl: []\nj: Jul 08 2022\n---\n";
    expect(await kindsOf(text)).toEqual({
      a: "text",
      q: "text",
      n: "number",
      t: "boolean",
      yes: "boolean",
      d: "date",
      m: "date",
      e: "nothing",
      l: "nothing",
      j: "text",
    });
  });

  it("tells it in TOML and JSON", async () => {
    expect(await kindsOf('+++\na = "true"\nb = true\nn = -1e3\nd = 2024-05-01T10:00:00Z\ni = inf\n+++\n')).toEqual({
      a: "text",
      b: "boolean",
      n: "number",
      d: "date",
      i: "number",
    });
    expect(await kindsOf('{"a": "2024-05-01", "b": false, "n": 0, "z": null}\n')).toEqual({
      a: "text",
      b: "boolean",
      n: "number",
      z: "nothing",
    });
  });
});

describe("faults", () => {
  /** The mark shows where the fault is. */
  async function expectFault(text: string, code: string | undefined, expected?: string): Promise<void> {
    const { page, spans } = await readMarked(text);
    const { frontMatterFault: fault } = page.facts;
    expect(fault?.code).toBe(code);
    expect(fault ? [spanOf(fault)] : []).toEqual(spans);
    if (expected !== undefined) expect(fault?.expected).toBe(expected);
  }

  it.each([
    ["colon", "title: ⟦Foo: bar⟧\ndate: 2020-01-01\n", "quotes around a value with a colon in it"],
    ["indentation", "title: foo\n ⟦bar: c⟧\n", "a key where the others begin"],
    ["sign", "title: ⟦@foo bar⟧\nb: c\n", "quotes around a value that begins with “@”"],
    ["tab-as-indent", "tags:\n\t⟦- a⟧\n", "spaces in place of the tab"],
    ["unclosed-text", 'title: ⟦"Foo⟧\nb: c\n', "a closing quote"],
    ["unclosed-list", "tags: [a, b\n⟦x: y⟧\n", "“]” before the next key"],
    ["multiline-implicit-key", "⟦title:Foo⟧\nb: c\n", "“key: value”, with a space behind the colon"],
    ["missing-char", "title: foo\n⟦bar⟧\n", "“key: value”, with a space behind the colon"],
    ["bad-dq-escape", 'path: "C:⟦\\d⟧"\n', "single quotes around a value with a backslash"],
    ["bad-alias", "title: ⟦*Really*⟧\n", "quotes around a value that begins with “*”"],
    ["duplicate-key", "title: A\nb: c\n⟦title⟧: B\n", "each key once"],
  ])("finds %s in YAML", async (code, text, expected) => {
    await expectFault(`---\n${text}---\nText.\n`, code, expected);
    await expectFault(`---\r\n${text.replaceAll("\n", "\r\n")}---\r\nText.\r\n`, code, expected);
  });

  it.each([
    ['title: "Foo "⟦bar" baz"⟧\n', /backslash/],
    ["title: 'It'⟦s me'⟧\n", /twice/],
    ["title: [Foo] ⟦bar⟧\n", /whole value/],
  ])("tells what ends the value in %j", async (text, expected) => {
    const { page, spans } = await readMarked(`---\n${text}---\n`);
    expect(page.facts.frontMatterFault).toMatchObject({
      code: "behind-value",
      expected: expect.stringMatching(expected),
    });
    expect([spanOf(page.facts.frontMatterFault!)]).toEqual(spans);
  });

  it.each([
    ["value", "title = ⟦nope⟧\n"],
    ["unclosed-text", '⟦title = "a⟧\nb = 1\n'],
    ["key", "⟦title: foo⟧\n"],
    ["duplicate-key", "a = 1\n⟦a⟧ = 2\n"],
    ["unclosed-list", "a = [1, 2\n⟦b = 3⟧\n"],
    ["date", "date = ⟦2020-13-01⟧\n"],
    ["behind-value", "a = 'It'⟦s'⟧\n"],
    ["escape", 'a = "⟦\\q"⟧\n'],
  ])("finds %s in TOML", async (code, text) => {
    await expectFault(`+++\n${text}+++\nText.\n`, code);
  });

  it("finds those of JSON", async () => {
    await expectFault(';;;\n{"title": ⟦}⟧\n;;;\n', "missing-value");
  });

  it.each([
    "⟦---⟧\ntitle: A\n\nText.\n",
    "⟦---⟧\nown: A\nother: B\n\nText.\n",
    '⟦+++⟧\ntitle = "A"\n\nText.\n',
    '⟦{⟧\n  "title": "A",\n\nText.\n',
    "⟦---⟧\r\ntitle: A\r\n----\r\nText.\r\n",
  ])("finds that it never ends in %j", async (text) => {
    await expectFault(text, "unclosed");
  });

  it.each([
    "---\n\nText.\n",
    "---\nNote: a rule stands above.\n\nText.\n",
    "---\ntitle: {{ replace .Name `-` ` ` }}\ndate: [{{ .Date }\n---\n",
    '---\ntitle: A\n---\nText\n---\n"b": c: d\n',
    "Text.\n\n---\na: b: c\n---\n",
    '{"a": 1} Text.',
    "+++\n",
    "",
  ])("finds none in %j", async (text) => {
    await expectFault(text, undefined);
  });

  it("keeps the values beside a key that stands there twice", async () => {
    const { page } = await readMarked("---\ntitle: A\ntitle: B\n---\n");
    expect(page.facts.titles.map(({ value }) => value)).toEqual(["A", "B"]);
  });
});

it.each(["⟦---⟧\ntitle: A\n---\n# B\n", "\n\n  ⟦# B⟧  \r\n", "⟦{⟧\n}\nText", "⟦⟧"])(
  "knows the top of %j",
  async (text) => {
    const { page, spans } = await readMarked(text);
    expect([page.facts.top].map(spanOf)).toEqual(spans);
  },
);

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
