import { describe, expect, test } from "vitest";
import { addressSlip } from "../../src/values/address-slip.ts";
import fc from "../fast-check.ts";

describe("addresses that are right, or that browsers and servers live with", () => {
  test.each([
    "",
    "#rye",
    "/rye/?a=b&c=d#e",
    "../rye.md",
    "rye.md",
    "rye.html",
    "package.json",
    "index.php?id=1",
    "//a.example/rye",
    "https://a.example",
    "https://a.example:8080/rye",
    "https://user@a.example/rye",
    "https://a_b.a.example/",
    "https://rye-.a.example/",
    "https://a.example./",
    "https://127.0.0.1:4000/",
    "https://[::1]:8080/",
    "https://bücher.example/",
    "https://xn--bcher-kva.example/",
    "https://a.example/wiki/Rye_(bread)",
    "https://a.example/wiki/Rye_(bread_(dark))",
    "https://a.example/wiki/“Rye”",
    "https://a.example/wiki/Inc.",
    "https://a.example/wiki/Yahoo!",
    "https://a.example/wiki/Bakers'",
    "https://a.example/?q=%22rye%22",
    'https://a.example/?q="rye"',
    "https://a.example/?ids=1,2,",
    "https://a.example/?q=:)",
    "https://a.example/a b",
    "https://a.example/[a]{b}|c^d",
    "https://a.example/%E2%80%9Crye%E2%80%9D",
    "https://web.archive.org/web/2020/https://a.example/rye",
    "https://a.example/redirect?to=https://b.example/",
    "https://a.example/🍞",
    "https://www.google.com/maps/@52.5,13.4,15z",
    "mailto:ann@a.example",
    "tel:+49301234567",
    "javascript:void(0)",
    "data:text/html,<b>",
    "magnet:?xt=urn:btih:1",
    "vscode://file/rye",
    "obsidian://open?vault=rye",
    "C:\\rye\\loaf.txt",
    "localhost:4000/rye",
    "{{ url }}",
    "${rye}",
    "Category:Rye",
    "12:30",
    "httpd.conf",
    "http-status-codes/",
    "https-everywhere/",
  ])("%s", (value) => expect(addressSlip(value)).toBeUndefined());
});

test.each([
  ["ttps://a.example/", "scheme", "https://a.example/"],
  ["htp://a.example/", "scheme", "http://a.example/"],
  ["hhttps://a.example/", "scheme", "https://a.example/"],
  ["maito:ann@a.example", "scheme", "mailto:ann@a.example"],
  ["https//a.example/", "slashes", "https://a.example/"],
  ["http:/a.example/", "slashes", "http://a.example/"],
  ["https:a.example/", "slashes", "https://a.example/"],
  ["https:\\\\a.example\\rye", "slashes", "https://a.example\\rye"],
  ["http:///rye", "slashes", undefined],
  ["https://https://a.example/", "double-scheme", "https://a.example/"],
  ["http://https//a.example/", "double-scheme", "https://a.example/"],
  ["https://a.examplehttps://b.example/", "double-scheme", "https://b.example/"],
  ["www.a.example", "no-scheme", "https://www.a.example"],
  ["ann.github.io/rye", "no-scheme", "https://ann.github.io/rye"],
  ["github.com", "no-scheme", "https://github.com"],
  ["bbc.co.uk/news", "no-scheme", "https://bbc.co.uk/news"],
  ["a.dev:8080/rye", "no-scheme", "https://a.dev:8080/rye"],
  ["http://[bad/", "host", undefined],
  ["https://", "host", undefined],
  ["https://a..example/", "host", undefined],
  ["https://a.example:99999/", "port", undefined],
  ["https://a.example:rye/", "port", undefined],
  ["https://a b.example/", "host", undefined],
  ['"https://a.example"', "wrapped", "https://a.example"],
  ["“https://a.example", "wrapped", "https://a.example"],
  ["<https://a.example>", "wrapped", "https://a.example"],
  ["(https://a.example).", "wrapped", "https://a.example"],
  ["&quot;https://a.example&quot;", "wrapped", "https://a.example"],
  ["[rye](https://a.example)", "markup", "https://a.example"],
  ["https://a.example https://b.example", "several", undefined],
  ["https://a.example/{{ page.slug }}", "template", undefined],
  ["https://a.example/${slug}", "template", undefined],
  ["https://a.example/<%= slug %>", "template", undefined],
  ["https://a.example/a).", "end", "https://a.example/a"],
  ["https://a.example/a)", "end", "https://a.example/a"],
  ["https://a.example/a_(b))", "end", "https://a.example/a_(b)"],
  ["https://a.example/“", "end", "https://a.example/"],
  ["https://a.example/a,", "end", "https://a.example/a"],
  ["https://a.example/a%22", "end", "https://a.example/a"],
  ["https://a.example/a&quot;", "end", "https://a.example/a"],
  ["https://a.example/?q=rye%E2%80%9D", "end", "https://a.example/?q=rye"],
  ["/a).", "end", "/a"],
  ["images\\rye.png", "backslash", "images/rye.png"],
])("%s: %s", (value, code, right) => {
  expect(addressSlip(value)).toMatchObject({ code, fix: right });
  const around = addressSlip(`  ${value} `);
  expect(around).toMatchObject({ code, from: 2, to: value.length + 2 });
});

test("any text is read without a throw, and what is put right has no slip of that kind any more", () => {
  const part = fc.constantFrom(
    "https",
    "http",
    ":",
    "/",
    "//",
    "www.",
    "a.example",
    "(",
    ")",
    '"',
    "”",
    "%22",
    ",",
    "\\",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 12 }), (parts) => {
      const slip = addressSlip(parts.join(""));
      if (slip?.fix === undefined || slip.code !== "end") return;
      expect(addressSlip(slip.fix)?.code).not.toBe("end");
    }),
  );
});

test("long ones take no time", () => {
  const began = performance.now();
  for (const piece of ["https://", "a-", ")", "%22", "[a](", "a.", "\\", "{{", "(", "“", "http://a ", "www."]) {
    addressSlip(piece.repeat(20_000));
    addressSlip(`https://a.example/${piece.repeat(20_000)}`);
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});
