import type { FeedAttribute, FeedElement } from "../../model/element.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

const messages = {
  misspelt: "<{element}> has no attribute {name}. Did you mean {meant}?",
  unknown: "<{element}> has no attribute {name}. Remove it.",
  many: "<{element}> has {count} attributes that nobody knows, {name} first. Remove them.",
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Every attribute is one that its element may have.",
  why: "Readers look for attributes by name: what is misspelt they never see, and the element does less than its author wants.",
  source: "RSS 2.0, “Extending RSS”: other attributes belong in a namespace; RFC 4287; the module's own page.",
  severity: "warning",
  options: {},
  messages,
  examples: [
    { good: item('<guid isPermaLink="false">1</guid>') },
    { good: item('<guid xml:lang="en" x:y="1" xmlns:x="https://a.example/ns">1</guid>') },
    {
      bad: item('<guid ⟦ispermalink⟧="false">1</guid>'),
      says: "<guid> has no attribute ispermalink. Did you mean isPermaLink?",
      fixed: item('<guid isPermaLink="false">1</guid>'),
    },
    {
      bad: item('<title ⟦lang⟧="en">Rye</title>'),
      says: "<title> has no attribute lang. Remove it.",
    },
    {
      bad: item(`<title ⟦a0⟧="" ${Array.from({ length: 20 }, (_, index) => `a${index + 1}=""`).join(" ")}>Rye</title>`),
      says: "<title> has 21 attributes that nobody knows, a0 first. Remove them.",
    },
  ],

  check(feed, { report }) {
    for (const { attributed, form } of structureOf(feed)) {
      if (!form) continue;
      const known = form.attributes ?? {};
      const guesses: Guesses = { words: Object.keys(known), known: new Map() };
      for (const element of attributed) {
        const unknown = element.attributes.filter(({ name }) => !Object.hasOwn(known, name) && isPlain(name));
        if (unknown.length > mostApart) reportMany(element, unknown, report);
        else for (const attribute of unknown) reportOne(element, attribute, { guesses, report });
      }
    }
  },
});

/** More unknown attributes than this on one element are one finding. */
const mostApart = 20;

/** In no namespace, and no declaration of one. */
function isPlain(name: string): boolean {
  return !/[:{]/.test(name) && name !== "xmlns";
}

function reportMany({ written }: FeedElement, unknown: readonly FeedAttribute[], report: Report): void {
  const [first] = unknown;
  if (!first) return;
  const data = { element: written, count: unknown.length, name: first.written };
  report({ at: first.nameSpan, message: "many", data });
}

/** What names were meant for, worked out once each. */
interface Guesses {
  readonly words: readonly string[];
  readonly known: Map<string, string | undefined>;
}

/** A hostile feed makes up more names than these; what they were meant for is not asked. */
const mostNames = 200;

/** An attribute that the element may have, and has not yet. */
function meantBy(element: FeedElement, name: string, { words, known }: Guesses): string | undefined {
  if (!known.has(name) && known.size < mostNames) known.set(name, nearestWord(name, words));
  const nearest = known.get(name);
  if (nearest === undefined || !element.attribute(nearest)) return nearest;
  return nearestWord(
    name,
    words.filter((word) => !element.attribute(word)),
  );
}

interface Judge {
  readonly guesses: Guesses;
  readonly report: Report;
}

function reportOne(element: FeedElement, { name, written, nameSpan }: FeedAttribute, { guesses, report }: Judge): void {
  const data = { element: element.written, name: written };
  const about = { at: nameSpan, subject: `${element.name}@${name}` };
  const meant = meantBy(element, name, guesses);
  if (meant === undefined) report({ ...about, message: "unknown", data });
  else {
    const fix = [{ ...nameSpan, text: meant }];
    const fixSafe = meant.toLowerCase() === name.toLowerCase();
    report({ ...about, message: "misspelt", data: { ...data, meant }, fix, fixSafe });
  }
}
