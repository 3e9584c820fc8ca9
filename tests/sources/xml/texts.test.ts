import { describe, expect, it } from "vitest";
import type { Text } from "../../../src/model/text.ts";
import {
  attributeText,
  innerMarkup,
  ownTextOf,
  parseXml,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../../../src/sources/xml/index.ts";
import { apply, codesOf } from "./marked.ts";

interface Read {
  readonly document: XmlDocument;
  readonly root: XmlElement;
  readonly text: Text;
}

function read(source: string): Read {
  const document = parseXml("feed.xml", source);
  const root = document.root!;
  return { document, root, text: textOf(document, root) };
}

/** The source of one part of a text. */
function sourceOf(source: string, text: Text, part: string): string {
  const from = text.value.indexOf(part);
  const { start, end } = text.span(from, from + part.length);
  return source.slice(start, end);
}

describe("text of an element", () => {
  it.each([
    ["<a>plain</a>", "plain"],
    ["<a>&lt;b&gt; &amp; &quot;&apos;</a>", "<b> & \"'"],
    ["<a>&#65;&#x42;&#x1F600;</a>", "AB😀"],
    ["<a>&nbsp;&hellip;&nothing;</a>", "\u00A0…&nothing;"],
    ["<a>AT&T &#0; &#38 &</a>", "AT&T \uFFFD & &"],
    ["<a><![CDATA[<b> &amp;]]></a>", "<b> &amp;"],
    ["<a>x <![CDATA[y]]> z<![CDATA[]]></a>", "x y z"],
    ["<a>x<!-- no -->y<?no no?>z</a>", "xyz"],
    ["<a>x<b>y<c>z</c></b>w</a>", "xyzw"],
    ["<a>1\r\n2\r3\n4</a>", "1\n2\n3\n4"],
    ["<a><![CDATA[1\r\n2]]>\r</a>", "1\n2\n"],
    ["<a>1 < 2 & 3 > 2</a>", "1 < 2 & 3 > 2"],
    ["<a>x</b>y</c z>w<!NO z>v<!-->u</a>", "xywvu"],
    ["<a>x</ y</a>", "x"],
    ["<a>x<?no y</a>", "x"],
    ["<a>x<![CDATA[y</a>", "xy"],
    ["<a/>", ""],
    ["<a></a>", ""],
    ["<a><!-- x --></a>", ""],
    ["<!DOCTYPE a [<!ENTITY b 'c &amp; d'><!ENTITY e '&b;<f>g</f>&b;'>]><a>&b;, &e;</a>", "c & d, c & dgc & d"],
    ["<!DOCTYPE a [<!ENTITY b '&lt;i&gt;'><!ENTITY c '<d>&b;</d>'>]><a>&c;</a>", "<i>"],
    ["<!DOCTYPE a [<!ENTITY b '&#38;amp; &#x41;'>]><a>&b;</a>", "& A"],
    ["<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>", "&b;"],
    ["<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY b 'd'>]><a>&b;</a>", "c"],
  ])("%s", (source, expected) => {
    expect(read(source).text.value).toBe(expected);
  });

  it("maps back to its source", () => {
    const source = "<a>x &amp; y<![CDATA[ & ]]>z<!-- c -->&#x1F600;\r\nw<b>v&nbsp;</b></a>";
    const { text } = read(source);
    expect(text.value).toBe("x & y & z😀\nwv\u00A0");
    expect(sourceOf(source, text, "x & y")).toBe("x &amp; y");
    expect(sourceOf(source, text, " & z")).toBe(" & ]]>z");
    expect(sourceOf(source, text, "😀")).toBe("&#x1F600;");
    expect(sourceOf(source, text, "\n")).toBe("\r\n");
    expect(sourceOf(source, text, "w")).toBe("w");
    expect(sourceOf(source, text, "v\u00A0")).toBe("v&nbsp;");
    expect(source.slice(text.start, text.end)).toBe(source.slice(3, source.indexOf("</b>")));
  });

  it("leaves out its children where only its own is wanted", () => {
    const source = "<a>x<b>y</b>&amp;<c/><![CDATA[z]]></a>";
    const { document, root } = read(source);
    const own = ownTextOf(document, root);
    expect(own.value).toBe("x&z");
    expect(sourceOf(source, own, "&")).toBe("&amp;");
  });

  it("has a place when it is empty", () => {
    const source = "<a><b></b></a>";
    const { document, root } = read(source);
    expect(textOf(document, root.children[0]!)).toMatchObject({ file: "feed.xml", start: 6, end: 6 });
  });
});

describe("text of an attribute", () => {
  it.each([
    ["<a b='c &amp; d'/>", "c & d"],
    ["<a b=\"'&quot;'\"/>", "'\"'"],
    ["<a b='1\t2\n3\r\n4\r5'/>", "1 2 3 4 5"],
    ["<a b='\r x\r\r\n y'/>", "  x   y"],
    ["<a b='&#10;&#9;'/>", "\n\t"],
    ["<a b=c&amp;d/>", "c&d"],
    ["<a b='<![CDATA[x]]>'/>", "<![CDATA[x]]>"],
    ["<a b/>", ""],
    ["<a b=''/>", ""],
  ])("%s", (source, expected) => {
    const { document, root } = read(source);
    expect(attributeText(document, root.attributes[0]!).value).toBe(expected);
  });

  it("maps back to its source", () => {
    const source = "<a b='x\r\n&amp; y'/>";
    const { document, root } = read(source);
    const text = attributeText(document, root.attributes[0]!);
    expect(text.value).toBe("x & y");
    expect(sourceOf(source, text, " &")).toBe("\r\n&amp;");
    expect(sourceOf(source, text, "y")).toBe("y");
  });
});

describe("inner markup", () => {
  it("stands as it is", () => {
    const source = "<a><b>x &amp;</b>\r\n<![CDATA[y]]></a>";
    const { document, root } = read(source);
    const markup = innerMarkup(document, root);
    expect(markup.value).toBe("<b>x &amp;</b>\n<![CDATA[y]]>");
    expect(sourceOf(source, markup, "</b>\n")).toBe("</b>\r\n");
    expect(apply(source, [markup.replace(3, 10, "<i/>")])).toBe("<a><b><i/></b>\r\n<![CDATA[y]]></a>");
  });

  it("of an empty tag becomes its content", () => {
    const { document, root } = read("<a />");
    expect(apply("<a />", [innerMarkup(document, root).replace(0, 0, "<b/>")])).toBe("<a ><b/></a>");
  });
});

describe("a replacement", () => {
  const replaced = (source: string, part: string, value: string): string => {
    const { text } = read(source);
    const from = text.value.indexOf(part);
    return apply(source, [text.replace(from, from + part.length, value)]);
  };

  it.each([
    ["<a>x y z</a>", "y", "<b> & ]]>", "<a>x &lt;b> &amp; ]]&gt; z</a>"],
    ["<a>x &amp; z</a>", "&", "and", "<a>x and z</a>"],
    ["<a><![CDATA[x y z]]></a>", "y", '<b> & "', '<a><![CDATA[x <b> & " z]]></a>'],
    ["<a><![CDATA[x y z]]></a>", "y", "]]>", "<a><![CDATA[x ]]]]><![CDATA[> z]]></a>"],
    ["<a><![CDATA[x]y>]]></a>", "y", "]", "<a><![CDATA[x]]]]><![CDATA[>]]></a>"],
    ["<a><![CDATA[]]y]]></a>", "y", ">", "<a><![CDATA[]]]]><![CDATA[>]]></a>"],
    ["<a>]]y></a>", "y", "", "<a>]]<![CDATA[]]>></a>"],
    ["<a>]]y</a>", "y", "->", "<a>]]-></a>"],
    ["<a>]]y</a>", "y", ">", "<a>]]&gt;</a>"],
    ["<a>]y></a>", "y", "]", "<a>]&#93;></a>"],
    ["<a>x<![CDATA[y]]>z</a>", "xy", "&", "<a>&amp;<![CDATA[]]>z</a>"],
    ["<a>x<![CDATA[y]]>z</a>", "yz", "&", "<a>x<![CDATA[&]]></a>"],
    ["<a>x<![CDATA[y]]>z</a>", "xyz", "&", "<a>&amp;</a>"],
    ["<a><![CDATA[x]]>-<![CDATA[y]]></a>", "x-y", "&", "<a><![CDATA[&]]></a>"],
    ["<a>x</a>", "x", "1\r2", "<a>1&#13;2</a>"],
    ["<a/>", "", "x & y", "<a>x &amp; y</a>"],
    ["<a></a>", "", "x & y", "<a>x &amp; y</a>"],
    ["<a><![CDATA[]]></a>", "", "x & y", "<a>x &amp; y<![CDATA[]]></a>"],
  ])("in %s of %s by %s", (source, part, value, expected) => {
    expect(replaced(source, part, value)).toBe(expected);
    expect(codesOf(expected)).toEqual([]);
    const { text } = read(source);
    expect(read(expected).text.value).toBe(text.value.replace(part, () => value));
  });

  it.each([
    ["<a b='x y'/>", "y", "<'\">&", "<a b='x &lt;&apos;\">&amp;'/>"],
    ['<a b="x y"/>', "y", "<'\">&", '<a b="x &lt;\'&quot;>&amp;"/>'],
    ["<a b='x y'/>", "y", "1\n2\t3\r", "<a b='x 1&#10;2&#9;3&#13;'/>"],
    ["<a b=xy/>", "y", "1 2'>", "<a b=x1&#32;2&#39;&#62;/>"],
    ["<a b=''/>", "", "x", "<a b='x'/>"],
    ["<a b/>", "", "x", '<a b="x"/>'],
    ["<a b=/>", "", "x", '<a b="x"/>'],
  ])("in %s of %s by %s", (source, part, value, expected) => {
    const before = read(source);
    const text = attributeText(before.document, before.root.attributes[0]!);
    const from = text.value.indexOf(part);
    expect(apply(source, [text.replace(from, from + part.length, value)])).toBe(expected);
    const after = read(expected);
    const written = attributeText(after.document, after.root.attributes[0]!);
    expect(written.value).toBe(text.value.replace(part, () => value));
  });

  it("keeps the rest of an entity that stands for many characters", () => {
    const source = "<!DOCTYPE a [<!ENTITY b 'one & two'>]><a>&b;!</a>";
    expect(replaced(source, "one", "1")).toBe("<!DOCTYPE a [<!ENTITY b 'one & two'>]><a>1 &amp; two!</a>");
  });
});
