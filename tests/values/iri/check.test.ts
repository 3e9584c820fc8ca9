import { describe, expect, test } from "vitest";
import { mended } from "../../../src/values/fault.ts";
import { checkIri, iriFaults, isRegisteredScheme } from "../../../src/values/iri.ts";
import fc from "../../fast-check.ts";
import { expectLinear } from "../faults.ts";

describe("fine as any IRI", () => {
  test.each([
    // RFC 3986, section 1.1.2
    "ftp://ftp.is.co.za/rfc/rfc1808.txt",
    "http://www.ietf.org/rfc/rfc2396.txt",
    "ldap://[2001:db8::7]/c=GB?objectClass?one",
    "mailto:John.Doe@example.com",
    "news:comp.infosystems.www.servers.unix",
    "tel:+1-816-555-1212",
    "telnet://192.0.2.16:80/",
    "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
    "foo://example.com:8042/over/there?name=ferret#nose".replace("foo", "coap"),
    "http://localhost:4000/x",
    "http://localhost",
    "https://a_b.example/",
    "https://a.example.",
    "https://a.example:/",
    "https://a.example:65535/",
    "http://[::1]:8080/",
    "http://[fe80::1%25en1]/",
    "https://192.0.2.1/",
    "https://xn--bcher-kva.example/",
    "https://bücher.example/straße?größe=ß#ä",
    "https://例え.テスト/引き割り.html",
    "https://a.example/💥",
    "https://a.example/%E2%82%AC?q=a+b&c='d'(e)*!",
    "https://web.archive.org/web/2020/https://a.example/",
    "https://a.example/x?u=http://b.example/",
    "data:image/png;base64,iVBORw0KGgo=",
    "tag:a.example,2025:x",
    "doi:10.1000/182",
    "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a",
    "feed:https://a.example/feed.xml",
    "web+ap://a.example/x",
    "com.example.app:/callback",
    "ms-settings:privacy",
    "file:///etc/hosts",
    `https://${"a".repeat(63)}.example/`,
  ])("%s", (value) => {
    expect(iriFaults(value, { absolute: true })).toEqual([]);
  });

  test.each([
    "../b",
    "/a/b",
    "?q",
    "#top",
    "//a.example/x",
    "",
    "index.html",
    "README.md",
    "a/b:c",
    "http/index.html",
    "https-everywhere",
  ])("also relative: %s", (value) => {
    if (value === "") expect(checkIri(value, { absolute: false })?.code).toBe("empty");
    else expect(checkIri(value, { absolute: false })).toBeUndefined();
  });
});

