import type { Example } from "../../rule.ts";

const feed = (version: string, inside = ""): { readonly "feed.json": string } => ({
  "feed.json": `{ "version": "${version}", "title": "Bread", ${inside}"items": [] }`,
});
const one = "https://jsonfeed.org/version/1";
const latest = "https://jsonfeed.org/version/1.1";
const ada = '{ "name": "Ada" }';

/** One example for each kind of slip. */
export const jsonVersionExamples: readonly [Example, Example, ...Example[]] = [
  { good: feed(latest, `"authors": [${ada}], "language": "en", `) },
  { good: feed(latest, `"author": ${ada}, "authors": [${ada}], `) },
  {
    bad: { "feed.json": '⟦{⟧ "title": "Bread", "feed_url": "https://a.example/feed.json", "items": [] }' },
    says: "The feed does not name its version of JSON Feed. Add “version” with “https://jsonfeed.org/version/1.1” at the top.",
    fixed: `{ "version": "${latest}", "title": "Bread", "feed_url": "https://a.example/feed.json", "items": [] }`,
  },
  {
    bad: feed(`⟦${latest}/⟧`),
    says: "The version is “https://jsonfeed.org/version/1.1/”, which readers do not know. Write “https://jsonfeed.org/version/1.1”.",
    fixed: feed(latest)["feed.json"],
  },
  {
    bad: feed("⟦https://jsonfeed.org/version/2⟧"),
    says: "The version is “https://jsonfeed.org/version/2”, which JSON Feed does not have. Write “https://jsonfeed.org/version/1.1”.",
  },
  {
    bad: { "feed.json": `{ "version": "${one}", "title": "Bread", ⟦"authors"⟧: [${ada}], "items": [] }` },
    says: "“authors” came with JSON Feed 1.1, but the feed says that it is of version 1. Write “https://jsonfeed.org/version/1.1” as its version.",
    fixed: feed(latest, `"authors": [${ada}], `)["feed.json"],
  },
  {
    bad: feed(`⟦${one}⟧`),
    says: "The feed is of JSON Feed's version 1. It is one of 1.1 as well, which has authors and languages: write “https://jsonfeed.org/version/1.1”.",
    fixed: feed(latest)["feed.json"],
  },
  {
    bad: feed(latest, `⟦"author"⟧: ${ada}, `),
    says: "JSON Feed 1.1 has “authors”, a list, in place of “author”. Move to it, or keep both for old readers.",
    fixed: feed(latest, `"authors": [${ada}], `)["feed.json"],
  },
];
