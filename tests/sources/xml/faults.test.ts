import { describe, expect, it } from "vitest";
import { type FaultCode, parseXml } from "../../../src/sources/xml/index.ts";
import { apply, codesOf, unmark } from "./marked.ts";

interface Example {
  /** `⟦ ⟧` show where the fault is. */
  readonly source: string;
  readonly expected: string;
  /** The source once the fault is mended; absent where nothing is proposed. */
  readonly fixed?: string;
  readonly safe?: boolean;
  readonly related?: readonly string[];
  /** Faults that come with it. */
  readonly others?: readonly FaultCode[];
}

const doctype = (subset: string): string => `<!DOCTYPE a [${subset}]>`;

/** Every code has at least one example: the type asks for it. */
const examples: Readonly<Record<FaultCode, readonly Example[]>> = {
  "bare-ampersand": [
    { source: "<a>Q⟦&⟧A</a>", expected: "`&amp;`", fixed: "<a>Q&amp;A</a>", safe: true },
    { source: "<a>⟦&⟧ b</a>", expected: "`&amp;`", fixed: "<a>&amp; b</a>", safe: true },
    { source: "<a>AT⟦&⟧T</a>", expected: "`&amp;`", fixed: "<a>AT&amp;T</a>", safe: true },
    { source: '<a href="?x=1⟦&⟧y=2"/>', expected: "`&amp;`", fixed: '<a href="?x=1&amp;y=2"/>', safe: true },
    { source: "<a>⟦&⟧#;</a>", expected: "`&amp;`", fixed: "<a>&amp;#;</a>", safe: true },
    { source: "<a>⟦&⟧#x;</a>", expected: "`&amp;`", fixed: "<a>&amp;#x;</a>", safe: true },
    { source: "<a>⟦&⟧</a>", expected: "`&amp;`", fixed: "<a>&amp;</a>", safe: true },
  ],
  "bare-less-than": [
    { source: "<a>1 ⟦<⟧ 2</a>", expected: "`&lt;`", fixed: "<a>1 &lt; 2</a>", safe: true },
    { source: "<a>1 ⟦<⟧</a>", expected: "`&lt;`", fixed: "<a>1 &lt;</a>", safe: true },
    { source: "<a>i ⟦<⟧n</a>", expected: "`&lt;`", fixed: "<a>i &lt;n</a>", safe: true },
  ],
  "entity-too-large": [
    {
      source: `${doctype("<!ENTITY ⟦b⟧ 'x&b;'>")}<a/>`,
      expected: "at most 100,000 characters, and no entity inside itself",
    },
    {
      source: `${doctype(`<!ENTITY ⟦b⟧ '${"x".repeat(100_001)}'>`)}<a/>`,
      expected: "at most 100,000 characters, and no entity inside itself",
    },
    {
      source: `${doctype(`<!ENTITY b '${"x".repeat(50_000)}'>`)}<a>${"&b;".repeat(20)}⟦&b;⟧&b;</a>`,
      expected: "at most 1,000,000 characters from entities",
    },
  ],
  "illegal-character": [
    { source: "<a>x⟦\u0008⟧</a>", expected: "a character that XML allows", fixed: "<a>x</a>" },
    { source: "<a>x⟦\uFFFE⟧</a>", expected: "a character that XML allows", fixed: "<a>x</a>" },
    { source: "<a>x⟦\uD83D⟧</a>", expected: "a whole character, not half of one" },
    { source: "<a>x⟦\uDE00⟧</a>", expected: "a whole character, not half of one" },
  ],
  "illegal-character-reference": [
    { source: "<a>⟦&#0;⟧</a>", expected: "a character that XML allows" },
    { source: "<a>⟦&#xD800;⟧</a>", expected: "a character that XML allows" },
    { source: "<a>⟦&#99999999999;⟧</a>", expected: "a character that XML allows" },
  ],
  "reference-without-semicolon": [
    { source: "<a>⟦&#38⟧ b</a>", expected: "`&#38;`", fixed: "<a>&#38; b</a>", safe: false },
    { source: "<a>⟦&#x26⟧ b</a>", expected: "`&#x26;`", fixed: "<a>&#x26; b</a>", safe: false },
  ],
  "section-end-in-text": [
    { source: "<a>x⟦]]>⟧y</a>", expected: "`]]&gt;`", fixed: "<a>x]]&gt;y</a>", safe: true },
    { source: "<a><![CDATA[x]]>⟦]]>⟧</a>", expected: "`]]&gt;`", fixed: "<a><![CDATA[x]]>]]&gt;</a>", safe: true },
  ],
  "undeclared-entity": [
    { source: "<a>⟦&nbsp;⟧</a>", expected: "`&#160;`", fixed: "<a>&#160;</a>", safe: true },
    { source: "<a b='⟦&hellip;⟧'/>", expected: "`&#8230;`", fixed: "<a b='&#8230;'/>", safe: true },
    { source: "<a>⟦&fjlig;⟧</a>", expected: "`&#102;&#106;`", fixed: "<a>&#102;&#106;</a>", safe: true },
    { source: "<a>⟦&what;⟧</a>", expected: "`&amp;what;`", fixed: "<a>&amp;what;</a>", safe: false },
  ],
  "uppercase-x-reference": [{ source: "<a>⟦&#X26;⟧</a>", expected: "`&#x26;`", fixed: "<a>&#x26;</a>", safe: true }],

  "attribute-without-value": [
    { source: "<a ⟦checked⟧/>", expected: '`checked="checked"`', fixed: '<a checked="checked"/>', safe: false },
    { source: "<a ⟦href=⟧></a>", expected: '`href="…"`' },
  ],
  "bad-name": [
    {
      source: "<a><⟦b:c:d⟧/></a>",
      expected: "a name, or two names joined by a colon",
      others: ["unbound-prefix"],
    },
    { source: "<a><⟦:b⟧/></a>", expected: "a name, or two names joined by a colon" },
    { source: "<a ⟦xml:-b⟧='c'/>", expected: "a name, or two names joined by a colon" },
    { source: "<a ⟦xmlns:⟧='b'/>", expected: "a name, or two names joined by a colon" },
  ],
  "duplicate-attribute": [
    {
      source: '<a b="1" ⟦b="1"⟧/>',
      expected: "each attribute once",
      fixed: '<a b="1"/>',
      safe: true,
      related: ['b="1"'],
    },
    {
      source: '<a b="1" c="2" ⟦b="3"⟧/>',
      expected: "each attribute once",
      fixed: '<a b="1" c="2"/>',
      safe: false,
      related: ['b="1"'],
    },
    {
      source: '<a xmlns:p="u:x" xmlns:q="u:x" p:b="1" ⟦q:b="2"⟧/>',
      expected: "each attribute once (both prefixes are one namespace)",
      related: ['p:b="1"'],
    },
  ],
  "junk-in-tag": [
    { source: "<a ⟦;⟧></a>", expected: "an attribute, `/>` or `>`", fixed: "<a ></a>", safe: false },
    { source: "<a⟦/⟧ b='c'></a>", expected: "an attribute, `/>` or `>`", fixed: "<a b='c'></a>", safe: false },
  ],
  "less-than-in-attribute": [
    { source: '<a b="x ⟦<⟧ y"/>', expected: "`&lt;`", fixed: '<a b="x &lt; y"/>', safe: true },
  ],
  "no-space-before-attribute": [
    { source: '<a b="1"⟦c⟧="2"/>', expected: "white space between attributes", fixed: '<a b="1" c="2"/>', safe: true },
  ],
  "unclosed-quote": [
    {
      source: '<a><b c=⟦"x⟧>y</b><d e="f"/></a>',
      expected: 'a closing `"`',
      fixed: '<a><b c="x">y</b><d e="f"/></a>',
      safe: false,
    },
    {
      source: '<a><b c=⟦"x⟧ d="e">y</b><f/></a>',
      expected: 'a closing `"`',
      fixed: '<a><b c="x" d="e">y</b><f/></a>',
      safe: false,
    },
    { source: "<a b=⟦'c⟧/>", expected: "a closing `'`", fixed: "<a b='c'/>", safe: false },
  ],
  "unclosed-tag": [
    { source: "<a>⟦<b⟧<c/></b></a>", expected: "`>` at the end of the tag", fixed: "<a><b><c/></b></a>", safe: false },
    {
      source: "<a>⟦<b c='d'⟧ text</b></a>",
      expected: "`>` at the end of the tag",
      fixed: "<a><b c='d'> text</b></a>",
      safe: false,
    },
    {
      source: "<a>⟦<link⟧https://x.example/</link></a>",
      expected: "`>` at the end of the tag",
      fixed: "<a><link>https://x.example/</link></a>",
      safe: false,
    },
    { source: "<a><b>x⟦</b⟧</a>", expected: "`>` at the end of the tag", fixed: "<a><b>x</b></a>", safe: true },
  ],
  "unquoted-attribute": [
    { source: "<a b=⟦c⟧ d='e'/>", expected: '`"c"`', fixed: "<a b=\"c\" d='e'/>", safe: true },
    { source: "<a b=⟦c/d⟧/>", expected: '`"c/d"`', fixed: '<a b="c/d"/>', safe: true },
    { source: '<a b=⟦c"⟧/>', expected: "`'c\"'`", fixed: "<a b='c\"'/>", safe: false },
  ],

  "bad-namespace": [{ source: '<a xmlns="⟦u:x ⟧"/>', expected: "a namespace URI without white space" }],
  "empty-namespace": [{ source: '<a ⟦xmlns:b=""⟧/>', expected: "a namespace URI" }],
  "reserved-namespace": [
    { source: '<a ⟦xmlns:xml="u:x"⟧/>', expected: "xml and xmlns to keep their own namespaces" },
    { source: '<a ⟦xmlns:xmlns="u:x"⟧/>', expected: "xml and xmlns to keep their own namespaces" },
    {
      source: '<a ⟦xmlns="http://www.w3.org/XML/1998/namespace"⟧/>',
      expected: "xml and xmlns to keep their own namespaces",
    },
  ],
  "unbound-prefix": [
    {
      source: "<rss><⟦dc⟧:date/><dc:date/></rss>",
      expected: '`xmlns:dc="http://purl.org/dc/elements/1.1/"` on `<rss>`',
      fixed: '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:date/><dc:date/></rss>',
      safe: true,
      related: ["dc"],
    },
    { source: "<rss><⟦what⟧:date/></rss>", expected: '`xmlns:what="…"` on `<rss>`' },
    { source: '<rss ⟦what⟧:a="b"/>', expected: '`xmlns:what="…"` on `<rss>`' },
  ],

  "crossed-elements": [
    {
      source: "<p><b>x⟦<i>⟧y</b>z</i></p>",
      expected: "`</i>`",
      fixed: "<p><b>x<i>y</i></b>z</p>",
      safe: false,
      related: ["</b>", "</i>"],
    },
  ],
  "junk-in-end-tag": [{ source: "<a>x</a ⟦b⟧>", expected: "`>`", fixed: "<a>x</a>", safe: false }],
  "mismatched-end-tag": [
    {
      source: "<a><title>x⟦</h2>⟧<link>y</link></a>",
      expected: "`</title>`",
      fixed: "<a><title>x</title><link>y</link></a>",
      safe: false,
      related: ["<title>"],
    },
    {
      source: "<a><b><c/>x⟦</other>⟧</a>",
      expected: "`</b>`",
      fixed: "<a><b><c/>x</b></a>",
      safe: false,
      related: ["<b>"],
    },
  ],
  "misspelt-end-tag": [
    { source: "<a>x⟦</A>⟧", expected: "`</a>`", fixed: "<a>x</a>", safe: true, related: ["<a>"] },
    {
      source: "<a><title>x⟦</tilte>⟧</a>",
      expected: "`</title>`",
      fixed: "<a><title>x</title></a>",
      safe: true,
      related: ["<title>"],
    },
    {
      source: "<a><title>x⟦</titel >⟧</a>",
      expected: "`</title>`",
      fixed: "<a><title>x</title ></a>",
      safe: true,
      related: ["<title>"],
    },
  ],
  "nameless-end-tag": [
    { source: "<a><b>x⟦</>⟧</a>", expected: "`</b>`", fixed: "<a><b>x</b></a>", safe: true, related: ["<b>"] },
    { source: "<a><b>x⟦</ >⟧</a>", expected: "`</b>`", fixed: "<a><b>x</b></a>", safe: true, related: ["<b>"] },
  ],
  "space-in-end-tag": [{ source: "<a>x</⟦ ⟧a>", expected: "the name right after `</`", fixed: "<a>x</a>", safe: true }],
  "stray-end-tag": [
    {
      source: "<a>x⟦</b>⟧y</a>",
      expected: "an end tag that some start tag waits for",
      fixed: "<a>xy</a>",
      safe: false,
    },
    { source: "<a>x</a>⟦</a>⟧", expected: "an end tag that some start tag waits for", fixed: "<a>x</a>", safe: false },
  ],
  "unclosed-element": [
    {
      source: "<a>⟦<b>⟧<c/></a>",
      expected: "`</b>`",
      fixed: "<a><b><c/></b></a>",
      safe: false,
      related: ["</a>"],
    },
    { source: "<a>x⟦<br>⟧y</a>", expected: "`<br/>`", fixed: "<a>x<br/>y</a>", safe: true, related: ["</a>"] },
    {
      source: "<a>⟦<img b='c'>⟧</a>",
      expected: "`<img/>`",
      fixed: "<a><img b='c'/></a>",
      safe: true,
      related: ["</a>"],
    },
  ],

  "cut-off": [
    {
      source: "<a><b>x⟦y⟧\n",
      expected: "`</b></a>`",
      fixed: "<a><b>xy\n</b></a>",
      safe: false,
      related: ["<b>", "<a>"],
    },
  ],
  "no-element": [{ source: "⟦<!-- nothing -->⟧", expected: "an element" }],
  "second-root": [
    { source: "<a b='c'/>⟦<d>⟧</d>", expected: "one element that holds everything", related: ["<a b='c'/>"] },
  ],
  "text-after-root": [{ source: "<a/>\n⟦x y⟧\n", expected: "nothing but comments and white space" }],
  "text-before-root": [{ source: "\n⟦x y⟧\n<a/>", expected: "nothing but comments and white space" }],
  "too-deep": [
    { source: "<a><b><c>⟦<d>⟧</d></c></b></a>", expected: "at most 3 levels of elements", others: ["stray-end-tag"] },
  ],

  "bad-declaration": [
    {
      source: "⟦<?xml encoding='utf-8' version='1.0'?>⟧<a/>",
      expected: '`<?xml version="1.0" encoding="utf-8"?>`',
      fixed: '<?xml version="1.0" encoding="utf-8"?><a/>',
      safe: false,
    },
    { source: "⟦<?xml?>⟧<a/>", expected: '`<?xml version="1.0"?>`', fixed: '<?xml version="1.0"?><a/>', safe: false },
    {
      source: "⟦<?XML version='2.0'?>⟧<a/>",
      expected: '`<?xml version="1.0"?>`',
      fixed: '<?xml version="1.0"?><a/>',
      safe: false,
    },
  ],
  "bad-doctype": [
    { source: "⟦<!DOCTYPE a b>⟧<a/>", expected: "`<!DOCTYPE name>`" },
    {
      source: "<!DOCTYPE a [<!ENTITY b 'c'> ⟦x⟧ ]><a/>",
      expected: "a declaration, or `]>`",
    },
  ],
  "bad-instruction": [
    { source: "<a>⟦<?⟧ x?></a>", expected: "a name right after `<?`", fixed: "<a>&lt;? x?></a>", safe: false },
    {
      source: "<a>⟦<?b⟧=c?></a>",
      expected: "white space after the name",
      fixed: "<a><?b =c?></a>",
      safe: true,
    },
  ],
  "cdata-outside-root": [{ source: "⟦<![CDATA[⟧x]]><a/>", expected: "CDATA inside an element only" }],
  "declaration-not-first": [
    {
      source: "\n⟦<?xml version='1.0'?>⟧<a/>",
      expected: "the declaration at the very start",
      fixed: "<?xml version='1.0'?><a/>",
      safe: true,
      related: ["\n"],
    },
    {
      source: "<!-- x -->⟦<?xml version='1.0'?>⟧<a/>",
      expected: "the declaration at the very start",
      fixed: "<?xml version='1.0'?><!-- x --><a/>",
      safe: false,
      related: ["<!-- x -->"],
    },
  ],
  "double-hyphen-in-comment": [
    { source: "<a><!-- x ⟦--⟧ y --></a>", expected: "no `--` inside a comment" },
    { source: "<a><!-- x ⟦--⟧-></a>", expected: "no `--` inside a comment" },
  ],
  "misplaced-doctype": [
    { source: "<a>⟦<!DOCTYPE⟧ b></a>", expected: "one DOCTYPE, before the root element" },
    { source: "<!DOCTYPE a>⟦<!DOCTYPE⟧ a><a/>", expected: "one DOCTYPE, before the root element" },
  ],
  "unclosed-cdata": [
    {
      source: "<a><b>⟦<![CDATA[⟧x</b></a>",
      expected: "`]]>`",
      fixed: "<a><b><![CDATA[x]]></b></a>",
      safe: false,
      related: ["</b"],
    },
    {
      source: "<a><b>⟦<![CDATA[⟧x</b>\n<c>y</c><d><![CDATA[z]]></d></a>",
      expected: "`]]>`",
      fixed: "<a><b><![CDATA[x]]></b>\n<c>y</c><d><![CDATA[z]]></d></a>",
      safe: false,
      related: ["</b"],
    },
    { source: "<a><b>⟦<![cdata[⟧x</b></a>", expected: "`<![CDATA[`, `<!--` or `<!DOCTYPE`" },
  ],
  "unclosed-comment": [{ source: "<a>⟦<!-- x>⟧y</a>", expected: "`-->`" }],
  "unclosed-doctype": [
    { source: "⟦<!DOCTYPE⟧ a", expected: "`>`", others: ["no-element"] },
    { source: "⟦<!DOCTYPE⟧ a [ <!ENTITY b 'c'>", expected: "`]>`", others: ["no-element"] },
  ],
  "unclosed-instruction": [
    {
      source: '⟦<?xml version="1.0" encoding="utf-8">⟧<a/>',
      expected: "`?>`",
      fixed: '<?xml version="1.0" encoding="utf-8"?><a/>',
      safe: true,
    },
    { source: "⟦<?style x>⟧<a/>", expected: "`?>`", fixed: "<?style x?><a/>", safe: false },
    { source: "⟦<?xml version='1.0'⟧<a/>", expected: "`?>`" },
  ],
  "unknown-declaration": [{ source: "<a>⟦<!ELEMENT⟧ b></a>", expected: "`<![CDATA[`, `<!--` or `<!DOCTYPE`" }],
};

