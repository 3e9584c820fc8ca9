import { describe, expect, test } from "vitest";
import { Library } from "../../../src/sources/library.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";
import { readRobots } from "../../../src/sources/site-files/robots.ts";
import fc from "../../fast-check.ts";

const home = "https://a.example";

function robots(text: string | Uint8Array, url: string | undefined = `${home}/robots.txt`) {
  return readRobots(new Library(memoryDisk({ "robots.txt": text })).open("robots.txt"), url);
}

/** Whether a crawler may not fetch a path. */
const forbidden = (text: string, path: string, agent = "Googlebot"): boolean =>
  robots(text).forbids(home + path, agent) !== undefined;

describe("which group counts (RFC 9309, section 2.2.1)", () => {
  const text = `
User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot`;

  test.each([
    ["foobot", "/example/page.html", false],
    ["FooBot", "/example/allowed.gif", false],
    ["foobot", "/anything", true],
    ["barbot", "/example/page.html", true],
    ["bazbot", "/example/page.html", true],
    ["bazbot", "/example/other.html", false],
    ["quxbot", "/example/page.html", false],
    ["otherbot", "/example/page.html", true],
    ["otherbot", "/images/a.gif", true],
    ["otherbot", "/images/a.gif?large", false],
    ["otherbot", "/publications/a", false],
  ])("%s at %s", (agent, path, expected) => {
    expect(forbidden(text, path, agent)).toBe(expected);
  });

  test("groups of one crawler are one, and lines between do not part them", () => {
    const parted =
      "User-agent: a\nCrawl-delay: 5\nUser-agent: Googlebot/2.1\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: googlebot\nDisallow: /b";
    expect(["/a", "/b", "/c"].map((path) => forbidden(parted, path))).toEqual([true, true, false]);
  });

  test("rules before any group count for nobody", () => {
    expect(forbidden("Disallow: /\nUser-agent: *\nAllow: /", "/a")).toBe(false);
  });
});

describe("which rule counts (RFC 9309, section 2.2.2)", () => {
  test.each([
    // The longest one; of two alike, the one that allows.
    ["Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", true],
    ["Disallow: /example/page/disallowed.gif\nAllow: /example/page/", "/example/page/a.gif", false],
    ["Disallow: /page\nAllow: /page", "/page", false],
    ["Disallow: /p\nAllow: /$", "/page", true],
    ["Disallow: /\nAllow: /$", "/", false],
    // Paths are told apart by letter case; an empty one is about nothing.
    ["Disallow: /Page", "/page", false],
    ["Disallow:", "/page", false],
    // Stars and the end.
    ["Disallow: /this/*/exactly", "/this/path/exactly", true],
    ["Disallow: /this/path/exactly$", "/this/path/exactly/not", false],
    ["Disallow: /*.php$", "/a.php.php", true],
    ["Disallow: /*.php$", "/a.php?b", false],
    ["Disallow: /a*a$", "/a", false],
    ["Disallow: *", "/anything", true],
    ["Disallow: /fish*.php", "/fishheads/catfish.php?x=1", true],
    // A star of the address itself is an escape (section 2.2.3).
    ["Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", true],
    ["Disallow: /path/foo-%24", "/path/foo-$", true],
    ["Disallow: /a-%2A.html", "/a-b.html", false],
    // Escapes: letters are read, characters beyond ASCII are written.
    ["Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", true],
    ["Disallow: /foo/bar/\u30C4", "/foo/bar/%E3%83%84", true],
    ["Disallow: /foo/bar/%E3%83%84", "/foo/bar/\u30C4", true],
    ["Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", true],
    ["Disallow: /a%3cd.html", "/a%3Cd.html", true],
    ["Disallow: /a%2fb", "/a/b", false],
    // The file itself may always be read.
    ["Disallow: /", "/robots.txt", false],
  ])("%j at %s", (rules, path, expected) => {
    expect(forbidden(`User-agent: *\n${rules}`, path)).toBe(expected);
  });
});

test("the line that forbids is told, without its comment", () => {
  const line = robots("User-agent: * # all\n  Disallow: /a # not here").forbids(`${home}/a/b`, "Bingbot");
  expect([line?.text.value, line?.key?.value, line?.value?.value]).toEqual(["Disallow: /a", "Disallow", "/a"]);
  expect(line?.text.start).toBe(22);
});

test("it counts at the root of its host, and for that host alone", () => {
  const text = "User-agent: *\nDisallow: /";
  expect(robots(text).forbids("https://b.example/", "Googlebot")).toBeUndefined();
  expect(robots(text).forbids("http://www.a.example/", "Googlebot")).toBeDefined();
  expect(robots(text, `${home}/blog/robots.txt`).forbids(`${home}/blog/`, "Googlebot")).toBeUndefined();
  expect(robots(text).forbids("no address", "Googlebot")).toBeUndefined();
});

test("the first 500 KiB count", () => {
  const rest = "User-agent: *\nDisallow: /";
  expect(forbidden(`${"#".repeat(500 * 1024 - rest.length - 1)}\n${rest}`, "/a")).toBe(true);
  expect(forbidden(`${"#".repeat(500 * 1024 - 2)}\n${rest}`, "/a")).toBe(false);
  expect(forbidden(`${"#é".repeat(200_000)}\n${rest}`, "/a")).toBe(false);
});

test("a page in its place has no rules", () => {
  const page = robots("<!doctype html>\n<title>User-agent: *</title>");
  expect([page.looksLike, page.lines.length, page.opening.end]).toEqual(["an HTML page", 0, 15]);
});

test("anything can be read, and any address asked about", () => {
  const words = [
    "User-agent:",
    "Disallow:",
    "Allow: ",
    "Sitemap:",
    "*",
    "$",
    "/",
    "a",
    "%",
    "%2",
    "%2A",
    "\u30C4",
    "\uD800",
    "#",
    ":",
  ];
  const line = fc.array(fc.oneof(fc.constantFrom(...words, " ", "\r", "\n"), fc.string()), { maxLength: 40 });
  fc.assert(
    fc.property(line, line, (text, path) => {
      const whole = text.join("").toWellFormed();
      const read = robots(whole);
      read.forbids(`${home}/${path.join("")}`, "Googlebot");
      for (const { text: line } of read.lines) expect(whole.slice(line.start, line.end)).toBe(line.value);
    }),
  );
});

test("hostile patterns take no time", () => {
  const pattern = "*a".repeat(2_000);
  const started = performance.now();
  expect(forbidden(`User-agent: *\nDisallow: /${pattern}b$`, `/${"a".repeat(50_000)}`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});
