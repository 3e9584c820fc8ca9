import { describe, expect, test } from "vitest";
import { lintFiles } from "../lint-files.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;
const text = `<p>${"Bread is made of flour, water, salt and time, and the more time it gets, the better it is. ".repeat(3)}</p>`;

function rss(urls: readonly string[], self = "https://a.example/feed.xml"): string {
  const items = urls.map((url) => `<item><title>x</title><link>${url}</link></item>`).join("\n");
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Bread</title>
<link>https://a.example/</link><description>About bread.</description><atom:link rel="self" href="${self}"/>
${items}</channel></rss>`;
}

const connected = ({ site }: Awaited<ReturnType<typeof lintFiles>>) =>
  site.feeds.flatMap(({ entries }) => entries.map(({ post }) => post?.file));

describe("an entry finds its post", () => {
  test.each([
    ["posts/rye/index.html", "https://a.example/posts/rye/"],
    ["posts/rye/index.html", "https://www.a.example/posts/rye"],
    ["posts/rye.html", "http://a.example/posts/rye?utm_source=feed"],
    ["posts/caf\u00e9/index.html", "https://a.example/posts/caf%C3%A9/"],
  ])("%s as %s, in the folder the feed stands in", async (file, url) => {
    const files = { "public/feed.xml": rss([url]), "public/index.html": page(text), [`public/${file}`]: page(text) };
    expect(connected(await lintFiles(files, ["public/feed.xml"]))).toEqual([`public/${file}`]);
  });

  test("below a base path, with the address worked out from the feed", async () => {
    const url = "https://ada.example/bread/posts/rye/";
    const feed = rss([url], "https://ada.example/bread/feed.xml").replace(
      "https://a.example/",
      "https://ada.example/bread/",
    );
    const result = await lintFiles(
      { "out/feed.xml": feed, "out/index.html": page(text), "out/posts/rye/index.html": page(text) },
      ["out"],
    );
    expect(result.site.url).toBe("https://ada.example/bread/");
    expect(connected(result)).toEqual(["out/posts/rye/index.html"]);
  });

  test.each([
    ["https://a.example/docs/", "https://a.example/docs/"],
    ["https://a.example/index.html", "https://a.example/"],
    ["/", undefined],
  ])("of a site without a feed the home page tells the address: %s", async (canonical, url) => {
    const files = { "public/index.html": page(text, `<link href="${canonical}" rel=canonical>`) };
    expect((await lintFiles(files, ["public"])).site.url).toBe(url);
  });

  test("in Markdown, by front matter and by pattern; a page and its Markdown are one post", async () => {
    const files = {
      "public/feed.xml": rss(["https://a.example/blog/rye/", "https://a.example/wheat/"]),
      "public/index.html": page(`<a href="/blog/rye/">Rye</a>`),
      "public/blog/rye/index.html": page(text),
      "content/rye.md": "# Rye",
      "content/other.md": "---\nurl: /wheat/\n---\n# Wheat",
    };
    const result = await lintFiles(files, ["public", "content/rye.md", "content/other.md"], {
      patternFor: () => ({ url: "/blog/:slug/", root: "content" }),
    });
    expect(connected(result)).toEqual(["public/blog/rye/index.html", "content/other.md"]);
    expect(result.site.posts.find(({ file }) => file.includes("rye"))?.source?.file).toBe("content/rye.md");
  });

  test("in Markdown whose address nobody tells, by the slug of a page that has it alone", async () => {
    const files = {
      "public/index.html": page(
        `<a href="/2025/rye/">Rye</a> <a href="/tags/oat/">t</a> <a href="/notes/oat.html">o</a> <a href="/a/wheat/">a</a> <a href="/b/wheat/">b</a>`,
      ),
      "public/feed.xml": rss(["https://a.example/2025/rye/"]),
      "public/2025/rye/index.html": page(text),
      "public/a/wheat/index.html": page(text),
      "public/b/wheat/index.html": page(text),
      "public/tags/oat/index.html": page(text),
      "public/notes/oat.html": page(text),
      "content/2025-05-02-rye.md": "# Rye",
      "content/wheat.md": "# Wheat",
      "content/oat.md": "# Oat",
    };
    const { site } = await lintFiles(files, ["."]);
    const sources = site.posts.flatMap(({ file, source }) => (source ? [[file, source.file]] : []));
    expect(Object.fromEntries(sources)).toEqual({
      "public/2025/rye/index.html": "content/2025-05-02-rye.md",
      "public/notes/oat.html": "content/oat.md",
    });
  });

  test("in Markdown of another language, whose file is named for it; what only looks so is none", async () => {
    const french = page(text).replace('lang="en"', 'lang="fr-FR"');
    const files = {
      "public/index.html": page(`<a href="/p/rye/">r</a><a href="/fr/p/rye/">f</a><a href="/p/next.js/">n</a>`),
      "public/feed.xml": rss(["https://a.example/p/rye/"]),
      "public/p/rye/index.html": page(text),
      "public/fr/p/rye/index.html": french,
      "public/p/next.js/index.html": page(text),
      "content/rye.md": "# Rye",
      "content/rye.fr.md": "# Seigle",
      "content/next.js.md": "# Next",
    };
    const { site } = await lintFiles(files, ["."], { patternFor: () => ({ url: "/p/:slug/", root: "content" }) });
    const sources = site.posts.flatMap(({ file, source }) => (source ? [[file, source.file]] : []));
    expect(Object.fromEntries(sources)).toEqual({
      "public/p/rye/index.html": "content/rye.md",
      "public/fr/p/rye/index.html": "content/rye.fr.md",
      "public/p/next.js/index.html": "content/next.js.md",
    });
  });

  test("by fetching it, and what cannot be fetched is one notice", async () => {
    const files = { "feed.xml": rss(["https://a.example/rye", "https://a.example/gone", "https://a.example/lost"]) };
    const result = await lintFiles(files, ["feed.xml"], { web: { "https://a.example/rye": page(text) } });
    expect(connected(result)).toEqual(["https://a.example/rye", undefined, undefined]);
    expect(result.notices.map(({ message }) => message)).toEqual([
      "2 of 3 entries are not connected to their posts: https://a.example/gone answers 404, and others like it.",
    ]);
  });
});

describe("an entry finds its post through redirects", () => {
  const site = { dir: "s", url: "https://a.example/" };
  test.each([
    ["a rule of the host", { "s/_redirects": "/old/* /new/:splat" }],
    [
      "the host's configuration beside the folder",
      { "netlify.toml": '[[redirects]]\nfrom = "/old/rye"\nto = "/new/rye/"' },
    ],
    ["a stub", { "s/old/rye/index.html": page("", `<meta http-equiv="refresh" content="0; url=/new/rye/">`) }],
  ])("%s", async (_, more) => {
    const files = {
      "s/index.html": page(`<a href="/old/rye/">Rye</a>`),
      "s/new/rye/index.html": page(text),
      "s/feed.xml": rss(["https://a.example/old/rye/"]),
      ...more,
    };
    const result = await lintFiles(files, ["s"], { site });
    expect(connected(result)).toEqual(["s/new/rye/index.html"]);
    const [home, rye] = ["https://a.example/", "https://a.example/new/rye/"].map(result.site.postAt);
    expect(home && result.site.graph.from(home)).toEqual([rye]);
    expect(result.diagnostics.filter(({ rule }) => rule === "links/broken")).toEqual([]);
  });

  test("of the site itself only", async () => {
    const files = {
      "s/index.html": page(`<a href="/rye/">Rye</a>`),
      "s/rye/index.html": page(text),
      "s/_redirects": "/old https://a.example/rye/",
      "s/feed.xml": rss(["https://b.example/old"]),
    };
    expect(connected(await lintFiles(files, ["s"], { site }))).toEqual([undefined]);
  });
});

describe("a folder", () => {
  const folder = {
    "s/index.html": page(
      `<a href="/posts/rye/">Rye</a>`,
      `<link rel="alternate" type="application/rss+xml" href="/main.xml">`,
    ),
    "s/main.xml": rss(["https://a.example/posts/rye/"], "https://a.example/main.xml"),
    "s/feed.xml": rss([]),
    "s/tags/bread/index.xml": rss([]),
    "s/posts/rye/index.html": page(text),
    "s/vendor/demo/index.html": page(text),
    "s/sitemap.xml": "<urlset><url><loc>https://a.example/hidden/</loc></url></urlset>",
    "s/hidden/index.html": page(text),
  };

  test("gives the feed that its home announces; others are counted", async () => {
    const { site, notices } = await lintFiles(folder, ["s"]);
    expect(site.feeds.map(({ file }) => file)).toEqual(["s/main.xml"]);
    expect(notices.map(({ id }) => id)).toEqual(["other-feeds", "unreached-pages"]);
    expect(notices[0]?.message).toMatch(/^2 other feeds were found and not linted/);
  });

  test("without an announcement gives the feed nearest the root", async () => {
    const { site } = await lintFiles({ ...folder, "s/index.html": page("") }, ["s"]);
    expect(site.feeds.map(({ file }) => file)).toEqual(["s/feed.xml"]);
  });

  test("leaves pages alone that nothing leads to, the sitemap's not", async () => {
    const { site } = await lintFiles(folder, ["s"]);
    expect(site.posts.map(({ file }) => file)).toEqual([
      "s/hidden/index.html",
      "s/index.html",
      "s/posts/rye/index.html",
    ]);
  });

  test("of a repository gives the built site in it and the Markdown beside it", async () => {
    const repository = {
      "public/index.html": page(""),
      "public/feed.xml": rss([]),
      "content/rye.md": "# Rye",
      "README.md": "# x",
    };
    const { site } = await lintFiles(repository, ["."]);
    expect(site.feeds.map(({ file }) => file)).toEqual(["public/feed.xml"]);
    expect(site.posts.map(({ file }) => file).sort()).toEqual(["content/rye.md", "public/index.html"]);
  });
});

describe("the kind of a page", () => {
  const kinds = async (files: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
    const { site } = await lintFiles(files, ["s"]);
    return Object.fromEntries(site.posts.map(({ file, kind }) => [file, kind]));
  };
  const list = "<ul><li><a href='/a/'>Rye bread</a></li><li><a href='/b/'>Wheat bread</a></li></ul>";
  const home = `<a href="/a/">a</a><a href="/tags/rye/">t</a><a href="/about/">about</a><a href="/old/">old</a><a href="/b/">b</a><a href="/list/">l</a>`;

  test("articles, pages, listings and redirects", async () => {
    expect(
      await kinds({
        "s/index.html": page(home + text),
        "s/feed.xml": rss(["https://a.example/a/"]),
        "s/a/index.html": page(text),
        "s/b/index.html": page(text, `<meta property="article:published_time" content="2025-05-02">`),
        "s/tags/rye/index.html": page(text),
        "s/list/index.html": page(list),
        "s/about/index.html": page(text),
        "s/old/index.html": page("", `<meta http-equiv="refresh" content="0; url=/a/">`),
      }),
    ).toEqual({
      "s/index.html": "listing",
      "s/a/index.html": "article",
      "s/b/index.html": "article",
      "s/tags/rye/index.html": "listing",
      "s/list/index.html": "listing",
      "s/about/index.html": "page",
      "s/old/index.html": "redirect",
    });
  });

  test("the index of a folder of entries is a list, however much it says; one of two entries is not", async () => {
    const folder = (posts: readonly string[]) =>
      kinds({
        "s/index.html": page(`<a href="/p/">p</a>`),
        "s/feed.xml": rss(posts.map((name) => `https://a.example/p/${name}/`)),
        "s/p/index.html": page(text + posts.map((name) => `<h2>${name}</h2>`).join("")),
        ...Object.fromEntries(posts.map((name) => [`s/p/${name}/index.html`, page(text)])),
      });
    expect((await folder(["a", "b", "c"]))["s/p/index.html"]).toBe("listing");
    expect((await folder(["a", "b"]))["s/p/index.html"]).toBe("page");
  });

  test("an index that goes on at page/2/ is a list", async () => {
    const home = page(`<a href="/notes/">n</a>`);
    const pages = { "s/index.html": home, "s/notes/index.html": page(`${text}<a href="page/2/">2</a>`) };
    expect((await kinds(pages))["s/notes/index.html"]).toBe("page");
    expect((await kinds({ ...pages, "s/notes/page/2/index.html": page(text) }))["s/notes/index.html"]).toBe("listing");
    const first = page("", `<meta http-equiv="refresh" content="0; url=/notes/">`);
    expect((await kinds({ ...pages, "s/notes/page/1/index.html": first }))["s/notes/index.html"]).toBe("listing");
  });

  test("a file beside the folder of its entries, or of its later pages, is a list", async () => {
    const posts = ["a", "b", "c"];
    const pages = {
      "s/index.html": page(`<a href="/p.html">p</a><a href="/n.html">n</a>`),
      "s/feed.xml": rss(posts.map((name) => `https://a.example/p/${name}.html`)),
      "s/p.html": page(text),
      ...Object.fromEntries(posts.map((name) => [`s/p/${name}.html`, page(text)])),
      "s/n.html": page(`${text}<a href="/n/page/2.html">2</a>`),
      "s/n/page/2.html": page(text),
    };
    expect(await kinds(pages)).toMatchObject({ "s/p.html": "listing", "s/n.html": "listing", "s/p/a.html": "article" });
  });

  test.each(["page2/index.html", "index2.html", "tag/rye2.html", "tags.html", "archives.html"])(
    "%s is a list by its name",
    async (file) => {
      const pages = { "s/index.html": page(`<a href="/${file}">l</a>`), [`s/${file}`]: page(text) };
      expect((await kinds(pages))[`s/${file}`]).toBe("listing");
    },
  );

  test("Markdown with a date makes an article; above a list, of the home page and without a date it makes none", async () => {
    const files = {
      "public/index.html": page(`<a href="/p/">p</a><a href="/about/">about</a>`),
      "public/p/index.html": page(text),
      "public/p/page/2/index.html": page(text),
      "public/about/index.html": page(text),
      "content/p/_index.md": "---\ntitle: Posts\n---\n",
      "content/about.md": "# About",
      "content/rye.md": "---\ndate: 2025-05-02\n---\n# Rye",
      "public/rye/index.html": page(text),
      "content/index.md": "# Home",
    };
    const { site } = await lintFiles(files, ["public", "content"], {
      site: { url: "https://a.example/" },
      patternFor: () => ({ url: "/:path/", root: "content" }),
    });
    const kinds = site.posts.map(({ file, kind, source }) => [file, [kind, source?.file]]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      "public/index.html": ["listing", "content/index.md"],
      "public/p/index.html": ["listing", "content/p/_index.md"],
      "public/about/index.html": ["page", "content/about.md"],
      "public/rye/index.html": ["article", "content/rye.md"],
    });
  });
});

