import { isIndexable } from "../../facts/robots.ts";
import type { Thing } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { isArticleType } from "../../values/article-types.ts";
import { examples } from "./jsonld-article.examples.ts";

export default defineRule({
  scope: "post",
  summary: "The structured data of an article names its headline, author, day and image.",
  why: "Search engines take the author, day and picture that they show beside a result from here first; what is missing they guess, or leave out.",
  source:
    "Google, “Article structured data” (https://developers.google.com/search/docs/appearance/structured-data/article).",
  severity: "warning",
  forms: ["html"],
  kinds: ["article"],
  options: {},
  messages: {
    missing: "The {type} names no {property}. Add “{key}”.",
    image: {
      text: "The {type} names no image. Add “image”, where the article has one.",
      severity: "info",
    },
  },
  examples,

  check(post, { report }) {
    if (post.structured.length === 0 || !isIndexable(post)) return;
    // What could be read of broken JSON may be half of it.
    const things = post.structured.flatMap(({ faults, things }) => (faults.length === 0 ? things : []));
    for (const thing of things) {
      const type = thing.types.find(isArticleType);
      if (type === undefined || isReference(thing)) continue;
      for (const { key, property, keys } of wanted) {
        if (thing.fields.some((field) => keys.includes(field.key) && field.value !== "")) continue;
        const about = { at: thing, subject: `${type} ${key}` };
        if (key === "image") report({ ...about, message: "image", data: { type } });
        else report({ ...about, message: "missing", data: { type, property, key } });
      }
    }
  },
});

/** What Google asks for, and the keys that give it: an “@id” names a thing that stands elsewhere. */
const wanted: readonly { readonly key: string; readonly property: string; readonly keys: readonly string[] }[] = [
  { key: "headline", property: "headline", keys: ["headline"] },
  { key: "author.name", property: "author", keys: ["author", "author.name", "author.@id"] },
  { key: "datePublished", property: "day of publication", keys: ["datePublished"] },
  {
    key: "image",
    property: "image",
    keys: ["image", "image.url", "image.contentUrl", "image.@id", "thumbnailUrl"],
  },
];

/** Only a name for what stands elsewhere in the graph. */
function isReference({ fields }: Thing): boolean {
  return fields.length > 0 && fields.every(({ key }) => key === "@id");
}
