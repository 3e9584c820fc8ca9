import { languageOf } from "../../facts/comparable-pages.ts";
import { isHome, isHomeInLanguage } from "../../facts/home.ts";
import { writtenPlace } from "../../facts/origin.ts";
import { isIndexable } from "../../facts/robots.ts";
import { titleOf } from "../../facts/title.ts";
import type { Fact, Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { fewestForNorm, normOf, percentOf } from "../../values/norm.ts";
import { collapsed } from "../../values/white-space.ts";

const page = (title: string): string => `<html lang="en"><title>${title}</title></html>`;
const pages = (title: (name: string) => string, ...others: readonly string[]): Record<string, string> =>
  Object.fromEntries([
    ...["Barley", "Maize", "Millet", "Oats", "Rice", "Rye", "Spelt", "Wheat", "Teff"].map((name) => [
      `${name}.html`,
      page(title(name)),
    ]),
    ...others.map((other, index) => [`other-${index}.html`, page(other)]),
  ]);

export default defineRule({
  scope: "site",
  summary: "Where titles carry the name of the site, all of them do.",
  why: "Among search results and tabs readers know the site by the name in its titles; one without it looks like another's.",
  source:
    "Google Search Central, Influencing your title links: “Brand your titles concisely” (https://developers.google.com/search/docs/appearance/title-link).",
  severity: "info",
  options: {},
  messages: {
    behind: "{share} of the titles end with “{affix}”, this one does not. Write it the same way.",
    before: "{share} of the titles begin with “{affix}”, this one does not. Write it the same way.",
  },
  examples: [
    { good: pages((name) => `${name} | The Mill`, "Welcome to the mill", "Opening hours - The Mill") },
    {
      good: pages(
        (name) => `${name} | The Mill`,
        "What the flour of an old mill and the patience of a baker have in common",
      ),
    },
    { good: pages((name) => name, "Flour | The Mill") },
    {
      bad: pages((name) => `${name} | The Mill`, "⟦Flour⟧"),
      says: "90 % of the titles end with “| The Mill”, this one does not. Write it the same way.",
    },
    {
      bad: pages((name) => `The Mill: ${name}`, "⟦Flour⟧"),
      says: "90 % of the titles begin with “The Mill:”, this one does not. Write it the same way.",
    },
  ],

  check({ posts }, { report }) {
    const titled = posts.flatMap(titledPage);
    for (const group of grouped(titled, ({ post }) => languageOf(post)).values()) {
      if (group.length < fewestForNorm) continue;
      const behind = normOf(group.map(({ title }) => nameBehind(title)));
      const before = normOf(group.map(({ title }) => nameBefore(title)));
      const norm = behind?.value ? behind : before;
      if (!norm?.value) continue;
      const affix = norm.value;
      const name = affix.replace(edges, "").toLowerCase();
      const message = norm === behind ? "behind" : "before";
      for (const { post, fact, title } of group) {
        if (title.toLowerCase().includes(name) || title.length + affix.length > mostCharacters) continue;
        const at = writtenPlace(fact, post);
        report({ at, message, data: { share: percentOf(norm), affix: affix.trim() }, subject: affix });
      }
    }
  },
});

/** With the name of the site a longer title would be cut off: many templates leave it out there. */
const mostCharacters = 60;
/** Longest name of a site, with its sign. */
const longestName = 100;
const separator = /\s[|–—·•:»«›~/-]{1,2}\s/g;
const firstSeparator = /(?:\s[|–—·•:»«›~/-]{1,2}|:)\s/;
const edges = /^[\s|–—·•:»«›~/-]{1,4}|[\s|–—·•:»«›~/-]{1,4}$/g;

interface Titled {
  readonly post: Post;
  readonly fact: Fact;
  readonly title: string;
}

/** The home page has the name alone, or a motto. */
function titledPage(post: Post): readonly Titled[] {
  const isJudged = post.form === "html" && isIndexable(post) && !isHome(post) && !isHomeInLanguage(post);
  const fact = isJudged ? titleOf(post) : undefined;
  if (!fact) return [];
  const title = collapsed(fact.value);
  return title === "" ? [] : [{ post, fact, title }];
}

/** The last part of a title with the sign before it: “ | The Mill”; "" where it has no parts. */
function nameBehind(title: string): string {
  const last = [...title.matchAll(separator)].at(-1);
  const name = last ? title.slice(last.index) : "";
  return name.length > longestName ? "" : name;
}

/** The first part with the sign behind it: “The Mill: ”. */
function nameBefore(title: string): string {
  const first = firstSeparator.exec(title);
  const name = first ? title.slice(0, first.index + first[0].length) : "";
  return name.length > longestName ? "" : name;
}
