import { describe, expect, test } from "vitest";
import { lintFiles } from "../lint-files.ts";

const home = "https://a.example/";
const page = (content: string, head = ""): string =>
  `<!doctype html>\n<html lang="en"><head>${head}</head><body><main>${content}</main></body></html>`;
const feed = (...slugs: readonly string[]): string =>
  `<rss version="2.0"><channel><link>${home}</link>${slugs
    .map((slug) => `<item><title>${slug}</title><link>${home}blog/${slug}/</link></item>`)
    .join("")}</channel></rss>`;
const index = (...slugs: readonly string[]): string =>
  page(slugs.map((slug) => `<h2><a href="/blog/${slug}/">${slug}</a></h2>`).join(""));

/** Lints a built site in public/ and the Markdown in content/, and gives the findings of one rule. */
async function findings(rule: string, files: Readonly<Record<string, string>>) {
  const { diagnostics, site, notices } = await lintFiles(files, ["public", ...Object.keys(files).filter(isMarkdown)], {
    site: { dir: "public", url: home },
    patternFor: () => ({ url: "/:path/", root: "content" }),
  });
  const found = diagnostics.filter((one) => one.rule === rule);
  return { site, notices, found: found.map(({ span, message, count }) => ({ file: span.file, message, count })) };
}

function isMarkdown(path: string): boolean {
  return path.endsWith(".md");
}

describe("addresses that a generator writes anew", () => {
  const markdown = "# Rye\n\n![Loaf](/img/loaf.jpg) [oats](./oats.md) [spelt](./spelt.md)\n";

  test("are no broken ones, where the page has others", async () => {
    const { found } = await findings("links/broken", {
      "public/index.html": index("rye", "oats", "spelt"),
      "public/blog/rye/index.html": page(
        '<h1>Rye</h1><img src="/img/WlBObKp7ar-900.webp" alt="Loaf"> <a href="/blog/oats/">oats</a> <a href="/blog/spelt/">spelt</a>',
      ),
      "public/blog/oats/index.html": page("<h1>Oats</h1>"),
      "public/blog/spelt/index.html": page("<h1>Spelt</h1>"),
      "public/img/WlBObKp7ar-900.webp": "",
      "content/blog/rye.md": markdown,
    });
    expect(found).toEqual([]);
  });

  test("are said once where they are broken, in the Markdown", async () => {
    const { found } = await findings("links/broken", {
      "public/index.html": index("rye", "oats"),
      "public/blog/rye/index.html": page(
        '<h1>Rye</h1><img src="/_astro/loaf.DI5xzfWx.jpg" alt="Loaf"> <a href="/blog/oats/">oats</a> <a href="/blog/spelt.html">spelt</a>',
      ),
      "public/blog/oats/index.html": page("<h1>Oats</h1>"),
      "content/blog/rye.md": markdown,
    });
    expect(found.map(({ file }) => file)).toEqual(["content/blog/rye.md", "content/blog/rye.md"]);
    expect(found.map(({ message }) => message.replace(/\..*/, ""))).toEqual([
      "The image is missing: nothing is at “/_astro/loaf",
      "Nothing is at “/blog/spelt",
    ]);
  });
});

test("Markdown beside the posts of a feed is an article; about pages and documentation are pages", async () => {
  const slugs = ["rye", "oats", "spelt"];
  const { site } = await findings("post/thin", {
    "public/feed.xml": feed(...slugs),
    "public/index.html": index(...slugs, "old"),
    ...Object.fromEntries(
      [...slugs, "old"].map((slug) => [`public/blog/${slug}/index.html`, page(`<h1>${slug}</h1>`)]),
    ),
    ...Object.fromEntries([...slugs, "old"].map((slug) => [`content/blog/${slug}.md`, `# ${slug}`])),
    "public/about/index.html": page("<h1>About</h1>"),
    "content/about.md": "---\ntitle: About\ndate: 2024-05-01\n---\n",
  });
  const kinds = new Map(site.posts.map(({ file, kind }) => [file, kind]));
  expect(kinds.get("public/blog/old/index.html")).toBe("article");
  expect(kinds.get("public/about/index.html")).toBe("page");
});

test("redirect pages that nothing links to are there for links from elsewhere, and lead somewhere", async () => {
  const redirect = (to: string): string => `<!doctype html><meta http-equiv="refresh" content="0; url=${to}">`;
  const { site, found, notices } = await findings("links/broken", {
    "public/index.html": index("rye"),
    "public/blog/rye/index.html": page("<h1>Rye</h1>"),
    "public/old/index.html": redirect("/blog/rye/"),
    "public/older/index.html": redirect("/blog/barley/"),
  });
  expect(notices).toEqual([]);
  expect(found).toMatchObject([{ file: "public/older/index.html" }]);
  const rye = site.postAt(`${home}blog/rye/`);
  expect(rye && site.graph.to(rye).map(({ file }) => file)).toEqual(["public/index.html"]);
});

test("the error page of a site below a path is no stray page", async () => {
  const files = {
    "public/index.html": page("<h1>Home</h1>"),
    "public/404.html": page("<h1>Nothing here</h1>"),
  };
  const { notices } = await lintFiles(files, ["public"], { site: { dir: "public", url: `${home}docs/` } });
  expect(notices).toEqual([]);
});

test("what is wrong in the prose stands in the Markdown", async () => {
  const { found } = await findings("post/mojibake", {
    "public/index.html": index("rye"),
    "public/blog/rye/index.html": page("<h1>Rye</h1><p>The bakerâ€™s book.</p>"),
    "content/blog/rye.md": "# Rye\n\nThe *bakerâ€™s* book.\n",
  });
  expect(found.map(({ file }) => file)).toEqual(["content/blog/rye.md"]);
});

test("where addresses have no slash at their end, “blog.html” lists what lies in “blog/”", async () => {
  const slugs = ["rye", "oats", "spelt"];
  const { site } = await findings("site/canonical-form", {
    "public/feed.xml": feed(...slugs),
    "public/index.html": page('<h1>Home</h1><a href="/blog">Blog</a> <a href="/blog/authors">Authors</a>'),
    "public/blog.html": page(`<p>${"Posts. ".repeat(60)}</p>`),
    "public/blog/authors.html": page("<h1>Authors</h1>"),
    ...Object.fromEntries(slugs.map((slug) => [`public/blog/${slug}.html`, page(`<h1>${slug}</h1>`)])),
  });
  const lists = site.posts.filter(({ kind }) => kind === "listing").map(({ file }) => file);
  expect(lists).toEqual(["public/blog.html", "public/blog/authors.html", "public/index.html"]);
});

test("the site that VitePress builds is found, though its folder is hidden", async () => {
  const files = {
    "docs/index.md": "# Home",
    "docs/.vitepress/dist/index.html": page("<h1>Home</h1>"),
    "docs/.vitepress/dist/feed.rss": feed(),
  };
  const { site } = await lintFiles(files, ["."]);
  expect(site.feeds.map(({ file }) => file)).toEqual(["docs/.vitepress/dist/feed.rss"]);
});
