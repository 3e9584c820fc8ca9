import type { Example } from "../../rule.ts";

const page = (body: string): string => `<!doctype html>\n<title>Home</title>\n${body}`;

/** The built site of the examples: a home page, and one that it may link to. */
const built = (body: string) => ({
  "public/index.html": page(body),
  "public/rye/index.html": page(
    [
      '<h1 id="rye-bread">Rye bread</h1> <h2 id="the-dough">The dough</h2> <h2>In the oven</h2>',
      '<p id="größe"></p> <a name="notes"></a> <p id="step 1"></p> <a href="/">Home</a>',
    ].join("\n"),
  ),
  "public/loaf.pdf": "%PDF-1.7",
  "public/_redirects": "/old-rye /rye/ 301",
});
const site = { dir: "public", url: "https://example.org/" };

const anchors = (ids: readonly string[]) => ({
  file: "https://example.com/bread",
  ids: new Set(ids),
  headings: [],
  guessed: false,
});

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: built(
      [
        '<a href="/rye/#the-dough">Dough</a> <a href="rye/index.html#notes">Notes</a> <a href="/old-rye#notes">Notes</a>',
        '<a href="/rye/#gr%C3%B6%C3%9Fe">Size</a> <a href="/rye/#größe">Size</a> <a href="/rye/#step%201">Step 1</a>',
        '<a href="#">Up</a> <a href="#Top">Up</a> <a href="/rye/#:~:text=In%20the%20oven">Oven</a>',
        '<a href="#/loaves/3">Third loaf</a> <a href="/rye/#!/dough">Dough</a> <a href="/loaf.pdf#page=3">Page 3</a>',
      ].join("\n"),
    ),
    site,
  },
  {
    bad: built('<a href="⟦/rye/#shaping⟧">Shaping</a> <a href="⟦#baking⟧">Baking</a>'),
    site,
    says: [
      "Nothing on “/rye/” has the id “shaping”, so the link leads to its top. Correct the link or add the id.",
      "Nothing on this page has the id “baking”, so the link leads to its top. Correct the link or add the id.",
    ],
  },
  {
    bad: built('<a href="⟦/rye/#the-duogh⟧">Dough</a>'),
    site,
    says: "Nothing on “/rye/” has the id “the-duogh”. Did you mean “#the-dough”?",
  },
  {
    bad: built('<a href="⟦/old-rye#The_Dough⟧">Dough</a>'),
    site,
    says: "The id on “/rye/” is “the-dough”, not “The_Dough”. Write “#the-dough”.",
    fixed: page('<a href="/old-rye#the-dough">Dough</a>'),
  },
  {
    bad: built('<a href="⟦/rye/#step1⟧">Step 1</a>'),
    site,
    says: "The id on “/rye/” is “step 1”, not “step1”. Write “#step%201”.",
  },
  {
    bad: built('<a href="⟦/rye/#gro\u0308ße⟧">Size</a>'),
    site,
    says: "The id on “/rye/” looks like “gro\u0308ße”, yet its accents are composed in another way. Copy the id from there.",
    fixed: page('<a href="/rye/#größe">Size</a>'),
  },
  {
    bad: built('<a href="⟦/rye/#in-the-oven⟧">Oven</a>'),
    site,
    says: "The heading “In the oven” on “/rye/” has no id, so “#in-the-oven” leads to the top. Give the heading the id, or correct the link.",
  },
  {
    bad: {
      ...built('<a href="/recipe/">Recipe</a>'),
      "public/recipe/index.html": `<!doctype html>\n<base href="/">\n<title>Recipe</title>\n<a href="⟦#crumb⟧">Crumb</a> <p id="crumb">Crumb</p>`,
    },
    site,
    says: "“#crumb” leads to “/”, since <base> sends it there, and nothing there has that id. Write the path of this page before it.",
  },
  {
    good: {
      "post.md":
        "# Rye\n\n[Dough](#2-the-dough) [Dough](#_2_the_dough) [Size](#grosse) [Note](#fn:1) [Own](#own) [Oven](oven.md#heat)\n\n## 2. The dough\n\n## Größe\n\n## Salt {#own}\n",
      "oven.md": "# Oven\n\n## Heat\n",
    },
  },
  {
    bad: "[Shaping](⟦#shaping⟧) [Baking](⟦#bakign⟧)\n\n## The dough\n\n## Baking\n",
    says: [
      "No heading or id on this page is like “shaping”. Correct the link or add the id.",
      "Nothing on this page has the id “bakign”. Did you mean “#baking”?",
    ],
  },
  {
    bad: "[Crust](⟦https://example.com/bread#crusty-loaf⟧) [Crumb](https://example.com/bread#crumb)",
    web: {
      "https://example.com/bread": { outcome: "ok", reason: "answers 200", status: 200, anchors: anchors(["crumb"]) },
    },
    says: "Nothing in the HTML of “https://example.com/bread” has the id “crusty-loaf”, so the link leads to its top. Correct the link.",
  },
];
