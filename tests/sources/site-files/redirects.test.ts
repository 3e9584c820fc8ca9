import { describe, expect, test } from "vitest";
import { readNetlifyToml, readVercelJson } from "../../../src/sources/site-files/host-configuration.ts";
import { readRedirectsFile } from "../../../src/sources/site-files/netlify.ts";
import { type RedirectRule, Redirects } from "../../../src/sources/site-files/redirects.ts";
import fc from "../../fast-check.ts";

const home = "https://a.example";

/** Where rules lead a path: the manner, and the address below the site. */
function followed(rules: readonly RedirectRule[], path: string, there: readonly string[] = []): string | undefined {
  const redirects = new Redirects(rules, `${home}/`);
  const isThere = (url: string): boolean => there.includes(url.slice(home.length));
  const end = redirects.follow(path.startsWith("/") ? home + path : path, isThere);
  return end && `${end.manner} ${end.end.replace(home, "")}`;
}

describe("_redirects", () => {
  test.each([
    ["/old /new", "/old", "permanent /new"],
    ["/old /new", "/old/", "permanent /new"],
    ["/old/ /new", "/old?x=1", "permanent /new"],
    ["/old /new", "/older", undefined],
    ["/old /new 302", "/old", "temporary /new"],
    ["/old /new 200", "/old", "shown /old"],
    ["/old /new 404", "/old", "gone /old"],
    ["/old https://b.example/new # moved", "/old", "permanent https://b.example/new"],
    ["/blog/* /posts/:splat", "/blog/2024/rye", "permanent /posts/2024/rye"],
    ["/blog/* /posts/:splat", "/blog", "permanent /posts/"],
    ["/blog/:year/:slug/ /posts/:slug", "/blog/2024/rye/", "permanent /posts/rye"],
    ["/blog/:year/:slug /posts/:slug", "/blog/2024", undefined],
    ["/blog/:slug /posts/:slug", "/blog/a/b", undefined],
    ["/a /b\n/b /c 302", "/a", "temporary /c"],
    ["/a /b\n/b /a", "/a", "circle /a"],
    ["/* /index.html 200", "/any/thing", "shown /any/thing"],
    ["/de/* /de/404.html 404\n/* /404.html 404", "/x", "gone /x"],
    ["/ /de 302 Language=de", "/", "sometimes /"],
    ["/shop id=:id /product/:id", "/shop", "sometimes /shop"],
    ["/b%C3%A4r /bear", "/b%C3%A4r", "permanent /bear"],
    ["http://a.example/* https://a.example/:splat 301!", "/a", undefined],
    ["https://old.example/* https://a.example/:splat 301!", "https://old.example/a", "permanent /a"],
    ["/a /b", "https://b.example/a", undefined],
    ["nonsense\n\n# comment\n/a", "/a", undefined],
  ])("%j at %s", (text, path, expected) => {
    // Paths of rules are written as they are read.
    expect(followed(readRedirectsFile(text.replace("%C3%A4", "\u00E4")), path)).toBe(expected);
  });

  test("a file wins over a rule without an exclamation mark", () => {
    expect(followed(readRedirectsFile("/a /b"), "/a", ["/a", "/b"])).toBeUndefined();
    expect(followed(readRedirectsFile("/a /b 301!"), "/a", ["/a", "/b"])).toBe("permanent /b");
  });
});

test("netlify.toml", async () => {
  const rules = await readNetlifyToml(`
[build]
publish = "public"
[[redirects]]
from = "/old/*"
to = "/new/:splat"
[[redirects]]
from = "/now"
to = "/later"
status = 302
force = true
[[redirects]]
from = "/here"
to = "/there"
conditions = { Country = ["de"] }
[[redirects]]
from = 5
`);
  const paths = ["/old/a", "/now", "/here"];
  expect(paths.map((path) => followed(rules, path, ["/now"]))).toEqual([
    "permanent /new/a",
    "temporary /later",
    "sometimes /here",
  ]);
  expect(await readNetlifyToml("[build]")).toEqual([]);
  await expect(readNetlifyToml("[[redirects]")).rejects.toThrow();
});

describe("vercel.json", () => {
  const rule = (source: string, destination: string, more: object = {}): string =>
    JSON.stringify({ redirects: [{ source, destination, ...more }] });

  test.each([
    [rule("/old", "/new"), "/old", "permanent /new"],
    [rule("/old", "/new", { permanent: false }), "/old", "temporary /new"],
    [rule("/old", "/new", { statusCode: 301 }), "/old", "permanent /new"],
    [rule("/blog/:slug", "/posts/:slug"), "/blog/rye", "permanent /posts/rye"],
    [rule("/blog/:path*", "/posts/:path*"), "/blog/2024/rye", "permanent /posts/2024/rye"],
    [rule("/blog/(.*)", "/posts/$1"), "/blog/2024/rye", "permanent /posts/2024/rye"],
    [rule("/post/:id(\\d{1,})", "/posts/:id"), "/post/12", "permanent /posts/12"],
    [rule("/(.*)", "https://a.example/$1", { has: [{ type: "host", value: "www.a.example" }] }), "/a", undefined],
    [rule("/a", "/b", { has: [{ type: "cookie", key: "c" }] }), "/a", "sometimes /a"],
    [JSON.stringify({ rewrites: [{ source: "/app/(.*)", destination: "/index.html" }] }), "/app/x", "shown /app/x"],
    ["[]", "/a", undefined],
    ['{ "redirects": [1, null, {}] }', "/a", undefined],
  ])("%j at %s", (text, path, expected) => {
    expect(followed(readVercelJson(text), path)).toBe(expected);
  });

  test("its redirects hold where there is a file, its rewrites do not", () => {
    expect(followed(readVercelJson(rule("/a", "/b")), "/a", ["/a"])).toBe("permanent /b");
  });
});

test("any rule can be read and any path followed, and what matches is what was there", () => {
  const piece = fc.constantFrom("/", "/a", "/:b", "*", ":c*", "(.*)", "(\\d+)", ":d(x|y)?", "$", "%", "\u00E4", "b");
  const path = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((parts) => `/${parts.join("")}`);
  fc.assert(
    fc.property(path, path, path, (from, to, asked) => {
      followed(readRedirectsFile(`${from} ${to} 301`), asked);
      followed(readVercelJson(JSON.stringify({ redirects: [{ source: from, destination: to }] })), asked);
    }),
  );
  const word = fc.stringMatching(/^[a-z]{1,5}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const names = words.map((_, index) => `:p${index}`);
      const rules = readRedirectsFile(`/${names.join("/")} https://b.example/${names.join("-")}`);
      expect(followed(rules, `/${words.join("/")}`)).toBe(`permanent https://b.example/${words.join("-")}`);
    }),
  );
});

test("hostile rules take no time", () => {
  const rules = readVercelJson(
    JSON.stringify({ redirects: [{ source: `/${"(.*)a".repeat(20)}b`, destination: "/x" }] }),
  );
  const started = performance.now();
  expect(followed(rules, `/${"a".repeat(1_900)}`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});
