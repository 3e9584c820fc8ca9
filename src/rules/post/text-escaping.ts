import { metasNamed } from "../../facts/meta.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Fact, PostWithBody } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { isMarkedUp, tagsInText } from "../../values/html-in-text.ts";
import { speaksOfHtml } from "../../values/speaks-of-html.ts";

const names = ["description", "og:title", "og:description", "twitter:title", "twitter:description"];

/** References that are written for a character, not to speak of HTML. */
const reference =
  /&(?:#\d{2,6}|#x[0-9a-f]{2,6}|amp|quot|apos|[lr][ds]quo|hellip|[mn]dash|[lr]aquo|bull|pound|euro|eacute|uuml);/i;

export default defineRule({
  scope: "post",
  summary: "Titles, descriptions and the text are escaped once, and titles and descriptions hold no HTML.",
  why: "Browsers, search results, tabs and previews resolve references once: readers see “&rsquo;” or “<em>” as it stands.",
  source: "HTML Standard, 13.2.5 “Tokenization”: references are resolved once.",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    reference: "The {name} is escaped twice: readers see “{found}” as it stands. Escape it once.",
    body: "The text is escaped twice: readers see “{found}” as it stands. Escape it once.",
    html: "The {name} holds HTML: readers see “{found}” as it stands. Leave it out.",
  },
  examples: [
    { good: { "page.html": "<head><title>Rye &amp; wheat</title></head>" } },
    { good: { "page.html": "<head><title>What &amp;nbsp; and &lt;em&gt; are for</title></head>" } },
    {
      good: {
        "page.html": "<title>Rye</title><article><p>Write “&amp;mdash;” or <code>&amp;amp;</code>.</p></article>",
      },
    },
    { good: { "page.html": "<title>HTML for bakers</title><article><p>It is &amp;amp; there.</p></article>" } },
    {
      bad: {
        "page.html": "<title>Rye</title><article><p>Flour ⟦&amp;amp;⟧ water.</p><p>It isn&amp;rsquo;t.</p></article>",
      },
      says: "The text is escaped twice: readers see “&amp;” as it stands. Escape it once.",
    },
    {
      bad: { "page.html": "<head><title>⟦Rye &amp;amp; wheat⟧</title></head>" },
      says: "The title is escaped twice: readers see “&amp;” as it stands. Escape it once.",
    },
    {
      bad: { "page.html": '<head><meta name="description" content="⟦A &lt;em&gt;sour&lt;/em&gt; rye.⟧"></head>' },
      says: "The description holds HTML: readers see “<em>” as it stands. Leave it out.",
    },
    {
      bad: {
        "page.html":
          '<head><meta name="description" content="⟦Don&amp;rsquo;t knead.⟧">' +
          '<meta property="og:description" content="Don&amp;rsquo;t knead."></head>',
      },
      says: "The description is escaped twice: readers see “&rsquo;” as it stands. Escape it once.",
    },
  ],

  check(post, { report }) {
    const said = new Set<string>();
    const judge = (name: string, at: Fact): void => {
      const { value } = at;
      // What stands in several properties alike is one fault.
      if (!/[<&]/.test(value) || said.has(value) || !isIndexable(post)) return;
      said.add(value);
      const tags = tagsInText(value);
      const [tag] = tags;
      const found = reference.exec(value)?.[0];
      if (tag && isMarkedUp(tags)) {
        report({ at, message: "html", data: { name, found: value.slice(tag.from, tag.to) }, subject: name });
      } else if (found !== undefined) report({ at, message: "reference", data: { name, found }, subject: name });
    };
    for (const title of post.titles) judge("title", title);
    for (const { name, content } of metasNamed(post, ...names)) judge(name, content);
    const [first, ...others] = isIndexable(post) ? escapedTwice(post) : [];
    if (!first) return;
    const related = others.map((at) => ({ at, note: "Here too." }));
    report({ at: first, message: "body", data: { found: first.value }, related });
  },
});

/** References in the text of a page that speaks of something else than HTML. */
function escapedTwice(post: PostWithBody): readonly Text[] {
  const found = post.body.blocks.flatMap(({ text }) => {
    const match = text.value.includes("&") && !speaksOfHtml(text.value) ? reference.exec(text.value) : null;
    if (!match || /[“"'‘`«(]/.test(text.value.charAt(match.index - 1))) return [];
    return text.slice(match.index, match.index + match[0].length);
  });
  if (found.length === 0) return found;
  return [...post.titles, ...post.headings].some(({ value }) => speaksOfHtml(value)) ? [] : found;
}