test("an entry with full content and no page is a post of its own, once for all feeds of a site", async () => {
  const content = `<p>${"We bake. ".repeat(40)}</p>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://a.example/1"/><content type="html"><![CDATA[${content}]]></content></entry></feed>`;
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: [{ id: "1", url: "https://a.example/1", content_html: content }],
  });
  const { site } = await lintFiles({ "atom.xml": atom, "feed.json": json });
  expect(site.posts.map(({ file, form, kind }) => [file, form, kind])).toEqual([["atom.xml", "entry", "article"]]);
  expect(site.feeds.flatMap(({ entries }) => entries.map(({ post }) => post))).toEqual([undefined, undefined]);
});

test("a lone Markdown file: files beside it are known, addresses of the site are not", async () => {
  const files = {
    "content/a.md": "[b](b.md) [c](c.md) [d](../img/d.png) [site](/about/) ![e](e.png) ![f](/f.png) [g](g/%ff.md)",
    "content/b.md": "# B",
    "img/d.png": "",
  };
  const { diagnostics, notices } = await lintFiles(files, ["content/a.md"]);
  expect(notices.map(({ message }) => message)).toEqual([
    "2 links to the site itself were not checked. Name the built site with --site and --url.",
  ]);
  const broken = diagnostics.filter(({ rule }) => rule === "links/broken");
  expect(broken.map(({ span }) => files["content/a.md"].slice(span.start, span.end))).toEqual([
    "c.md",
    "e.png",
    "g/%ff.md",
  ]);
});

