import { describe, expect, test } from "vitest";
import { createFolder, type Located, unknownSite } from "../../../src/sources/folder.ts";
import fc from "../../fast-check.ts";

const files = [
  "index.html",
  "feed.xml",
  "about.html",
  "old.htm",
  "strict.xhtml",
  "posts/index.html",
  "posts/first-light/index.html",
  "posts/café/index.html",
  "img/logo.png",
  "img/Photo.JPG",
  "files/my file.txt",
  "files/100%.txt",
  "files/what?.txt",
];
const folder = createFolder(files, { url: "https://example.org/" });

function found(file: string): Located {
  return { own: true, file, nearest: undefined, caseOnly: false };
}
function missing(nearest?: string): Located {
  return { own: true, file: undefined, nearest, caseOnly: false };
}

describe("what leads to a file", () => {
  test.each([
    ["https://example.org", "index.html"],
    ["https://example.org/", "index.html"],
    ["https://example.org/index.html", "index.html"],
    ["https://example.org/posts", "posts/index.html"],
    ["https://example.org/posts/", "posts/index.html"],
    ["https://example.org/posts/index.html", "posts/index.html"],
    ["https://example.org/posts/first-light", "posts/first-light/index.html"],
    ["https://example.org/about", "about.html"],
    ["https://example.org/about/", "about.html"],
    ["https://example.org/about.html", "about.html"],
    ["https://example.org/old", "old.htm"],
    ["https://example.org/strict", "strict.xhtml"],
    ["https://example.org/feed.xml", "feed.xml"],
    ["https://example.org/feed.xml?utm=1#top", "feed.xml"],
    ["https://example.org/posts/?page=2", "posts/index.html"],
    ["https://example.org//posts//first-light/", "posts/first-light/index.html"],
    ["https://example.org/posts/../about.html", "about.html"],
    ["https://example.org/posts/%2e%2e/about.html", "about.html"],
    ["https://example.org\\posts\\first-light\\", "posts/first-light/index.html"],
    ["https://example.org/%61bout.html", "about.html"],
    ["https://example.org/files/my%20file.txt", "files/my file.txt"],
    ["https://example.org/files/my file.txt", "files/my file.txt"],
    ["https://example.org/files/100%.txt", "files/100%.txt"],
    ["https://example.org/files/100%25.txt", "files/100%.txt"],
    ["https://example.org/files/what%3F.txt", "files/what?.txt"],
    ["https://example.org/posts/caf%C3%A9/", "posts/café/index.html"],
    ["https://example.org/posts/cafe%CC%81/", "posts/café/index.html"],
    ["https://example.org/posts/café/", "posts/café/index.html"],
    ["http://example.org/about", "about.html"],
    ["https://www.example.org/about", "about.html"],
    ["HTTPS://EXAMPLE.ORG/about", "about.html"],
  ])("%s", (address, file) => {
    expect(folder.locate(address)).toEqual(found(file));
  });

  test("a file in decomposed letters, as some systems store it", () => {
    const name = "cafe\u0301.html";
    expect(createFolder([name], { url: undefined }).locate(`${unknownSite}caf%C3%A9`)).toEqual(found(name));
  });

  test("a file whose name is percent-encoded on disk", () => {
    expect(createFolder(["caf%C3%A9.html"], { url: undefined }).locate(`${unknownSite}caf%C3%A9.html`)).toEqual(
      found("caf%C3%A9.html"),
    );
  });

  test("the file itself comes before the page of the same name", () => {
    const twins = createFolder(["a.html", "a/index.html", "a"], { url: undefined });
    expect(twins.locate(`${unknownSite}a`)).toEqual(found("a"));
    expect(twins.locate(`${unknownSite}a/`)).toEqual(found("a/index.html"));
    expect(twins.locate(`${unknownSite}a.html`)).toEqual(found("a.html"));
  });
});

