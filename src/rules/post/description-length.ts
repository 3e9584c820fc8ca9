import { descriptionOf } from "../../facts/description.ts";
import { isHome, isHomeInLanguage } from "../../facts/home.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { pixelWidth } from "../../values/pixel-width.ts";
import { collapsed } from "../../values/white-space.ts";

/** Of snippets in the results of Google on a desktop, in px. */
const fontSize = 14;

/** A letter of Chinese, Japanese or Korean says as much as 2.5 others. */
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const lettersOfOne = 2.5;

const head = (content: string): string => `<head><meta name="description" content="${content}"></head>`;
const good = "Rye bread for beginners: how a starter is fed, a dough is kneaded and a loaf is baked.";

export default defineRule({
  scope: "post",
  summary: "Descriptions are long enough to tell something, and short enough to be shown whole.",
  why: "A long description is cut off in search results; a very short one is passed over for a piece of the page.",
  source:
    "Results of Google on a desktop show two lines of Arial at 14 px, about 985 px; no search engine promises a length.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    min: { type: "integer", default: 70, minimum: 0, description: "Least characters of a description." },
    max: { type: "integer", default: 160, minimum: 1, description: "Most characters of a description." },
    maxWidth: { type: "integer", default: 985, minimum: 1, description: "Greatest width in pixels." },
  },
  messages: {
    short: "The description has {length} characters; write at least {min}, a sentence or two.",
    long: "The description has {length} characters; search results show about {max}. Shorten it.",
    wide: "The description is {width} px wide; search results show about {max} px. Shorten it.",
  },
  examples: [
    { good: { "page.html": head(good) } },
    { good: { "page.html": head("A sour rye") }, options: { min: 10, max: 10, maxWidth: 64 } },
    {
      bad: { "page.html": head("⟦A sour rye⟧") },
      options: { min: 11 },
      says: "The description has 10 characters; write at least 11, a sentence or two.",
    },
    {
      bad: `---\ndescription: ⟦A sour rye⟧\n---\n`,
      options: { min: 0, max: 9 },
      says: "The description has 10 characters; search results show about 9. Shorten it.",
    },
    {
      bad: { "page.html": head("⟦A sour rye⟧") },
      options: { min: 0, maxWidth: 63 },
      says: "The description is 64 px wide; search results show about 63 px. Shorten it.",
    },
    {
      good: { "public/tags/rye/index.html": head("Posts on rye"), "public/index.html": '<a href="/tags/rye/">Rye</a>' },
      site: { dir: "public", url: "https://example.org/" },
    },
    { good: { "page.html": head("毎日の朝食に焼くライ麦パンの作り方を、種の育て方から順に紹介します。") } },
    {
      bad: { "page.html": head("⟦ライ麦パンの作り方⟧") },
      says: "The description has 9 characters; write at least 28, a sentence or two.",
    },
  ],

  check(post, { options, report }) {
    const description = descriptionOf(post);
    const text = collapsed(description?.value ?? "");
    if (!description || text === "" || !isIndexable(post)) return;
    const length = [...text].length;
    const wide = text.match(wideLetter)?.length ?? 0;
    const isWide = wide > length / 2;
    const min = isWide ? Math.ceil(options.min / lettersOfOne) : options.min;
    // One that a template writes on many pages is one finding.
    const about = { at: description, subject: post.kind === "listing" ? "listing" : text };
    if (length < min) {
      // Nobody writes those of tags and archives by hand.
      const isWritten = post.kind !== "listing" || isHome(post) || isHomeInLanguage(post);
      if (isWritten) report({ ...about, message: "short", data: { length, min } });
      return;
    }
    // Of wide letters only the width tells.
    if (length > options.max && !isWide) report({ ...about, message: "long", data: { length, max: options.max } });
    else {
      const width = Math.round(pixelWidth(text, fontSize));
      if (width > options.maxWidth) report({ ...about, message: "wide", data: { width, max: options.maxWidth } });
    }
  },
});
