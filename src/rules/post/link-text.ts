import { isIndexable } from "../../facts/robots.ts";
import { Occurrences } from "../../findings/occurrences.ts";
import type { PageLink } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { genericTexts } from "./link-text.words.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

/** The longest text that the lists hold, and the marks around it. */
const longestGeneric = 40;

export default defineRule({
  scope: "post",
  summary: "The text of a link says where it leads.",
  why: "Who listens goes from link to link and hears “here, here, more”; search engines learn from the text what the page behind it is about.",
  source:
    "WCAG 2.2, success criterion 2.4.4; Google, “Link best practices” (https://developers.google.com/search/docs/crawling-indexing/links-crawlable).",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Texts that are fine on this site, in lower case.",
    },
  },
  messages: {
    generic: "The link text “{text}” does not say where it leads. Name what the reader finds there.",
  },
  examples: [
    { good: page('<a href="/rye/">More on rye</a> <a href="/rye/" aria-label="Read more about rye">Read more</a>') },
    { good: page('<a href="/rye/">Here come the loaves</a> <a name="more">more</a>') },
    { good: page('<a href="/2/" rel="next">Weiter</a> Write it with <a href="/dig/">+more</a>.') },
    { good: page('<a href="/rye/">Continue</a>'), options: { allow: ["continue"] } },
    {
      bad: page('For rye see <a href="/rye/">⟦here⟧</a>.\n<a href="/spelt/">⟦Read <b>more</b> »⟧</a>'),
      says: [
        "The link text “here” does not say where it leads. Name what the reader finds there.",
        "The link text “Read more »” does not say where it leads. Name what the reader finds there.",
      ],
    },
    {
      bad: page('<a href="/rye/">⟦Read more⟧</a> <a href="/spelt/">Read more</a>'),
      says: "The link text “Read more” does not say where it leads. Name what the reader finds there.",
    },
    {
      bad: page('<a href="/roggen/">⟦Hier klicken⟧</a> <a href="/seigle/">⟦Lire la suite…⟧</a>'),
      says: [
        "The link text “Hier klicken” does not say where it leads. Name what the reader finds there.",
        "The link text “Lire la suite…” does not say where it leads. Name what the reader finds there.",
      ],
    },
  ],

  check(post, { options: { allow }, report }) {
    if (!isIndexable(post)) return;
    const found = new Occurrences<{ readonly at: PageLink; readonly bare: string }>();
    for (const link of post.links) {
      if (!link.href || link.unheard || link.value.length > longestGeneric || isStep(link)) continue;
      const bare = bareText(link.value);
      if (bare === "" || !genericTexts.has(bare.replaceAll(" ", "_")) || allow.includes(bare)) continue;
      found.add(bare, { at: link, bare });
    }
    for (const { first, related } of found.gathered()) {
      const { at, bare } = first;
      report({ at, message: "generic", data: { text: at.value }, related, subject: bare });
    }
  },
});

/** To the page before or behind: where that leads is known. */
function isStep({ rel }: PageLink): boolean {
  return rel.includes("next") || rel.includes("prev");
}

/** Without arrows, dots and brackets around it. A page may have a thousand links, few of which have any. */
function bareText(text: string): string {
  const words = text.toLowerCase();
  if (plain.test(words)) return words;
  return (
    words
      .replaceAll("’", "'")
      // An option of a program: “+continue”.
      .replace(/^(?![+-]\p{L})[^\p{L}\p{N}]+/u, "")
      .replace(/[^\p{L}\p{N}]+$/u, "")
  );
}

const plain = /^[a-z\d](?:[a-z\d ]*[a-z\d])?$/;