describe("what is not there", () => {
  test.each([
    "https://example.org/contact/",
    "https://example.org/img/",
    "https://example.org/about/index.html/more",
    "https://example.org/..%2f..%2fetc%2fpasswd",
    "https://example.org/posts/..%5c..%5cabout.html",
    "https://example.org/posts/%2e%2e%2fabout.html",
    "https://example.org/about.html%00.png",
    "https://example.org/%ff%fe",
    "https://example.org/%",
  ])("%s", (address) => {
    expect(folder.locate(address)).toEqual(missing());
  });

  test("a page is not found by a file form that no server adds", () => {
    expect(folder.locate("https://example.org/posts.html")).toMatchObject({ own: true, file: undefined });
    expect(folder.locate("https://example.org/about/index.html")).toMatchObject({ own: true, file: undefined });
  });

  test("paths that lead out of the folder are never given out", () => {
    const hostile = createFolder(["../secret.html", "/etc/passwd", "a/../../b", "ok.html"], { url: undefined });
    expect(hostile.locate(`${unknownSite}..%2fsecret.html`)).toMatchObject({ file: undefined });
    expect(hostile.locate(`${unknownSite}%2fetc/passwd`)).toMatchObject({ file: undefined });
    expect(hostile.addressOf("../secret.html")).toBeUndefined();
    expect(hostile.addressOf("ok.html")).toBe(`${unknownSite}ok.html`);
  });
});

describe("whose address it is", () => {
  test.each([
    "https://other.example/about",
    "https://blog.example.org/about",
    "https://example.org:8080/about",
    "ftp://example.org/about",
    "mailto:someone@example.org",
    "/about",
    "",
    "https://[bad/",
  ])("not this site's: %s", (address) => {
    expect(folder.locate(address)).toEqual({ own: false });
  });

  test("a preview on a port of its own", () => {
    const preview = createFolder(["a.html"], { url: "http://localhost:4000/" });
    expect(preview.locate("http://localhost:4000/a")).toEqual(found("a.html"));
    expect(preview.locate("http://localhost/a")).toEqual({ own: false });
  });

  test("a folder below a base path", () => {
    const project = createFolder(["index.html", "docs/index.html"], { url: "https://user.example/repo" });
    expect(project.locate("https://user.example/repo/")).toEqual(found("index.html"));
    expect(project.locate("https://user.example/repo")).toEqual(found("index.html"));
    expect(project.locate("https://user.example/repo/docs")).toEqual(found("docs/index.html"));
    expect(project.locate("https://user.example/%72epo/docs")).toEqual(found("docs/index.html"));
    expect(project.locate("https://user.example/docs")).toEqual({ own: false });
    expect(project.locate("https://user.example/repository/")).toEqual({ own: false });
    expect(project.addressOf("docs/index.html")).toBe("https://user.example/repo/docs/");
    expect(project.locate("https://user.example/repo/dosc/")).toEqual(missing("/repo/docs/"));
  });

  test("a base path with letters that are encoded in many ways", () => {
    const project = createFolder(["a.html"], { url: "https://example.org/caf%C3%A9/" });
    expect(project.locate("https://example.org/caf%c3%a9/a")).toEqual(found("a.html"));
    expect(project.locate("https://example.org/café/a")).toEqual(found("a.html"));
  });

  test("a site address that names its index.html", () => {
    const named = createFolder(["a.html"], { url: "https://example.org/repo/index.html" });
    expect(named.addressOf("a.html")).toBe("https://example.org/repo/a.html");
  });
});

describe("addressOf", () => {
  test.each([
    ["index.html", "https://example.org/"],
    ["about.html", "https://example.org/about.html"],
    ["posts/first-light/index.html", "https://example.org/posts/first-light/"],
    ["posts/café/index.html", "https://example.org/posts/caf%C3%A9/"],
    ["files/my file.txt", "https://example.org/files/my%20file.txt"],
    ["files/100%.txt", "https://example.org/files/100%25.txt"],
    ["files/what?.txt", "https://example.org/files/what%3F.txt"],
  ])("%s", (file, address) => {
    expect(folder.addressOf(file)).toBe(address);
  });

  test("nothing for a file that the folder does not have", () => {
    expect(folder.addressOf("nowhere.html")).toBeUndefined();
  });

  test("every file is found again at its address", () => {
    const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/[\\/\0]/.test(text));
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join("/"));
    fc.assert(
      fc.property(path, fc.constantFrom("", ".html", "/index.html"), (stem, ending) => {
        const file = stem + ending;
        const single = createFolder([file], { url: "https://example.org/base/" });
        const address = single.addressOf(file);
        fc.pre(address !== undefined);
        expect(single.locate(address!)).toEqual(found(file));
      }),
    );
  });
});

