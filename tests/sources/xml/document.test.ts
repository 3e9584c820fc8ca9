import { describe, expect, it } from "vitest";
import { openingOf, parseXml, spanOf } from "../../../src/sources/xml/index.ts";
import { namespaces } from "../../../src/values/namespaces.ts";
import { codesOf, elementsOf } from "./marked.ts";

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <atom:link href='https://example.org/feed' rel="self"/>
    <link>https://example.org/</link>
    <item xml:lang="en"><link>https://example.org/1</link></item>
    <item/>
  </channel>
</rss>
<!-- the end -->`;

describe("a document", () => {
  const document = parseXml("feed.xml", feed);
  const channel = document.root!.children[0]!;

  it("has elements with their places", () => {
    expect(document.faults).toEqual([]);
    const [link] = channel.children;
    expect(link).toMatchObject({ name: "atom:link", prefix: "atom", local: "link", namespace: namespaces.atom });
    expect(link?.parent).toBe(channel);
    expect(document.root?.parent).toBeUndefined();
    const { start, end, file } = spanOf(document, channel);
    expect(file).toBe("feed.xml");
    expect(feed.slice(start, end)).toMatch(/^<channel>[\s\S]*<\/channel>$/);
    const item = channel.children[2];
    const opening = openingOf(document, item!);
    expect(feed.slice(opening.start, opening.end)).toBe('<item xml:lang="en">');
    expect(feed.slice(item?.openEnd, item?.closeStart)).toBe("<link>https://example.org/1</link>");
  });

  it("has attributes with their places", () => {
    const href = channel.children[0]!.attributes[0]!;
    expect(feed.slice(href.start, href.end)).toBe("href='https://example.org/feed'");
    expect(feed.slice(href.valueStart, href.valueEnd)).toBe("https://example.org/feed");
  });

  it("keeps its comments, wherever they stand", () => {
    const comments = document.comments.map(({ start, end }) => feed.slice(start, end));
    expect(comments).toEqual(["<!-- made by hand -->", "<!-- the end -->"]);
    expect(document.comments[0]?.file).toBe("feed.xml");
    const inside = parseXml("feed.xml", "<a><!--x--><b><![CDATA[<!--no-->]]><!--y--></b></a>");
    expect(inside.comments).toHaveLength(2);
  });

  it("keeps its declaration", () => {
    expect(document.declaration).toEqual({ start: 0, end: 38, version: "1.0", encoding: "UTF-8", standalone: false });
    const { declaration } = parseXml("feed.xml", "<?xml version='1.1' standalone='yes' ?><a/>");
    expect(declaration).toMatchObject({ version: "1.1", encoding: undefined, standalone: true });
  });

  it("may begin with a byte order mark", () => {
    expect(codesOf("\uFEFF<?xml version='1.0'?><a/>")).toEqual([]);
    expect(codesOf("\uFEFF<a/>")).toEqual([]);
  });

  it("may be empty", () => {
    const empty = parseXml("feed.xml", "");
    expect(empty.root).toBeUndefined();
    expect(empty.faults).toMatchObject([{ code: "no-element", start: 0, end: 0 }]);
  });

  it("takes well-formed oddities as they are", () => {
    const odd = `<?xml version='1.0'?><?style a > b?><!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA ">">
      <?x ]> ?><!-- ]> --><!NOTATION n SYSTEM ">">]>
      <a b = 'x > "y"' é-1.2="z"
      ><!----><![CDATA[<&]]]]><![CDATA[>]]><ü/> ]] > </a ><!-- x --><?y?>
      `;
    expect(codesOf(odd)).toEqual([]);
  });
});

describe("namespaces", () => {
  it("hold inside the element that declares them", () => {
    const text = '<a xmlns="u:a"><b xmlns="u:b" xmlns:p="u:p"><p:c d="" p:e=""/></b><c/><d xmlns=""><e/></d></a>';
    const { root, faults } = parseXml("feed.xml", text);
    const found = elementsOf(root!).map(({ name, namespace }) => `${name} ${namespace}`);
    expect(faults).toEqual([]);
    expect(found).toEqual(["a u:a", "b u:b", "c u:a", "d ", "p:c u:p", "e "]);
    const [d, e] = elementsOf(root!)[4]!.attributes;
    expect([d?.namespace, e?.namespace]).toEqual(["", "u:p"]);
  });

  it("may be given by references", () => {
    expect(parseXml("feed.xml", '<a xmlns="u:&#97;&amp;"/>').root?.namespace).toBe("u:a&");
  });

  it("of well-known prefixes are known without a declaration", () => {
    const { root, faults } = parseXml("feed.xml", "<rss><media:content/><other:x/></rss>");
    expect(root?.children.map(({ namespace }) => namespace)).toEqual([namespaces.media, ""]);
    expect(faults.map(({ code }) => code)).toEqual(["unbound-prefix", "unbound-prefix"]);
  });

  it("end with their element", () => {
    const text = '<a><b xmlns:p="u:p"><p:c/></b><p:first/><b xmlns:p="u:p"/><p:second/></a>';
    const [start, second] = [text.indexOf("p:first"), text.indexOf("p:second")];
    const { faults } = parseXml("feed.xml", text);
    expect(faults).toMatchObject([{ code: "unbound-prefix", start, related: [{ start: second }] }]);
  });
});

describe("a DOCTYPE", () => {
  it("tells its name and identifiers", () => {
    const text = '<!DOCTYPE rss PUBLIC "-//Netscape//RSS 0.91//EN" "http://example.org/rss.dtd"><rss/>';
    const { doctype, faults } = parseXml("feed.xml", text);
    expect(faults).toEqual([]);
    expect(doctype).toEqual({
      start: 0,
      end: text.indexOf("<rss/>"),
      name: "rss",
      publicId: "-//Netscape//RSS 0.91//EN",
      systemId: "http://example.org/rss.dtd",
      external: true,
      externalEntities: [],
    });
    expect(parseXml("feed.xml", "<!DOCTYPE a SYSTEM 'b'><a/>").doctype).toMatchObject({ publicId: "", systemId: "b" });
    expect(parseXml("feed.xml", "<!DOCTYPE a><a/>").doctype).toMatchObject({ name: "a", external: false });
  });

  it("declares entities", () => {
    expect(codesOf("<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY % d 'e'>]><a f='&b;'>&b;</a>")).toEqual([]);
    expect(codesOf("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&d;</a>")).toEqual(["undeclared-entity"]);
  });

  it("tells which entities other files hold", () => {
    const held = `<!ENTITY b SYSTEM "file:///c"><!ENTITY % d PUBLIC "e" "f">`;
    const text = `<!DOCTYPE a [<!ENTITY g "SYSTEM">${held}]><a/>`;
    const entities = parseXml("feed.xml", text).doctype?.externalEntities ?? [];
    expect(entities.map(({ name }) => name)).toEqual(["b", "d"]);
    expect(entities.map(({ start, end }) => text.slice(start, end)).join("")).toBe(held);
  });

  it("that leads elsewhere may declare any entity there", () => {
    expect(codesOf("<!DOCTYPE a SYSTEM 'b'><a>&d;&nbsp;</a>")).toEqual([]);
    expect(codesOf("<!DOCTYPE a [<!ENTITY % b SYSTEM 'c'>%b;]><a>&d;</a>")).toEqual([]);
    expect(codesOf("<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'b'><a>&d;</a>")).toEqual([
      "undeclared-entity",
    ]);
  });

  it("is left where its subset ends, even when that is broken", () => {
    const { root, doctype } = parseXml("feed.xml", "<!DOCTYPE a [<!ENTITY b <!ELEMENT c ANY>]><a/>");
    expect(root?.name).toBe("a");
    expect(doctype?.end).toBe(root?.start);
  });

  it("reports a faulty entity once, at its declaration", () => {
    expect(codesOf("<!DOCTYPE a [<!ENTITY b '&c;'><!ENTITY c '&b;'>]><a>&b;&c;</a>")).toEqual(["entity-too-large"]);
  });
});
