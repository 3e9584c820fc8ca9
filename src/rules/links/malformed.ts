import { slipOf } from "../../facts/written-address.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Answer, LinkUse } from "../../model/link.ts";
import type { Edit } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import type { AddressSlip, SlipCode } from "../../values/address-slip.ts";
import { iriFaults } from "../../values/iri.ts";
import { malformedExamples } from "./malformed.examples.ts";

/** What is wrong, to follow the address in a sentence. */
const problems: Readonly<Record<Exclude<SlipCode, "end" | "backslash">, string>> = {
  wrapped: "was caught up with the brackets or quotes around it",
  markup: "has a Markdown link in it",
  several: "is two addresses",
  template: "has a variable in it that nothing was put in place of",
  "double-scheme": "begins with two schemes",
  slashes: "does not have its two slashes behind the scheme",
  scheme: "begins with a scheme that nobody knows",
  "no-scheme": "has no scheme, so browsers take its host for a path",
  host: "has no host that can exist",
  port: "has no port that can exist",
};
const messages = {
  wrong: "“{value}” {problem}. Correct it.",
  mended: "“{value}” {problem}. Write “{right}”.",
  end: "“{value}” ends with “{end}”, which belongs to the text around it. Write “{right}”.",
  backslash: {
    text: "“{value}” has a backslash, which browsers take for a slash and other programs do not. Write “{right}”.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "link",
  summary: "Addresses are whole, and lead where they were meant to.",
  why: "A browser takes what it cannot read for a path of the site, or does nothing: the reader who follows the link is lost.",
  source: "WHATWG, URL Standard; RFC 3986; IANA’s registry of URI schemes.",
  severity: "error",
  options: {},
  messages,
  examples: malformedExamples,

  check({ url, scheme, uses }, { target, report }) {
    const slips = uses.flatMap((use) => {
      const slip = slipOf(use);
      return slip && !isToldOfFeed(use) ? [{ use, slip }] : [];
    });
    if (slips.length === 0) return undefined;
    const judge = ({ outcome }: Answer): void => {
      for (const { use, slip } of slips) {
        if (!isRightAllTheSame(slip, outcome)) reportSlip(use, slip, report);
      }
    };
    const isAsked = /^https?$/.test(scheme) && slips.some(({ slip }) => dependent.has(slip.code));
    const answer = isAsked ? target(url) : unasked;
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

const unasked: Answer = { outcome: "unchecked", reason: "it was not asked", own: false };
/** What is at the address tells whether it is right. */
const dependent: ReadonlySet<SlipCode> = new Set(["no-scheme", "end", "backslash"]);

function isRightAllTheSame({ code }: AddressSlip, outcome: Answer["outcome"]): boolean {
  // That nothing is there is said by links/broken.
  if (code === "backslash") return outcome === "broken";
  return dependent.has(code) && outcome !== "broken" && outcome !== "unchecked";
}

/** What feed/url says of a feed's own elements. */
function isToldOfFeed({ declared, value }: LinkUse): boolean {
  return declared === true && iriFaults(value, { absolute: true, ascii: true }).length > 0;
}

function reportSlip(use: LinkUse, slip: AddressSlip, report: Report): void {
  const { code, fix: right, detail } = slip;
  const value = use.value.trim();
  const fix = right === undefined ? undefined : editOf(use, right);
  const about = { ...atUse(use), subject: value, fix, fixSafe: sure.has(code) };
  if (code === "end") report({ ...about, message: "end", data: { value, end: detail, right: right ?? "" } });
  else if (code === "backslash") report({ ...about, message: "backslash", data: { value, right: right ?? "" } });
  else if (right === undefined) report({ ...about, message: "wrong", data: { value, problem: problems[code] } });
  else report({ ...about, message: "mended", data: { value, problem: problems[code], right } });
}

const sure: ReadonlySet<SlipCode> = new Set(["double-scheme", "slashes", "scheme"]);

/** Where it stands letter by letter as it is read, and what is to be written means nothing to HTML and Markdown. */
function editOf({ file, start, end, value }: LinkUse, right: string): Edit[] | undefined {
  const isPlain = end - start === value.length && /^[\w\-./:~+=?#@!$%,]+$/.test(right);
  return isPlain ? [{ file, start, end, text: right }] : undefined;
}
