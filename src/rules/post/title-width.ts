import { genericTitle } from "../../facts/generic-title.ts";
import { isIndexable } from "../../facts/robots.ts";
import { titleOf, withoutSiteName } from "../../facts/title.ts";
import { defineRule } from "../../rule.ts";
import { pixelWidth } from "../../values/pixel-width.ts";
import { collapsed } from "../../values/white-space.ts";

/** Of titles in the results of Google on a desktop, in px. */
const fontSize = 20;

const page = (head: string, heading = ""): string => `<head>${head}</head><body>${heading}</body>`;

export default defineRule({
  scope: "post",
  summary: "Titles are as wide as search results have room for.",
  why: "What is too wide is cut off, often the very words that tell the post from others; a very short title gives away the place.",
  source:
    "Results of Google on a desktop show titles in Arial at 20 px, on a line of about 600 px; no search engine promises it.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    max: { type: "integer", default: 600, minimum: 1, description: "Greatest width of a title in pixels." },
    min: { type: "integer", default: 200, minimum: 0, description: "Least width of a title in pixels." },
  },
  messages: {
    wide: "The title is {width} px wide, and search results show about {max} px. Shorten it, or put what matters first.",
    own: "The title is {own} px wide without the name of the site, and search results show about {max} px. Shorten it, or put what matters first.",
    name: {
      text: "The title is {width} px wide with the name of the site, {own} px without: search results, which show about {max} px, cut the name off. Shorten the title, or leave the name out.",
      severity: "info",
    },
    narrow: {
      text: "The title is {width} px wide, and search results have room for {max} px. Say more of what the page is about.",
      severity: "info",
    },
  },
  examples: [
    { good: { "page.html": page("<title>Seven loaves of rye bread for a rainy week</title>") } },
    { good: { "page.html": page("<title>Hello, World!</title>") }, options: { max: 114, min: 114 } },
    {
      bad: { "page.html": page("<title>⟦Hello, World!⟧</title>") },
      options: { max: 113, min: 0 },
      says: "The title is 114 px wide, and search results show about 113 px. Shorten it, or put what matters first.",
    },
    {
      bad: { "page.html": page("<title>⟦Hello, World!⟧</title>") },
      options: { min: 115 },
      says: "The title is 114 px wide, and search results have room for 600 px. Say more of what the page is about.",
    },
    {
      bad: {
        "page.html": page(
          "<title>⟦How we bake seven loaves of rye bread for a rainy week – The Baker of Little Harbour⟧</title>",
          "<h1>How we bake seven loaves of rye bread for a rainy week</h1>",
        ),
      },
      says:
        "The title is 764 px wide with the name of the site, 501 px without: search results, which show about 600 px, " +
        "cut the name off. Shorten the title, or leave the name out.",
    },
    {
      bad: {
        "public/index.html": page("<title>Notes</title>", '<a href="/rye/">Rye</a>'),
        "public/rye/index.html": page(
          "<title>Seven loaves of rye | Notes from a bakery by the harbour, and how we live with it</title>",
          "<h1>Notes</h1>",
        ),
        "rye.md": "---\nurl: /rye/\ntitle: ⟦Seven loaves of rye⟧\n---\nFlour.\n",
      },
      site: { dir: "public", url: "https://example.org/" },
      says:
        "The title is 717 px wide with the name of the site, 176 px without: search results, which show about 600 px, " +
        "cut the name off. Shorten the title, or leave the name out.",
    },
    {
      bad: {
        "page.html": page(
          "<title>⟦Seven loaves of rye bread, and how we bake them all on one rainy day in May – The Baker⟧</title>",
          "<h1>Seven loaves of rye bread, and how we bake them all on one rainy day in May</h1>",
        ),
      },
      says: "The title is 693 px wide without the name of the site, and search results show about 600 px. Shorten it, or put what matters first.",
    },
    { good: { "page.html": page("<title>Untitled</title>") } },
    { good: { "page.html": page("<title>毎日の朝食に焼く七つのライ麦パンの作り方</title>") } },
    { good: "---\ntitle: Rye\n---\nThe generator adds the name of the site." },
    {
      good: { "public/index.html": page("<title>Baker</title>", '<a href="/rye/">Rye</a>') },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: "---\ntitle: ⟦How we bake seven loaves of rye bread for a rainy week in the little harbour⟧\n---\n",
      says: "The title is 671 px wide, and search results show about 600 px. Shorten it, or put what matters first.",
    },
  ],

  check(post, { options: { max, min }, report }) {
    const title = titleOf(post);
    if (!title || title.value.trim() === "" || !isIndexable(post)) return;
    const width = widthOf(title.value);
    // What a template writes on many pages is one finding, and so are generated lists.
    const about = { at: title, subject: post.kind === "listing" ? "listing" : title.value };
    if (width > max) {
      const own = widthOf(withoutSiteName(title.value, post));
      if (own === 0 || own === width) report({ ...about, message: "wide", data: { width, max } });
      else if (own > max) report({ ...about, message: "own", data: { own, max } });
      // The name is the template’s, whichever titles it makes too wide.
      else report({ ...about, subject: "name", message: "name", data: { width, own, max } });
    } else if (width < min && post.form === "html" && post.kind !== "listing" && !genericTitle(post)) {
      // That it says nothing is said by post/title-generic.
      report({ ...about, message: "narrow", data: { width, max } });
    }
  },
});

function widthOf(title: string): number {
  return Math.round(pixelWidth(collapsed(title), fontSize));
}
