import { misplacedIn } from "../../facts/misplaced.ts";
import { isIndexable, noindexOf } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const canonical = '<link rel="canonical" href="https://example.org/rye/">';

export default defineRule({
  scope: "post",
  summary: "Nothing ends the head of a page before its end tag.",
  why: "Whatever follows an element that does not belong in a head stands in the body, where search engines pass over it.",
  source: "HTML Standard, 13.2.6.4.4; https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    element:
      "<{name}> does not belong in a head and ends it, so that search engines pass over what follows: {lost}. Move it into the body.",
    endTag: "<{name}> ends the head, so that search engines pass over what follows: {lost}. Remove the tag.",
    text: "This text ends the head, so that search engines pass over what follows: {lost}. Move it into the body.",
  },
  examples: [
    { good: { "page.html": `<head><title>Rye</title>${canonical}</head><body><div>Rye</div></body>` } },
    { good: { "page.html": `<head><title>Rye</title>${canonical}<div id="app"></div></head>` } },
    { good: { "page.html": `<head><noscript><img src="/pixel.gif"></noscript>${canonical}</head>` } },
    {
      bad: { "page.html": `<head><title>Rye</title>⟦<div id="bar">⟧</div>${canonical}</head>` },
      says:
        "<div> does not belong in a head and ends it, so that search engines pass over what follows: the canonical " +
        "link. Move it into the body.",
    },
    {
      bad: { "page.html": `<head>⟦Rye!⟧<title>Rye</title>${canonical}</head>` },
      says:
        "This text ends the head, so that search engines pass over what follows: the canonical link and the title. " +
        "Move it into the body.",
    },
    {
      bad: { "page.html": `<head><title>Rye</title>⟦</br>⟧${canonical}</head>` },
      says: "</br> ends the head, so that search engines pass over what follows: the canonical link. Remove the tag.",
    },
  ],

  check(post, { report }) {
    const { headEnd } = post;
    if (!headEnd) return;
    const misplaced = misplacedIn(post);
    const says = misplaced.map(({ name }) => `the ${name}`);
    if (says.length === 0 || (!isIndexable(post) && !noindexOf(post)?.at.inBody)) return;
    const lost = says.length === 1 ? says.join() : `${says.slice(0, -1).join(", ")} and ${says.at(-1)}`;
    const related = misplaced.map(({ name, places: [at] }) => ({ at, note: `The ${name}.` }));
    const about = { at: headEnd, related, subject: `${headEnd.value} ${lost}` };
    if (headEnd.value === "") report({ ...about, message: "text", data: { lost } });
    else {
      const message = headEnd.value.startsWith("/") ? "endTag" : "element";
      report({ ...about, message, data: { name: headEnd.value, lost } });
    }
  },
});
