import { expect, test } from "vitest";
import { addressKey, extensionOf, parseUrl, resolveUrl, withoutFragment } from "../../src/values/url.ts";
import fc from "../fast-check.ts";

test.each([
  "https://a.example/posts/rye",
  "http://www.a.example/posts/rye/",
  "https://a.example/posts/rye/index.html",
  "https://a.example/posts/rye.html#top",
  "https://a.example/posts/rye?utm_source=feed",
  "https://a.example:443/posts/r%79e",
])("%s is one address", (url) => {
  expect(addressKey(url)).toBe("a.example/posts/rye");
});

test("letter case, other hosts and other ports are other addresses", () => {
  const others = ["https://a.example/Posts/rye", "https://b.example/posts/rye", "https://a.example:8080/posts/rye"];
  for (const url of others) expect(addressKey(url)).not.toBe("a.example/posts/rye");
});

test("nothing that is no address makes it throw", () => {
  for (const url of ["", "http://[bad/", "x y", "https://a.example/%ff"]) addressKey(url);
  expect(resolveUrl("http://[bad/")).toBeUndefined();
  expect(resolveUrl(" ../b ", "https://a.example/x/y")).toBe("https://a.example/b");
  expect(withoutFragment("https://a.example/#a#b")).toBe("https://a.example/");
});

test("an address beyond ASCII is told the same however often", () => {
  const wrong = Array.from({ length: 20_000 }, () => parseUrl("https://ä.example/|")).filter((url) => !url);
  expect(wrong).toEqual([]);
});

test("the extension of what an address leads to", () => {
  const extensions = [
    "https://a.example/r.ye/oats.MP3?x=1.wav#y.z",
    "rye.png",
    "https://a.example",
    "https://a.example/x.",
    "",
  ];
  expect(extensions.map(extensionOf)).toEqual(["mp3", "png", "", "", ""]);
});

test("addresses that are not parsed are those that parsing leaves as they are", () => {
  const piece = fc.constantFrom(
    ..."a b Z 0 1 . .. - _ / // ? # : @ % %2e %20 ' & = + ~ | [ ä www. xn-- xn--a 127.0.0.1 0x1 example localhost :80 :8080".split(
      " ",
    ),
  );
  const address = fc
    .tuple(fc.constantFrom("https://", "http://", "HTTPS://", "ftp://"), fc.array(piece, { maxLength: 12 }))
    .map(([scheme, pieces]) => scheme + pieces.join(""));
  fc.assert(
    fc.property(address, (url) => {
      const parsed = parseUrl(url);
      expect(resolveUrl(url)).toBe(parsed?.href);
      if (parsed) expect(addressKey(url)).toBe(addressKey(`${parsed.href}#`));
    }),
    { numRuns: 5000 },
  );
});

test("an address is resolved as URL resolves it, whatever it is relative to", () => {
  const piece = fc.constantFrom(
    ..."a b Z 0 . .. - _ / // ? # : @ % %2e %20 ' & = + ~ | [ ä . ./ ../ \\ #top ?x=1 index.html".split(" "),
  );
  const value = fc
    .tuple(fc.constantFrom("", "/", "#", "?", "./"), fc.array(piece, { maxLength: 8 }))
    .map(([start, pieces]) => start + pieces.join(""));
  const base = fc.constantFrom(
    "https://a.example/posts/rye/",
    "https://a.example/posts/rye/?page=2",
    "http://a.example/",
    "https://a.example/rye#top",
    "https://a.example",
    "HTTPS://A.example/x/../y",
    "mailto:a@b.example",
  );
  fc.assert(
    fc.property(value, base, (address, from) => {
      expect(resolveUrl(address, from)).toBe(parseUrl(address.trim(), from)?.href);
    }),
    { numRuns: 5000 },
  );
});