describe("faults", () => {
  test.each([
    ["  ", "empty", undefined],
    [" https://a.example/\n", "space-around", "https://a.example/"],
    ["\ufeffhttps://a.example/", "space-around", "https://a.example/"],
    ["<https://a.example/>", "wrapped", "https://a.example/"],
    ["“https://a.example/”", "wrapped", "https://a.example/"],
    ["http://http://a.example/", "double-scheme", "http://a.example/"],
    ["http://https://a.example/", "double-scheme", "https://a.example/"],
    ["https://https//a.example/", "double-scheme", "https://a.example/"],
    ["https://a.examplehttps://b.example/x", "double-scheme", "https://b.example/x"],
    ["http:/a.example/x", "slashes", "http://a.example/x"],
    ["http:a.example/x", "slashes", "http://a.example/x"],
    ["https:///a.example/x", "slashes", "https://a.example/x"],
    ["https//a.example/x", "slashes", "https://a.example/x"],
    ["https;//a.example/x", "slashes", "https://a.example/x"],
    ["http:\\\\a.example/x", "slashes", "http://a.example/x"],
    ["http:///posts/rye", "slashes", undefined],
    ["www.a.example/x", "no-scheme", "https://www.a.example/x"],
    ["github.com/x", "no-scheme", "https://github.com/x"],
    ["bbc.co.uk", "no-scheme", "https://bbc.co.uk"],
    ["localhost:4000/x", "no-scheme", "http://localhost:4000/x"],
    ["1http://a.example/", "scheme", "http://a.example/"],
    ["C:\\posts\\rye.png", "scheme", undefined],
    ["1x://a.example/", "scheme", undefined],
    ["git@github.com:a/b", "scheme", undefined],
    ["htp://a.example/", "unknown-scheme", "http://a.example/"],
    ["ttps://a.example/", "unknown-scheme", "https://a.example/"],
    ["hhtp://a.example/", "unknown-scheme", "http://a.example/"],
    ["htpps://a.example/", "unknown-scheme", "https://a.example/"],
    ["mialto:ann@a.example", "unknown-scheme", "mailto:ann@a.example"],
    ["obsidian://open", "unregistered-scheme", undefined],
    ["/a/b", "relative", undefined],
    ["//a.example/", "relative", undefined],
    ["https://", "host", undefined],
    ["https:///", "host", undefined],
    ["https://?q", "host", undefined],
    ["https://a..example/", "host", undefined],
    ["https://.example/", "host", undefined],
    ["https://a-.example/", "host", undefined],
    ["https://-a.example/", "host", undefined],
    ["https://a,b.example/", "host", undefined],
    ["https://256.1.1.1/", "host", undefined],
    ["https://[::1/", "host", undefined],
    ["https://[12345::1]/", "host", undefined],
    [`https://${"a".repeat(64)}.example/`, "host", undefined],
    [`https://${"a.".repeat(124)}example/`, "host", undefined],
    ["https://a.example:65536/", "port", undefined],
    ["https://a.example:http/", "port", undefined],
    ["https://a.example/a b c", "space-within", "https://a.example/a%20b%20c"],
    ["https://a.example/a\n  b", "space-within", undefined],
    ["https://a.example/a\nb", "space-within", "https://a.example/ab"],
    ["https://a.example/ https://b.example/", "space-within", undefined],
    ["https://my site.example/", "space-within", undefined],
    ["https://a.example/<b>", "character", "https://a.example/%3Cb%3E"],
    ["https://a.example/a\\b", "character", "https://a.example/a/b"],
    ["https://a.example/a|b^c`d", "character", "https://a.example/a%7Cb%5Ec%60d"],
    ["https://a.example/{{ slug }}", "space-within", "https://a.example/{{%20slug%20}}"],
    ["https://a.example/{{slug}}", "character", undefined],
    ["https://{host}/", "character", undefined],
    ["https://a.example/\u0001", "character", undefined],
    ["https://a.example/\ud800", "character", undefined],
    ["https://a.example/100%", "percent", "https://a.example/100%25"],
    ["https://a.example/%zz%41%4", "percent", "https://a.example/%25zz%41%254"],
    ["https://a.example/#a#b", "fragment", "https://a.example/#a%23b"],
    ["https://a.example/?a[]=1", "bracket", "https://a.example/?a%5B%5D=1"],
    ["https://ann@a.example/", "user-info", undefined],
  ] as const)("%j is %s", (value, code, fixed) => {
    const fault = checkIri(value, { absolute: true });
    expect(fault?.code).toBe(code);
    if (fault) expect(fault.fix === undefined ? undefined : mended(value, fault)).toBe(fixed);
  });

  test.each([
    ["https://bücher.example/straße?q=ä", "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4"],
    ["https://a.example/💥/x", "https://a.example/%F0%9F%92%A5/x"],
    ["https://ann:ü@bücher.example:8080", "https://ann:%C3%BC@xn--bcher-kva.example:8080"],
    ["/straße", "/stra%C3%9Fe"],
  ])("%s is no URI, but %s is", (value, fixed) => {
    expect(iriFaults(value, { absolute: false }).filter(({ code }) => code !== "user-info")).toEqual([]);
    const [fault] = iriFaults(value, { absolute: false, ascii: true });
    expect(fault?.code).toBe("non-ascii");
    if (fault) expect(mended(value, fault)).toBe(fixed);
  });

  test("blames the characters that are wrong, and says what is wrong about them", () => {
    expect(checkIri(" https://a.example/x|y ", { absolute: true })).toMatchObject({ from: 20, to: 21, detail: "|" });
    expect(checkIri("https://a.example:99999/", { absolute: true })).toMatchObject({
      from: 18,
      to: 23,
      detail: "99999",
    });
    expect(checkIri("https://ann:x@a..b/", { absolute: true })).toMatchObject({
      from: 16,
      to: 16,
      detail: "empty-label",
    });
    expect(checkIri("htp://a.example/", { absolute: true })).toMatchObject({ from: 0, to: 3, detail: "http" });
    expect(checkIri("//a.example/", { absolute: true })?.detail).toBe("network-path");
    expect(checkIri("https://ann:x@a.example/", { absolute: true })?.detail).toBe("password");
  });

  test("the worst comes first", () => {
    const codes = iriFaults(" htp://a..b:x/ |%[ä ", { absolute: true, ascii: true }).map(({ code }) => code);
    expect(codes).toEqual([
      "unknown-scheme",
      "port",
      "space-within",
      "character",
      "percent",
      "bracket",
      "space-around",
      "non-ascii",
    ]);
  });
});

test("schemes in any letter case", () => {
  expect(isRegisteredScheme("HTTPS")).toBe(true);
  expect(isRegisteredScheme("constructor")).toBe(false);
});

const piece = fc.constantFrom(
  ...'http https : // / \\ @ [ ] [::1] a.example ä 💥 % %4 %41 # ? & . .. - _ www. :80 :x { < " \n \t'.split(" "),
  " ",
  "\u00a0",
  "\ud800",
  "mailto:",
  "urn:a:",
);
const address = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ unit: "binary" }),
);

test("faults stand inside the value, and a fix is without its fault", () => {
  fc.assert(
    fc.property(address, fc.boolean(), fc.boolean(), (value, absolute, ascii) => {
      const faults = iriFaults(value, { absolute, ascii });
      const isInside = faults.every(({ from, to }) => from >= 0 && from <= to && to <= value.length);
      const areDistinct = new Set(faults.map(({ code }) => code)).size === faults.length;
      const staying = faults.filter((fault) => {
        if (fault.fix === undefined) return false;
        return iriFaults(mended(value, fault), { absolute, ascii }).some(({ code }) => code === fault.code);
      });
      return isInside && areDistinct && staying.length === 0;
    }),
    { numRuns: 3000 },
  );
});

test("web addresses are right", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (value) => {
      expect(iriFaults(value, { absolute: true, ascii: true })).toEqual([]);
    }),
  );
});

test("long values take linear time", () => {
  const pieces = ["a", "%", " ", "[", "http://", "ahttps://", "/../", "a.", ":", "@", "ä", "\\", "#"];
  const check = (value: string) => iriFaults(value, { absolute: true, ascii: true });
  expectLinear(check, ...pieces);
  expectLinear((value) => check(`https://a.example/${value}`), ...pieces);
});

test("what is known to be right at a glance is right on inspection too", () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.webUrl({ withFragments: true, withQueryParameters: true })), (value) => {
      // White space around an address keeps it from being known at a glance.
      const inspected = iriFaults(` ${value}`, { absolute: true }).filter(({ code }) => code !== "space-around");
      const glanced = iriFaults(value, { absolute: true }).filter(({ code }) => code !== "space-around");
      return inspected.map(({ code }) => code).join() === glanced.map(({ code }) => code).join();
    }),
    { numRuns: 2000 },
  );
});
