import { describe, expect, it } from "vitest";
import { addressOf } from "../../../src/sources/markdown/address.ts";
import { readMarked } from "./marked.ts";

interface Given {
  readonly file?: string;
  readonly frontMatter?: string;
  readonly pattern?: string;
  readonly root?: string;
}

async function address({ file = "content/post.md", frontMatter, pattern, root = "content" }: Given) {
  const text = frontMatter === undefined ? "Text" : `---\n${frontMatter}\n---\nText`;
  const { page } = await readMarked(text, file);
  return addressOf(page.facts, pattern, root);
}

describe("front matter", () => {
  it.each([
    ["url: /a/b/", "/a/b/"],
    ["url: a:b", "/a:b"],
    ["url: https://x.example/a", "https://x.example/a"],
    ["permalink: /x/post.html", "/x/post.html"],
    ["permalink: https://x.example//a", "https://x.example//a"],
    ["path: 2019/09/30/x", "/2019/09/30/x"],
    ["path: /y\nurl: /z", "/z"],
  ])("says it: %j", async (frontMatter, expected) => {
    expect(await address({ frontMatter, pattern: "/blog/:slug" })).toBe(expected);
  });

  it.each(["url: ''", "permalink: false", "permalink: '/{{ page.slug }}/'", "permalink: /:unknown/x", "title: A"])(
    "says nothing: %j",
    async (frontMatter) => {
      expect(await address({ frontMatter })).toBeUndefined();
      expect(await address({ frontMatter, pattern: "/blog/:slug" })).toBe("/blog/post");
    },
  );

  it("expands a permalink", async () => {
    const file = "_posts/2024-05-01-my-post.md";
    const frontMatter = "permalink: /:categories/:year/:title/\ncategories: [Web, CSS]";
    expect(await address({ file, frontMatter })).toBe("/web/css/2024/my-post/");
    expect(await address({ file, frontMatter: "permalink: pretty\ncategories: a b" })).toBe("/a/b/2024/05/01/my-post/");
    expect(await address({ file, frontMatter: "permalink: date" })).toBe("/2024/05/01/my-post.html");
    expect(await address({ file, frontMatter: "permalink: none\ncategory: c" })).toBe("/c/my-post.html");
  });

  it("reads TOML", async () => {
    const { page } = await readMarked('+++\npath = "2019/09/30/x"\n+++\nText', "content/x.md");
    expect(addressOf(page.facts, undefined, "content")).toBe("/2019/09/30/x");
  });
});

describe("patterns", () => {
  it.each([
    ["/blog/:slug", "content/My Post.md", "/blog/My Post"],
    ["/blog/:slug/", "content/2024-05-01-post.md", "/blog/post/"],
    [":filename.html", "content/2024-05-01-post.md", "/2024-05-01-post.html"],
    ["/:year/:month/:day/:slug/", "content/2024-05-01-post.md", "/2024/05/01/post/"],
    ["/:short_year/:i_month/:i_day/:slug", "content/2024-05-01-post.md", "/24/5/1/post"],
    ["/:sections/:slug/", "content/blog/deep/post.md", "/blog/deep/post/"],
    ["/:sections/:slug/", "content/post.mdx", "/post/"],
    ["/:path", "content/blog/post.md", "/blog/post"],
    ["/:path", "elsewhere/post.md", "/elsewhere/post"],
  ])("expands %s for %s", async (pattern, file, expected) => {
    expect(await address({ pattern, file })).toBe(expected);
  });

  it.each([
    ["/blog/:slug/", "content/my-post/index.md", "/blog/my-post/"],
    ["/:sections/:slug/", "content/blog/my-post/index.mdx", "/blog/my-post/"],
    ["/:path/", "content/blog/_index.md", "/blog/"],
    ["/:path/", "content/docs/README.md", "/docs/"],
    ["/:path/", "content/_index.md", "/"],
    ["/blog/:slug/", "content/_index.md", "/blog/"],
    ["/:filename/", "content/2024-05-01-x/index.md", "/2024-05-01-x/"],
    ["/:year/:slug/", "content/2024-05-01-x/index.md", undefined],
  ])("gives %s with a bundle %s the name of its folder", async (pattern, file, expected) => {
    expect(await address({ pattern, file })).toBe(expected);
  });

  it("takes the day from the front matter first", async () => {
    const given = { file: "content/2024-05-01-post.md", pattern: "/:year/:month/:day/" };
    expect(await address({ ...given, frontMatter: "date: 2023-12-31T23:30:00-05:00" })).toBe("/2023/12/31/");
    expect(await address({ ...given, frontMatter: "pubDate: July 8, 2022" })).toBe("/2022/07/08/");
    expect(await address({ ...given, frontMatter: "draft: true" })).toBe("/2024/05/01/");
    expect(await address({ ...given, file: "content/post.md" })).toBeUndefined();
  });

  it("makes a slug of the title", async () => {
    const frontMatter = 'title: "What\'s new: C++ & Über-Dinge!"';
    expect(await address({ pattern: "/:title/", frontMatter })).toBe("/whats-new-c-über-dinge/");
    expect(await address({ pattern: "/:title/", frontMatter, file: "content/2024-05-01-post.md" })).toBe("/post/");
    expect(await address({ pattern: "/:title/" })).toBeUndefined();
  });

  it.each([
    ["/blog/:slug", "/blog/own"],
    ["/:sections/:filename/", "/own/"],
    ["/blog/:title.html", "/blog/own.html"],
    ["/blog/post", "/blog/own"],
    [":filename", "/own"],
  ])("puts a slug last: %s", async (pattern, expected) => {
    expect(await address({ pattern, frontMatter: "slug: own\ntitle: T" })).toBe(expected);
  });

  it("takes the root as it is written", async () => {
    for (const root of ["content", "content/", "./content"]) {
      expect(await address({ pattern: "/:path", file: "content/a/b.md", root })).toBe("/a/b");
    }
    expect(await address({ pattern: "/:path", file: "a/b.md", root: "" })).toBe("/a/b");
    expect(await address({ pattern: "/:path", file: "/site/a/b.md", root: "/site" })).toBe("/a/b");
  });

  it("knows no address without pattern and front matter", async () => {
    expect(await address({})).toBeUndefined();
    expect(await address({ frontMatter: "slug: own" })).toBeUndefined();
  });
});
