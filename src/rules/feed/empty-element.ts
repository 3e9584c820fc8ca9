import type { FeedAttribute, FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import type { ValueForm } from "../../vocabulary/form.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;

/** What a more specific rule says: feed/date-format, feed/description-length. */
const judgedElsewhere: ReadonlySet<string> = new Set(["rfc822", "rfc3339", "w3cdtf"]);
const descriptions: ReadonlySet<string> = new Set(["item/description", "atom:entry/atom:summary"]);

export default defineRule({
  scope: "feed",
  summary: "Elements and attributes say something.",
  why: "An empty title, link or name shows as a blank, where readers would have found a fallback had it been left out.",
  source: "RSS Advisory Board, RSS Best Practices Profile; RFC 4287, section 4.2.",
  severity: "warning",
  options: {},
  messages: {
    element: "<{name}> is empty. Fill it, or leave it out.",
    attribute: "The {attribute} of <{name}> is empty. Fill it, or leave it out.",
  },
  examples: [
    { good: rss("<title>Bread</title><item><title>Rye</title></item>") },
    { good: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/" title=""/></feed>' } },
    {
      bad: rss("⟦<title> </title>⟧"),
      says: "<title> is empty. Fill it, or leave it out.",
    },
    {
      bad: rss('<item>⟦<author/>⟧<category ⟦domain=""⟧>Grain</category></item>'),
      says: [
        "<author> is empty. Fill it, or leave it out.",
        "The domain of <category> is empty. Fill it, or leave it out.",
      ],
    },
  ],

  check(feed, { report }) {
    for (const { elements, attributed, form, name } of structureOf(feed)) {
      const mustSpeak = form?.value !== undefined && !mayBeSilent(form.value);
      for (const element of mustSpeak ? elements.filter(isSilent) : []) {
        report({ at: element.span, message: "element", data: { name: element.written }, subject: name });
      }
      for (const [known, { value }] of attributed.length > 0 ? Object.entries(form?.attributes ?? {}) : []) {
        if (mayBeSilent(value)) continue;
        for (const { written, span, of } of attributed.flatMap((element) => emptyAttribute(element, known))) {
          report({
            at: span,
            message: "attribute",
            data: { name: of, attribute: written },
            subject: `${name}@${known}`,
          });
        }
      }
    }
  },
});

function isSilent({ name, parent, children, text }: FeedElement): boolean {
  return children.length === 0 && text.trim().value === "" && !descriptions.has(`${parent?.name}/${name}`);
}

interface EmptyAttribute extends Pick<FeedAttribute, "written" | "span"> {
  readonly of: string;
}

function emptyAttribute(element: FeedElement, name: string): EmptyAttribute[] {
  const attribute = element.attribute(name);
  if (attribute?.value.trim().value !== "") return [];
  return [{ written: attribute.written, span: attribute.span, of: element.written }];
}

function mayBeSilent({ kind, mayBeEmpty }: ValueForm): boolean {
  return mayBeEmpty === true || judgedElsewhere.has(kind);
}