test("who names single posts hears of these only; the site they link to is known", async () => {
  const files = {
    "public/index.html": page(`<a href="/gone/">x</a>`),
    "public/rye/index.html": page(`${text}<a href="/">home</a> <a href="/lost/">x</a>`),
    "content/rye.md": "[home](/) [lost](/lost/)",
  };
  const site = { dir: "public", url: "https://a.example/" };
  for (const [input, place] of [
    ["content/rye.md", "content/rye.md"],
    ["public/rye/index.html", "public/rye/index.html"],
  ] as const) {
    const { diagnostics } = await lintFiles(files, [input], { site });
    const broken = diagnostics.filter(({ rule }) => rule === "links/broken");
    expect(broken.map(({ span }) => [span.file, files[place].slice(span.start, span.end)])).toEqual([
      [place, "/lost/"],
    ]);
  }
});

test("the disk has the last word on ignored files", async () => {
  const files = { "s/index.html": page(""), "s/feed.xml": rss([]), "s/drafts/x.html": page("") };
  const { site } = await lintFiles(files, ["s"], { isIgnored: (path) => path.includes("drafts") });
  expect(site.posts.map(({ file }) => file)).toEqual(["s/index.html"]);
});

test("what the prose of a page says is told where the Markdown says it, where that is one place", async () => {
  const files = (markdown: string) => ({
    "public/index.html": page(`<a href="/rye/">Rye</a>`),
    "public/rye/index.html": page(
      `<main><h1>Rye</h1>${text}<img src="/rye.png"><p>Lorem ipsum dolor sit amet, and so on.</p></main>`,
    ),
    "content/rye.md": markdown,
  });
  const placeIn = async (markdown: string, rule = "post/placeholder") => {
    const { diagnostics } = await lintFiles(files(markdown), ["public", "content"], {
      site: { url: "https://a.example/" },
      patternFor: () => ({ url: "/:slug/", root: "content" }),
    });
    const [found] = diagnostics.filter((one) => one.rule === rule).map(({ span }) => span);
    return found && [found.file, found.file.endsWith(".md") ? markdown.slice(found.start, found.end) : ""];
  };
  const passage = "Lorem ipsum dolor sit amet";
  expect(await placeIn(`# Rye\n\n${passage}, and so on.\n`)).toEqual(["content/rye.md", passage]);
  expect(await placeIn(`# Rye\n\n${passage}, and so on. ${passage}.\n`)).toEqual(["public/rye/index.html", ""]);
  const shortcode = await placeIn('# Rye\n\n{{< figure src="/rye.png" >}}\n', "post/img-alt");
  expect(shortcode).toEqual(["content/rye.md", "/rye.png"]);
});
