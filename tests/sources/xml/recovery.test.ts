import { describe, expect, it } from "vitest";
import { parseXml, textOf } from "../../../src/sources/xml/index.ts";
import { applyFixes, codesOf, outline } from "./marked.ts";

const shapeOf = (text: string): string => parseXml("feed.xml", text).roots.map(outline).join(", ");
const textsOf = (text: string): string[] => {
  const document = parseXml("feed.xml", text);
  return (document.root?.children ?? []).map((child) => `${child.name}: ${textOf(document, child).value}`);
};

describe("an unclosed element", () => {
  it("keeps its children", () => {
    expect(shapeOf("<rss><channel><item><title>x</title></item></rss>")).toBe("rss(channel(item(title)))");
  });

  it("that begins with text gives its children back", () => {
    expect(textsOf("<item><title>One<link>two</link></item>")).toEqual(["title: One", "link: two"]);
    expect(codesOf("<item><title>One<link>two</link></item>")).toEqual(["unclosed-element"]);
  });

  it("that begins with text keeps pasted HTML", () => {
    expect(textsOf("<item><title>One <b>two</b> three</item>")).toEqual(["title: One two three"]);
  });

  it("ends before the next of its name", () => {
    const text = "<channel><item><title>1</title><item><title>2</title></item></channel>";
    expect(shapeOf(text)).toBe("channel(item(title) item(title))");
    const { faults } = parseXml("feed.xml", text);
    expect(applyFixes(text, faults)).toBe(
      "<channel><item><title>1</title></item><item><title>2</title></item></channel>",
    );
  });

  it("of HTML may hold its like", () => {
    expect(shapeOf("<a><ul><li>1<ul><li>2</li></ul></a>")).toBe("a(ul(li(ul(li))))");
  });

  it("at the end of a document is one fault, however many are open", () => {
    const text = "<rss><channel><item><title>One</title><link>tw";
    const { faults } = parseXml("feed.xml", text);
    expect(faults.map(({ code }) => code)).toEqual(["cut-off"]);
    expect(faults[0]?.related).toHaveLength(4);
    expect(applyFixes(text, faults)).toBe(`${text}</link></item></channel></rss>`);
  });

  it("at the end of a document is closed by the fix, however deep", () => {
    const text = "<x>".repeat(50);
    const { faults } = parseXml("feed.xml", text);
    expect(codesOf(applyFixes(text, faults))).toEqual([]);
  });

  it("is closed together with those that end at the same place", () => {
    const text = "<p><u><b><s>x</p>";
    const { faults } = parseXml("feed.xml", text);
    expect(faults.map(({ code }) => code)).toEqual(["unclosed-element", "unclosed-element", "unclosed-element"]);
    expect(applyFixes(text, faults)).toBe("<p><u><b><s>x</s></b></u></p>");
  });

  it("`<br>` holds nothing", () => {
    const text = "<a><b>x<br>y<br>z<i>q</i></b></a>";
    expect(shapeOf(text)).toBe("a(b(br br i))");
    expect(codesOf(text)).toEqual(["unclosed-element", "unclosed-element"]);
    expect(codesOf("<a><br></br></a>")).toEqual([]);
  });
});

describe("crossed elements", () => {
  it("are one fault each", () => {
    const text = "<a><b>1<i>2<u>3</b>4</i>5</u>6</a>";
    const { faults } = parseXml("feed.xml", text);
    expect(faults.map(({ code }) => code)).toEqual(["crossed-elements", "crossed-elements"]);
    expect(applyFixes(text, faults)).toBe("<a><b>1<i>2<u>3</u></i></b>456</a>");
  });

  it("are told from a stray end tag", () => {
    expect(codesOf("<a><b>1<i>2</b><c>3</c>4</i></a>")).toEqual(["unclosed-element", "stray-end-tag"]);
  });
});

describe("an end tag that does not fit", () => {
  it("closes the element when what follows closes the parent", () => {
    expect(shapeOf("<item><title>x</h1></item>")).toBe("item(title)");
    expect(codesOf("<item><title>x</h1></item>")).toEqual(["mismatched-end-tag"]);
  });

  it("is ignored in the middle of text", () => {
    expect(textsOf("<item><title>x</font> y</title></item>")).toEqual(["title: x y"]);
  });

  it("is ignored when the right one follows", () => {
    expect(codesOf("<item><title>x</h1></title></item>")).toEqual(["stray-end-tag"]);
  });

  it("is ignored when pasted HTML follows", () => {
    expect(codesOf("<item><title>x</font><b>y</b></title></item>")).toEqual(["stray-end-tag"]);
  });

  it("counts as misspelt up to two letters, from four letters on", () => {
    expect(codesOf("<a><titel>x</title></a>")).toEqual(["misspelt-end-tag"]);
    expect(codesOf("<a><pubDate>x</pubdates></a>")).toEqual(["misspelt-end-tag"]);
    expect(codesOf("<a><guid>x</link></a>")).toEqual(["mismatched-end-tag"]);
    expect(codesOf("<a><b>x</i></a>")).toEqual(["mismatched-end-tag"]);
  });
});

