import { articleData } from "../../facts/article-data.ts";
import { isIndexable } from "../../facts/robots.ts";
import { statementsOf } from "../../facts/statements.ts";
import type { BlockKind, PostWithBody } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import {
  type Placeholder,
  placeholderInParagraph,
  placeholderInText,
  placeholderInTitle,
  speaksOfPrograms,
} from "../../values/placeholders.ts";
import { placeholderExamples } from "./placeholder.examples.ts";

export default defineRule({
  scope: "post",
  summary: "Nothing is published that was to be replaced before.",
  why: "Visitors who find filler text or an empty variable take the page for broken, and search results show it as it stands.",
  severity: "error",
  forms: ["html", "markdown", "entry"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    filler: "“{found}” is filler text. Write the real one, or remove it.",
    template: "“{found}” is a variable that nothing was put in place of. Correct its name in the template, or fill it.",
    missing: "“{found}” stands where a value is missing. Fill it in, or have the template leave its place out.",
    prompt: "“{found}” is a placeholder. Write what belongs there.",
  },
  examples: placeholderExamples,

  check(post, { report }) {
    if (!isIndexable(post)) return;
    // One finding for each placeholder, wherever the page repeats it.
    for (const [{ at, message, found }, ...others] of grouped(foundIn(post), (one) => one.found).values()) {
      if (message === "missing" && isSubject(found, post)) continue;
      const related = others.map((other) => ({ at: other.at, note: "Here too." }));
      report({ at, message, data: { found }, related, subject: found });
    }
  },
});

interface Found {
  readonly at: Span;
  readonly message: Placeholder["kind"];
  readonly found: string;
}

/** A page about such a value has its name in its address: /reference/nan/. */
function isSubject(found: string, { url, file }: PostWithBody): boolean {
  return (url ?? file).toLowerCase().includes(found.toLowerCase());
}

function foundIn(post: PostWithBody): readonly Found[] {
  const found: Found[] = [];
  const titles = new Set<Span>(post.titles);
  for (const fact of [
    ...statementsOf(post),
    ...articleData(post, "headline", "author", "author.name", "description"),
  ]) {
    const placeholder = (titles.has(fact) ? placeholderInTitle : placeholderInText)(fact.value);
    // What stands in braces in the front matter is for the generator.
    if (placeholder && (placeholder.kind !== "template" || post.form === "html"))
      found.push(foundAt(fact, placeholder));
  }
  for (const { alternative } of post.images) {
    const placeholder = alternative && placeholderInText(alternative.value);
    if (placeholder) found.push(foundAt(alternative, placeholder));
  }
  for (const { kind, text } of post.body.blocks) {
    const placeholder = readerOf(kind)?.(text.value);
    if (placeholder && !isSpokenOf(placeholder, text.value, post))
      found.push({ ...foundAt(text, placeholder), at: text.slice(placeholder.from, placeholder.to) });
  }
  return found;
}

/** Among other words, “[object Object]” is what a post about programs speaks of. */
function isSpokenOf({ kind, from, to }: Placeholder, text: string, { titles, headings, body }: PostWithBody): boolean {
  if (kind !== "missing" || to - from === text.trim().length) return false;
  const all = [...titles, ...headings, ...body.blocks.map((block) => block.text)];
  return all.some(({ value }) => speaksOfPrograms(value.replaceAll(text.slice(from, to), "")));
}

/** Lists and tables often name such values, and quotations hold them. */
function readerOf(kind: BlockKind): ((text: string) => Placeholder | undefined) | undefined {
  if (kind === "heading") return placeholderInTitle;
  return kind === "paragraph" || kind === "caption" ? placeholderInParagraph : undefined;
}

function foundAt(at: Span & { readonly value: string }, { kind, from, to }: Placeholder): Found {
  return { at, message: kind, found: at.value.slice(from, to) };
}