describe("what looks like it", () => {
  test.each([
    ["https://example.org/About", "/about"],
    ["https://example.org/ABOUT.html", "/about.html"],
    ["https://example.org/POSTS/First-Light/", "/posts/first-light/"],
    ["https://example.org/POSTS/First-Light", "/posts/first-light"],
    ["https://example.org/img/photo.jpg", "/img/Photo.JPG"],
    ["https://example.org/posts/CAF%C3%89/", "/posts/caf%C3%A9/"],
    ["https://example.org/Index.html", "/index.html"],
  ])("case only: %s", (address, nearest) => {
    expect(folder.locate(address)).toEqual({ own: true, file: undefined, nearest, caseOnly: true });
  });

  test.each([
    ["https://example.org/abuot/", "/about.html"],
    ["https://example.org/posts/first-lihgt/", "/posts/first-light/"],
    ["https://example.org/posts/frst-light", "/posts/first-light/"],
    ["https://example.org/posts/first-lights/index.html", "/posts/first-light/"],
    ["https://example.org/img/logo.jpg", "/img/logo.png"],
    ["https://example.org/images/logo.png", "/img/logo.png"],
    ["https://example.org/first-light/", "/posts/first-light/"],
    ["https://example.org/feed.xml/", "/feed.xml"],
    ["https://example.org/posts.html", "/posts/"],
    ["https://example.org/about/index.html", "/about.html"],
    ["https://example.org/files/my-file.txt", "/files/my%20file.txt"],
  ])("misspelt or elsewhere: %s", (address, nearest) => {
    expect(folder.locate(address)).toEqual(missing(nearest));
  });

  test("three edits are too many", () => {
    expect(folder.locate("https://example.org/posts/fi-light/")).toEqual(missing());
  });

  test("the same name at two places elsewhere is no hint", () => {
    const twice = createFolder(["a/logo.png", "b/logo.png"], { url: undefined });
    expect(twice.locate(`${unknownSite}c/logo.png`)).toEqual(missing());
  });

  test("another number is another thing", () => {
    const pages = createFolder(["page/11/index.html", "page/part-1.html", "x/2024/index.html"], { url: undefined });
    expect(pages.locate(`${unknownSite}page/12/`)).toEqual(missing());
    expect(pages.locate(`${unknownSite}page/part-2`)).toEqual(missing());
    expect(pages.locate(`${unknownSite}y/2024/`)).toEqual(missing());
  });

  test("the fewest edits win", () => {
    const close = createFolder(["colours.html", "colour.html"], { url: undefined });
    expect(close.locate(`${unknownSite}color`)).toEqual(missing("/colour.html"));
  });

  test("many misses among many files that look alike", () => {
    const words = ["ember", "amber", "umber", "timber", "lumber", "limber", "member", "number", "somber", "cucumber"];
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `posts/${words[at % 10]}-${words[((at / 10) % 10) | 0]}-${at}/index.html`,
    );
    const crowd = createFolder(many, { url: undefined });
    const misses = Array.from({ length: 1_000 }, (_, at) =>
      crowd.locate(`${unknownSite}posts/ember-amberr-${at * 7}/`),
    );
    expect(misses.every((located) => located.own && located.file === undefined)).toBe(true);
  });
});

test("no address makes it throw or answer with a file it was not given", () => {
  const address = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  fc.assert(
    fc.property(address, fc.string({ unit: "binary" }), (one, tail) => {
      for (const tried of [one, `https://example.org/${tail}`]) {
        const located = folder.locate(tried);
        if (located.own && located.file !== undefined) expect(files).toContain(located.file);
      }
    }),
  );
});
