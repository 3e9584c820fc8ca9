import type { FeedAttribute, FeedElement } from "../../model/element.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";

const rdf = (inside: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  ${inside}
</rdf:RDF>`;
const about = 'rdf:about="https://a.example/rye"';

const messages = {
  names: "The <{element}> is named twice, by {first} and by {second}. RDF allows one name: keep rdf:about.",
  thing: "{attribute} does not belong on <{element}>, which is a thing that RDF describes. Give it rdf:about.",
  property:
    "{attribute} does not belong on <{element}>, which tells a property. To refer to something, use rdf:resource.",
  both: "The <{element}> refers to something by {attribute} and has content as well. RDF allows one of them.",
  several: "The <{element}> holds {count} elements, but a property has one value. Repeat <{element}> for each.",
  mixed: "The <{element}> holds text as well as an element. Without parseType Literal, RDF allows one of them.",
  root: "{attribute} does not belong on <{element}>, which only holds what RDF describes. Leave it out.",
  unknown: {
    text: "RDF has no attribute {attribute}. Correct its name, or leave it out.",
    severity: "warning",
  },
  removed: "{attribute} was removed from RDF in 2004. Leave it out.",
  parseType: {
    text: "“{value}” is no rdf:parseType, and RDF takes it for Literal. Write Literal, Resource or Collection.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "RSS that is RDF follows the syntax of RDF.",
  why: "A reader that takes RSS 1.0 as RDF drops the whole feed for one wrong attribute.",
  source: "RDF 1.1 XML Syntax, sections 6 and 7.2.",
  severity: "error",
  options: {},
  messages,
  examples: [
    { good: rdf(`<item ${about}><dc:creator rdf:parseType="Literal">Ada <b>B.</b></dc:creator></item>`) },
    { good: '<rss version="2.0"><channel><item rdf:about="1" rdf:ID="2"></item></channel></rss>' },
    {
      bad: rdf(`<item ${about} ⟦rdf:ID="rye"⟧></item>`),
      says: "The <item> is named twice, by rdf:about and by rdf:ID. RDF allows one name: keep rdf:about.",
    },
    {
      bad: rdf('<item ⟦rdf:resource="https://a.example/rye"⟧></item>'),
      says: "rdf:resource does not belong on <item>, which is a thing that RDF describes. Give it rdf:about.",
    },
    {
      bad: rdf(`<item ${about}><dc:source ⟦rdf:about="https://b.example/"⟧></dc:source></item>`),
      says: "rdf:about does not belong on <dc:source>, which tells a property. To refer to something, use rdf:resource.",
    },
    {
      bad: rdf(`<item ${about}><dc:source ⟦rdf:resource="https://b.example/"⟧>Grain Weekly</dc:source></item>`),
      says: "The <dc:source> refers to something by rdf:resource and has content as well. RDF allows one of them.",
    },
    {
      bad: rdf(`<item ${about}>⟦<dc:creator>⟧<rdf:Description/><rdf:Description/></dc:creator></item>`),
      says: "The <dc:creator> holds 2 elements, but a property has one value. Repeat <dc:creator> for each.",
    },
    {
      bad: rdf(`<item ${about}>⟦<dc:rights>⟧© <rdf:Description/></dc:rights></item>`),
      says: "The <dc:rights> holds text as well as an element. Without parseType Literal, RDF allows one of them.",
    },
    {
      bad: rdf(`<item ${about} ⟦rdf:bagID="x"⟧></item>`),
      says: "rdf:bagID was removed from RDF in 2004. Leave it out.",
    },
    {
      bad: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ⟦rdf:about="https://a.example/"⟧ xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
      says: "rdf:about does not belong on <rdf:RDF>, which only holds what RDF describes. Leave it out.",
    },
    {
      bad: rdf(`<item ${about} ⟦rdf:source="x"⟧></item>`),
      says: "RDF has no attribute rdf:source. Correct its name, or leave it out.",
    },
    {
      bad: rdf(`<item ${about}><dc:rights ⟦rdf:parseType="literal"⟧>© Ada</dc:rights></item>`),
      says: "“literal” is no rdf:parseType, and RDF takes it for Literal. Write Literal, Resource or Collection.",
    },
  ],

  check({ format, root }, { report }) {
    if (format !== "rdf" || !root) return;
    const isList = root.name === "rdf:RDF";
    for (const attribute of isList ? root.attributes.filter(({ name }) => name.startsWith("rdf:")) : []) {
      report({ at: attribute.span, message: "root", data: { ...named(attribute), element: root.written } });
    }
    // Things and their properties take turns, however deep they stand.
    const open: Node[] = isList ? asThings(root.children) : asThings([root]);
    for (let node = open.pop(); node; node = open.pop()) {
      const { element, isThing } = node;
      for (const attribute of element.attributes) {
        if (removed.has(attribute.name)) report({ at: attribute.span, message: "removed", data: named(attribute) });
        else if (attribute.name.startsWith("rdf:") && !known.test(attribute.name)) {
          report({ at: attribute.span, message: "unknown", data: named(attribute) });
        }
      }
      if (isThing) checkThing(element, report);
      else checkProperty(element, report);
      for (const child of isThing ? asProperties(element.children) : valuesOf(element)) open.push(child);
    }
  },
});

interface Node {
  readonly element: FeedElement;
  readonly isThing: boolean;
}

const removed: ReadonlySet<string> = new Set(["rdf:bagID", "rdf:aboutEach", "rdf:aboutEachPrefix"]);
/** RDF 1.1 XML Syntax, section 5.1; members of a container may be attributes as well. */
const known =
  /^rdf:(?:about|ID|nodeID|resource|parseType|datatype|type|value|subject|predicate|object|first|rest|_\d+)$/;
const ofProperties: readonly string[] = ["rdf:resource", "rdf:parseType", "rdf:datatype"];
/** Elements of these have the content that RDF gives them; those of other modules never were RDF. */
const isOfRdf = /^(?:rdf|dc|dcterms|cc|admin):/;
/** In RSS 1.1 these have one parseType each, which is judged with all words that have to be one of a list. */
const isOfRss = /^(?:items|image)$/;

function asThings(elements: readonly FeedElement[]): Node[] {
  return elements.map((element) => ({ element, isThing: true }));
}

function asProperties(elements: readonly FeedElement[]): Node[] {
  return elements.map((element) => ({ element, isThing: false }));
}

/** What a property holds: things, or the properties of one that has no element; nothing where it is a literal. */
function valuesOf(property: FeedElement): Node[] {
  const type = property.attribute("rdf:parseType")?.value.value;
  if (type === "Resource") return asProperties(property.children);
  return type === undefined || type === "Collection" ? asThings(property.children) : [];
}

function checkThing(element: FeedElement, report: Report): void {
  const [first, second] = ["rdf:about", "rdf:ID", "rdf:nodeID"].flatMap((name) => element.attribute(name) ?? []);
  if (first && second) {
    const data = { element: element.written, first: first.written, second: second.written };
    report({ at: second.span, message: "names", data });
  }
  for (const attribute of element.attributes.filter(({ name }) => ofProperties.includes(name))) {
    report({ at: attribute.span, message: "thing", data: { ...named(attribute), element: element.written } });
  }
}

function checkProperty(element: FeedElement, report: Report): void {
  const count = element.children.length;
  if (count === 0 && element.attributes.length === 0) return;
  const [about, resource, nodeId, parseType] = ["about", "resource", "nodeID", "parseType"].map((name) =>
    element.attribute(`rdf:${name}`),
  );
  const reference = resource ?? nodeId;
  const hasText = element.ownText.value.trim() !== "";
  const data = { element: element.written };
  if (about) report({ at: about.span, message: "property", data: { ...named(about), ...data } });
  if (parseType && !isOfRss.test(element.name) && !/^(?:Literal|Resource|Collection)$/.test(parseType.value.value)) {
    report({ at: parseType.span, message: "parseType", data: { value: parseType.value.value } });
  }
  if (reference && (count > 0 || hasText || parseType)) {
    report({ at: reference.span, message: "both", data: { ...named(reference), ...data } });
  } else if (!parseType && isOfRdf.test(element.name)) {
    if (count > 0 && hasText) report({ at: element.opening, message: "mixed", data });
    else if (count > 1) report({ at: element.opening, message: "several", data: { ...data, count } });
  }
}

function named({ written }: FeedAttribute): { readonly attribute: string } {
  return { attribute: written };
}