describe.each(Object.entries(examples))("%s", (code, ofCode) => {
  it.each(ofCode)("$source", ({ source, expected, fixed, safe, related, others = [] }) => {
    const { text, start, end } = unmark(source);
    const { faults } = parseXml("feed.xml", text, { maxDepth: 3 });
    const fault = faults.find((one) => one.code === code)!;
    expect(faults.map((one) => one.code).sort()).toEqual([code, ...others].sort());
    expect(fault).toMatchObject({ file: "feed.xml", start, end, expected });
    expect(fault.found).toBe(text.slice(start, Math.min(end, start + 80)));
    expect(fault.related.map((span) => text.slice(span.start, span.end))).toEqual(related ?? []);
    expect(fault.fix && apply(text, fault.fix.edits)).toBe(fixed);
    if (safe !== undefined) expect(fault.fix?.safe).toBe(safe);
    if (fixed !== undefined) expect(codesOf(fixed)).not.toContain(code);
  });
});

describe("faults", () => {
  it("are found all, and come in the order of the document", () => {
    const text = "<a>&nbsp;<b c=d>x & y</b><e>< </a>";
    const { faults } = parseXml("feed.xml", text);
    expect(faults.map(({ code, start }) => `${code} ${start}`)).toEqual([
      "undeclared-entity 3",
      "unquoted-attribute 14",
      "bare-ampersand 18",
      "unclosed-element 25",
      "bare-less-than 28",
    ]);
  });

  it("are kept up to a limit", () => {
    const document = parseXml("feed.xml", `<a>${"&".repeat(30)}</a>`, { maxFaults: 10 });
    expect(document.faults).toHaveLength(10);
    expect(document.truncated).toBe(true);
    expect(parseXml("feed.xml", "<a>&&</a>", { maxFaults: 2 }).truncated).toBe(false);
  });

  it("name at most 20 related places", () => {
    const [fault] = parseXml("feed.xml", `<a>${"<b:c/>".repeat(50)}</a>`).faults;
    expect(fault?.related).toHaveLength(20);
  });

  it("quote at most 80 characters, and no half of one", () => {
    const [fault] = parseXml("feed.xml", `<a b=${"x".repeat(79)}😀😀/>`).faults;
    expect(fault?.found).toBe("x".repeat(79));
    const [cut] = parseXml("feed.xml", "<element>".repeat(30)).faults;
    expect(cut?.expected).toHaveLength(82);
  });
});
