import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import type { Edit } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { type Lexicon, lexiconOf, prefixOf } from "../../vocabulary/lexicon.ts";
import { childName, meantBy, parentsOf, vocabularyName } from "../../vocabulary/names.ts";
import { type Kin, structureOf } from "../../vocabulary/structure.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

export default defineRule({
  scope: "feed",
  summary: "Every element is one that the format or its module knows, and stands where it belongs.",
  why: "Readers look for elements by name and place: what is misspelt or misplaced they never see.",
  source: "RSS 2.0, “Extending RSS”: other elements belong in a namespace; RSS 1.0; RFC 4287; the module's own page.",
  severity: "error",
  options: {},
  messages: {
    misspelt: "There is no <{name}> in <{parent}>. Did you mean <{meant}>?",
    misplaced: "<{name}> does not belong in <{parent}>. Move it to {places}.",
    unknown: "{vocabulary} has no element <{name}>. Remove it, or give it a namespace of its own.",
    module: {
      text: "The {vocabulary} module has no element <{name}>. Correct its name, or remove it.",
      severity: "warning",
    },
    markup: {
      text: "<{name}> stands in <{parent}> as an element, where text belongs. Write it as &lt;{name}&gt;, or wrap the text in CDATA.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("<item><title>Rye</title></item>") },
    { good: rss('<x:mood xmlns:x="https://a.example/ns">glad</x:mood>') },
    {
      good: {
        "feed.xml": atom(
          '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rye</p></div></content>',
        ).replace(/<content.*<\/content>/, "<entry>$&</entry>"),
      },
    },
    {
      bad: rss("<item><⟦pubdate⟧>Fri, 02 May 2025 10:00:00 GMT</pubdate></item>"),
      says: "There is no <pubdate> in <item>. Did you mean <pubDate>?",
      fixed: rss("<item><pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate></item>"),
    },
    {
      bad: rss("<item><⟦creator⟧>Ada</creator></item>"),
      says: "There is no <creator> in <item>. Did you mean <dc:creator>?",
    },
    {
      bad: rss("<⟦guid⟧>https://a.example/</guid>"),
      says: "<guid> does not belong in <channel>. Move it to <item>.",
    },
    {
      bad: rss("<item><⟦mood⟧>glad</mood></item>"),
      says: "RSS has no element <mood>. Remove it, or give it a namespace of its own.",
    },
    {
      bad: { "feed.xml": atom("<entry><⟦mood⟧>glad</mood></entry>") },
      says: "Atom has no element <mood>. Remove it, or give it a namespace of its own.",
    },
    {
      bad: rss('<⟦d:mood⟧ xmlns:d="http://purl.org/dc/elements/1.1/">glad</d:mood>'),
      says: "The dc module has no element <d:mood>. Correct its name, or remove it.",
    },
    {
      bad: rss("<item><description><⟦p⟧>Rye</p></description></item>"),
      says: "<p> stands in <description> as an element, where text belongs. Write it as &lt;p&gt;, or wrap the text in CDATA.",
    },
  ],

  check(feed, { report }) {
    const lexicon = lexiconOf(feed);
    if (!lexicon) return;
    const withMarkup = new Set<FeedElement>();
    const meaning = once((element) => meantBy(element, lexicon));
    const places = once((element) => placesOf(element, lexicon));
    for (const { element, form, within } of structureOf(feed).flatMap(strays)) {
      const { parent, name, written } = element;
      if (!parent || withMarkup.has(parent)) continue;
      const about = { at: element.nameSpan, subject: `${parent.name}/${name}` };
      const data = { name: written, parent: parent.written };
      const meant = form ? undefined : meaning(element);
      if (within?.value) {
        withMarkup.add(parent);
        report({ ...about, message: "markup", data });
      } else if (form) {
        report({ ...about, message: "misplaced", data: { ...data, places: places(element) ?? "where it belongs" } });
      } else if (meant !== undefined) {
        const right = childName(parent, meant);
        const fix = prefixOf(name) === prefixOf(meant) ? renamed(element, right) : undefined;
        const fixSafe = name.toLowerCase() === meant.toLowerCase();
        report({ ...about, message: "misspelt", data: { ...data, meant: right }, fix, fixSafe });
      } else {
        const prefix = prefixOf(name);
        const message = isCore(prefix, feed) ? "unknown" : "module";
        report({ ...about, message, data: { name: written, vocabulary: vocabularyName(prefix, feed) } });
      }
    }
  },
});

/** A hostile feed makes up more names than these; what they were meant for is not asked. */
const mostNames = 500;

/** An answer that is worked out once for each name and parent, as long as there are few of them. */
function once(answer: (element: FeedElement) => string | undefined): (element: FeedElement) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (element) => {
    const key = `${element.parent?.name}/${element.name}`;
    if (!known.has(key) && known.size < mostNames) known.set(key, answer(element));
    return known.get(key);
  };
}

type Stray = Pick<Kin, "form" | "within"> & { readonly element: FeedElement };

function strays({ elements, form, within, fits }: Kin): Stray[] {
  return fits ? [] : elements.map((element) => ({ element, form, within }));
}

function isCore(prefix: string, { format }: Feed): boolean {
  return prefix === "" || (prefix === "atom" && format === "atom");
}

/** At most three of them, ready for a sentence. */
function placesOf(element: FeedElement, lexicon: Lexicon): string | undefined {
  const places = parentsOf(element.name, lexicon).map((parent) => `<${parent}>`);
  return places.slice(0, 3).join(" or ") || undefined;
}

function renamed({ nameSpan, endNameSpan }: FeedElement, name: string): Edit[] {
  return [nameSpan, ...(endNameSpan ? [endNameSpan] : [])].map((span) => ({ ...span, text: name }));
}
