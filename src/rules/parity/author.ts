import { isCompared } from "../../facts/announced.ts";
import { articleData } from "../../facts/article-data.ts";
import { frontMatterFields } from "../../facts/front-matter.ts";
import { metasNamed } from "../../facts/meta.ts";
import { remembered } from "../../facts/remembered.ts";
import type { Fact, Post } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { comparable, similarity } from "../../values/similarity.ts";

const rss = (author: string): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Crumb</title><link>https://a.example/</link>
<item>${author}<link>https://a.example/rye/</link></item>
</channel></rss>`;
const page = (author: string): string => `<meta name="author" content="${author}">\n<h1>Rye</h1>`;
const site = { dir: "public", url: "https://a.example/" };

export default defineRule({
  scope: "feed",
  summary: "A feed and the page it leads to name the same author.",
  why: "A post is credited to somebody who did not write it, in feed readers or in search results.",
  severity: "warning",
  options: {},
  messages: {
    differs: "The feed names “{feed}” as the author of this post, its page “{page}”. Name the same person in both.",
  },
  examples: [
    {
      good: {
        "public/feed.xml": rss("<author>ann@a.example (Ann Lee)</author>"),
        "public/rye/index.html": page("Ann Lee"),
      },
      site,
    },
    {
      good: {
        "public/feed.xml": rss("<dc:creator>A. Lee</dc:creator>"),
        "public/rye/index.html": page("Ann Lee and Bo Dahl"),
      },
      site,
    },
    {
      good: { "public/feed.xml": rss("<dc:creator>Ann Lee</dc:creator>"), "public/rye/index.html": page("Crumb") },
      site,
    },
    {
      good: { "public/feed.xml": rss("<author>ann@a.example</author>"), "public/rye/index.html": page("Bo Dahl") },
      site,
    },
    {
      bad: { "public/feed.xml": rss("<dc:creator>⟦admin⟧</dc:creator>"), "public/rye/index.html": page("Ann Lee") },
      site,
      says: "The feed names “admin” as the author of this post, its page “Ann Lee”. Name the same person in both.",
    },
  ],

  check({ entries, title }, { report }) {
    for (const { post, authors } of entries) {
      if (!post || !isCompared(post)) continue;
      const named = authors.slice(0, mostAuthors).flatMap((at) => namesIn(at, at.value));
      const stated = namesOn(post);
      const [feed, page] = [named[0], stated[0]];
      if (!feed || !page) continue;
      // A site that stands in for its author says nothing of who it is.
      if ([...named, ...stated].some(({ name }) => comparable(name) === comparable(title?.value ?? ""))) continue;
      if (named.some(({ name }) => stated.some((other) => isSamePerson(name, other.name)))) continue;
      const data = { feed: feed.name, page: page.name };
      const related = [{ at: page.at, note: "The author of the post." }];
      report({ at: feed.at, message: "differs", data, related, subject: `${feed.name}\n${page.name}` });
    }
  },
});

const mostAuthors = 20;

const namesOn = remembered((post: Post) =>
  authorsOf(post)
    .slice(0, mostAuthors)
    .flatMap((at) => namesIn(at, at.value)),
);

/** Front matter may hold keys of a list of authors: only what looks like a name of two words counts. */
function authorsOf(post: Post): readonly Fact[] {
  const own = [
    ...articleData(post, "author.name", "author"),
    ...metasNamed(post, "author").map(({ content }) => content),
  ];
  const written = frontMatterFields(post.source ?? post, "author", "authors", "author.name", "authors.name");
  return own.length > 0 ? own : written.filter(({ value }) => /\S\s+\S/.test(value));
}

interface Named<At extends Fact | Text> {
  readonly name: string;
  readonly at: At;
}

/** “ann@a.example (Ann Lee)”, “Ann Lee and Bo Dahl”; addresses alone name nobody. */
function namesIn<At extends Fact | Text>(at: At, value: string): readonly Named<At>[] {
  const [, inBrackets] = /\(([^()]*)\)\s*$/.exec(value) ?? [];
  return (inBrackets ?? value)
    .split(/[,;&]| and | und | et | y /)
    .map((name) => name.replace(/<[^<>]*>/g, "").trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !/[@/]/.test(name))
    .slice(0, mostAuthors)
    .map((name) => ({ name, at }));
}

/** One name in two spellings: a word in common is enough, “A. Lee” and “Ann Lee”. */
function isSamePerson(one: string, other: string): boolean {
  const words = new Set(comparable(one).split(" "));
  const shared = comparable(other)
    .split(" ")
    .some((word) => word.length > 1 && words.has(word));
  return shared || similarity(one, other) >= 0.6;
}