describe("a section that is left open", () => {
  it("ends with its element", () => {
    expect(textsOf("<a><b><![CDATA[x & y</b><c>z</c></a>")).toEqual(["b: x & y", "c: z"]);
  });

  it("does not end with an element of a longer name", () => {
    expect(textsOf("<r><a><![CDATA[x </abbr> y</a></r>")).toEqual(["a: x </abbr> y"]);
  });

  it("ends with its element when a later section is closed", () => {
    const text = "<i><t><![CDATA[One</t>\n<u>two</u><d><![CDATA[three]]></d></i>";
    expect(textsOf(text)).toEqual(["t: One", "u: two", "d: three"]);
    const { faults } = parseXml("feed.xml", text);
    expect(codesOf(applyFixes(text, faults))).toEqual([]);
  });

  it("ends with its element even when the next one is open, too", () => {
    const text = "<i><t><![CDATA[One</t><u><![CDATA[two</u><d><![CDATA[three]]></d></i>";
    expect(textsOf(text)).toEqual(["t: One", "u: two", "d: three"]);
    expect(codesOf(text)).toEqual(["unclosed-cdata", "unclosed-cdata"]);
  });

  it("ends with its element when the later section is one of the same name", () => {
    const text = "<c><i><t><![CDATA[One</t></i><i><t><![CDATA[two]]></t></i></c>";
    expect(shapeOf(text)).toBe("c(i(t) i(t))");
  });

  it.each([
    ["may speak of sections", "<a><b><![CDATA[write <![CDATA[x]]></b></a>"],
    ["may speak of its own end tag", "<a><b><![CDATA[write </b> and <![CDATA[ x]]></b></a>"],
    ["may hold XML", "<a><b><![CDATA[<c><d><![CDATA[x]]></b></a>"],
    ["may be split", "<a><b><![CDATA[x]]]]><![CDATA[>y]]></b></a>"],
    ["may hold XML like its own", "<a><b><![CDATA[<c><b>x</b></c> <c><b><![CDATA[y]]></b></a>"],
    ["may hold the end tag of a longer name", "<a><b><![CDATA[x</bc> <c><b><![CDATA[y]]></b></a>"],
    ["may hold XML with its own end tag", "<a><b><![CDATA[x</b> <c> <![CDATA[y]]></b></a>"],
  ])("%s", (_, text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe("a tag without its end", () => {
  it("ends before the next tag", () => {
    expect(textsOf("<item><title<link>x</link></title></item>")).toEqual(["title: x"]);
    expect(shapeOf("<item><a href='x'<b>y</b></a></item>")).toBe("item(a(b))");
  });

  it("ends with its name where the end tag tells", () => {
    expect(textsOf("<item><linkhttps://example.org/</link></item>")).toEqual(["link: https://example.org/"]);
  });

  it("keeps what follows an end tag", () => {
    expect(textsOf("<a><b>x</b<c>y</c></a>")).toEqual(["b: x", "c: y"]);
  });

  it("keeps the elements behind an open quote", () => {
    expect(shapeOf('<a><b c="d><e/></b><f g="h"/></a>')).toBe("a(b(e) f)");
  });

  it("takes a `<` in an attribute for what it is", () => {
    const text = '<a b="1 < 2" c="<d>"><e/></a>';
    expect(shapeOf(text)).toBe("a(e)");
    expect(codesOf(text)).toEqual(["less-than-in-attribute", "less-than-in-attribute"]);
  });
});

describe("text outside of elements", () => {
  it("is skipped, and so is a second root", () => {
    const { root, roots } = parseXml("feed.xml", "x<a/>y<b/>");
    expect(root?.name).toBe("a");
    expect(roots.map(({ name }) => name)).toEqual(["a", "b"]);
  });
});

describe("elements that are nested too deeply", () => {
  it("are read as empty", () => {
    const { root, faults } = parseXml("feed.xml", "<a><b><c>x</c></b></a>", { maxDepth: 2 });
    expect(outline(root)).toBe("a(b(c))");
    expect(faults.map(({ code }) => code)).toEqual(["too-deep", "stray-end-tag"]);
  });
});
