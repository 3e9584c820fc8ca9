import { genericTitle } from "../../facts/generic-title.ts";
import { isIndexable } from "../../facts/robots.ts";
import { titleOf } from "../../facts/title.ts";
import { defineRule } from "../../rule.ts";

const named = '<meta property="og:site_name" content="The Baker">';

export default defineRule({
  scope: "post",
  summary: "The title says what this page is about.",
  why: "In a list of search results or tabs nobody can tell “Home” from any other page, and nobody chooses it.",
  source: "WCAG 2.2, success criterion 2.4.2; Google Search Central, “Influencing your title links in search results”.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    generic: "The title “{title}” could stand on any page. Say what this one is about.",
    siteName: "The title “{title}” is only the name of the site. Say what this page is about.",
  },
  examples: [
    { good: { "page.html": `<head><title>Rye bread | The Baker</title>${named}</head>` } },
    { good: "---\ntitle: Welcome home, starter\n---\n" },
    {
      good: {
        "public/index.html": `<head><title>The Baker</title>${named}</head><a href="/rye/">Rye</a>`,
        "public/rye/index.html": `<head><title>Rye bread</title>${named}</head><p>Rye is grey.</p>`,
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      good: {
        "public/index.html": `<head><title>The Baker</title></head><a href="/fr/">Français</a>`,
        "public/fr/index.html": `<html lang="fr-FR"><head><title>The Baker</title>${named}</head><p>Le seigle est gris.</p>`,
      },
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: {
        "public/index.html": `<head><title>The Baker</title></head><a href="/it/">Infrastructure</a>`,
        "public/it/index.html": `<html lang="en"><head><title>⟦The Baker⟧</title>${named}</head><p>Our computers.</p>`,
      },
      says: "The title “The Baker” is only the name of the site. Say what this page is about.",
      site: { dir: "public", url: "https://example.org/" },
    },
    {
      bad: { "page.html": `<head><title>⟦Home | The Baker⟧</title>${named}</head>` },
      says: "The title “Home | The Baker” could stand on any page. Say what this one is about.",
    },
    {
      bad: "---\ntitle: ⟦Untitled⟧\n---\n",
      says: "The title “Untitled” could stand on any page. Say what this one is about.",
    },
    {
      bad: { "page.html": `<head><title>⟦The Baker⟧</title>${named}</head><p>Rye is grey.</p>` },
      says: "The title “The Baker” is only the name of the site. Say what this page is about.",
    },
  ],

  check(post, { report }) {
    const title = titleOf(post);
    const message = genericTitle(post);
    if (!title || !message || !isIndexable(post)) return;
    report({ at: title, message, data: { title: title.value }, subject: title.value });
  },
});
