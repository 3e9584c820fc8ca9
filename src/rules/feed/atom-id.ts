import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import type { Fault } from "../../values/fault.ts";
import { canonicalIri } from "../../values/iri.ts";
import { checkTagUri } from "../../values/tag-uri.ts";
import { checkUrn } from "../../values/urn.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { examples } from "./atom-id.examples.ts";
import { tagProblems, urnProblems } from "./atom-id.words.ts";

const messages = {
  tag: "“{id}” is no tag URI: {problem}. Mend how ids are made, and keep those already published.",
  urn: "“{id}” is no URN: {problem}. Mend how ids are made, and keep those already published.",
  canonical: {
    text: "“{id}” is not in its canonical form, “{right}”: tools that write addresses anew change it. Use that form for new entries.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Atom ids follow the grammar of their scheme, in canonical form.",
  why: "Readers compare ids letter by letter for years: one that some program on the way writes anew makes its post appear twice.",
  source: "RFC 4287, section 4.2.6.1; RFC 4151 (tag); RFC 8141 (urn); RFC 9562 (UUID).",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    for (const { text } of elementsNamed(feed, "atom:id")) checkId(text.trim(), report);
  },
});

/** Most ids, told without taking them apart. */
const plainId = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\/[\w\-~!$&'()*+,;=@/?#]*$/;

/** Whoever changes the id of a published entry shows it to every subscriber again: no fix is safe. */
function checkId(id: Text, report: Report): void {
  const { value } = id;
  if (value === "" || plainId.test(value)) return;
  // What is a tag URI has one spelling (RFC 4151, section 2.4).
  if (/^tag:/i.test(value)) reportTag(id, report);
  else if (/^urn:/i.test(value)) reportUrn(id, report);
  else reportForm(id, report);
}

function reportForm(id: Text, report: Report): void {
  const { value } = id;
  const right = canonicalIri(value);
  if (right === undefined) return;
  report({
    at: id,
    message: "canonical",
    data: { id: value, right },
    fix: [id.replace(0, value.length, right)],
    fixSafe: false,
  });
}

function reportTag(id: Text, report: Report): void {
  const { value } = id;
  const fault = checkTagUri(value);
  if (fault) report({ ...about(id, fault), message: "tag", data: { id: value, problem: tagProblems[fault.code] } });
}

/** Most URNs: names in small letters, without percent-encoding. */
const plainUrn = /^urn:[a-z0-9-]+:[\w:.-]+$/;

function reportUrn(id: Text, report: Report): void {
  const { value } = id;
  const fault = checkUrn(value);
  if (fault) report({ ...about(id, fault), message: "urn", data: { id: value, problem: urnProblems[fault.code] } });
  else if (!plainUrn.test(value)) reportForm(id, report);
}

function about(id: Text, { from, to, fix }: Fault<string>): Pick<Parameters<Report>[0], "at" | "fix" | "fixSafe"> {
  const at = to > from ? id.span(from, to) : id;
  return { at, fix: fix === undefined ? undefined : [id.replace(from, to, fix)], fixSafe: false };
}
