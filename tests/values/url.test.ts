import { expect, test } from "vitest";
import { addressKey, extensionOf, resolveUrl, withoutFragment } from "../../src/values/url.ts";

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
