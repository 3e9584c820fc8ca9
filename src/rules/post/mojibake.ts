import { isIndexable } from "../../facts/robots.ts";
import { statementsOf } from "../../facts/statements.ts";
import type { Fact, PostWithBody } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import type { Edit, Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { garbledIn } from "../../values/mojibake.ts";
import { isQuoted } from "../../values/quoted.ts";

export default defineRule({
  scope: "post",
  summary: "Letters and signs are those that were written.",
  why: "Text that was read in a wrong encoding shows “Ã©” for “é”: readers stumble, and nobody finds the words by searching.",
  source: "WHATWG Encoding Standard, windows-1252 and U+FFFD: https://encoding.spec.whatwg.org/",
  severity: "error",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    doubled: "“{found}” means “{meant}”: UTF-8 was read as windows-1252. Read it as UTF-8 where it was taken from.",
    lost: "U+FFFD stands for a character that was lost when the text was decoded. Write that character again.",
  },
  examples: [
    { good: "---\ntitle: Crème brûlée\n---\nÀ la carte, “naïve”, 5 °C, AMANHÃ.\n" },
    { good: "# Mojibake\n\nRead in a wrong encoding, é is Ã©. A lost one is “\uFFFD”, and `Ã©` is code.\n" },
    {
      bad: "# Crêpes\n\nA caf⟦Ã©⟧ that doesnâ€™t close.\n",
      says: "“Ã©” means “é”: UTF-8 was read as windows-1252. Read it as UTF-8 where it was taken from.",
      fixed: "# Crêpes\n\nA café that doesn’t close.\n",
    },
    {
      bad: { "page.html": '<head><meta name="description" content="⟦It isn\uFFFDt⟧"></head>' },
      says: "U+FFFD stands for a character that was lost when the text was decoded. Write that character again.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const places = [
      ...statementsOf(post).flatMap(garbledFact),
      ...post.body.blocks.flatMap(({ text }) => garbledText(text)),
    ];
    const doubled = oneFinding(places.filter(({ meant }) => meant !== undefined));
    if (doubled) {
      const { at, found, meant = "" } = doubled.first;
      report({ at, message: "doubled", data: { found, meant }, related: doubled.related, fix: fixOf(post, places) });
    }
    const lost = oneFinding(places.filter(({ meant }) => meant === undefined));
    if (lost) report({ at: lost.first.at, message: "lost", related: lost.related });
  },
});

interface Place {
  readonly at: Span;
  readonly found: string;
  /** Undefined where nobody knows. */
  readonly meant: string | undefined;
  readonly edit?: Edit | undefined;
}

/** Looked at first: nearly every text has none of them. */
const suspect = /[\u0080-\u009F\u00C2-\u00F0\uFFFD]/;
/** Texts about encodings show what goes wrong. */
const spokenOf = /utf-?8|unicode|mojibake|encoding|charset|latin-?1|windows-1252|codepage/i;

function garbled(text: string): { start: number; end: number; meant: string | undefined }[] {
  if (!suspect.test(text) || spokenOf.test(text)) return [];
  const doubled = Array.from(garbledIn(text)).filter(({ meant }) => meant !== undefined);
  const lost = Array.from(text.matchAll(/\uFFFD+/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    meant: undefined,
  }));
  return [...doubled, ...lost.filter((place) => !isQuoted(text, place))];
}

function garbledFact(fact: Fact): Place[] {
  return garbled(fact.value).map(({ start, end, meant }) => ({ at: fact, found: fact.value.slice(start, end), meant }));
}

function garbledText(text: Text): Place[] {
  return garbled(text.value).map(({ start, end, meant }) => ({
    at: text.slice(start, end),
    found: text.value.slice(start, end),
    meant,
    edit: meant === undefined ? undefined : text.replace(start, end, meant),
  }));
}

function oneFinding([first, ...others]: readonly Place[]) {
  const related = others.map(({ at, found, meant }) => ({
    at,
    note: meant === undefined ? "Another lost character." : `“${found}” means “${meant}”.`,
  }));
  return first && { first, related };
}

/** Built pages are not mended: the next build writes them again. */
function fixOf({ form }: PostWithBody, places: readonly Place[]): readonly Edit[] | undefined {
  const edits = places.flatMap(({ edit }) => edit ?? []);
  return form === "markdown" && edits.length > 0 ? edits : undefined;
}
