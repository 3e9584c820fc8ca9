import type { Children, ElementForm, ValueForm, Vocabulary } from "../form.ts";
import { language, optional, orEmpty, reference, text, w3cdtf } from "../values.ts";

const texts = `abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available
  bibliographicCitation conformsTo contributor coverage creator description educationLevel extent format hasFormat
  hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy
  isVersionOf license mediator medium provenance publisher references relation replaces requires rights rightsHolder
  source spatial subject tableOfContents temporal title type valid`;
const dates = "created date dateAccepted dateCopyrighted dateSubmitted issued modified";

/** A term that RDF may give as a resource instead of text. */
function forms(names: string, value: ValueForm): Record<string, ElementForm> {
  const form = { value: orEmpty(value), attributes: { "rdf:resource": optional(reference) } };
  return Object.fromEntries(names.split(/\s+/).map((name) => [`dcterms:${name}`, form]));
}

const elements = { ...forms(texts, text), ...forms(dates, w3cdtf), ...forms("language", language) };
const anywhere: Children = Object.fromEntries(Object.keys(elements).map((name) => [name, "*"]));

/** DCMI Metadata Terms: every one may be repeated. `available` and `valid` may be periods. */
export const dublinCoreTerms: Vocabulary = { feed: anywhere, entry: anywhere, elements };
