import { isMailWithoutScheme } from "../../facts/written-address.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Answer, Link, LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import type { EmailCode } from "../../values/email.ts";
import { mended } from "../../values/fault.ts";
import { checkMailto, type MailtoFault } from "../../values/mailto.ts";
import { mailtoExamples } from "./mailto.examples.ts";

/** What is wrong with an address, to follow it in a sentence. */
const problems: Readonly<Partial<Record<EmailCode, string>>> = {
  "no-address": "has no @",
  obfuscated: "has words where its signs belong",
  local: "cannot be a mailbox",
  host: "has no domain that can exist",
};
const messages = {
  address: "“{address}” {problem}, so the mail cannot be sent. Write a mail address behind “mailto:”.",
  scheme:
    "“{value}” begins with more than “mailto:”, which mail programs take for a part of the address. Write “{right}”.",
  withoutScheme: "Browsers take “{value}” for a page of the site. Write “mailto:{value}”.",
  name: "“{value}” has a name beside the address. Write the address alone.",
  separator: "“{value}” has semicolons between its addresses, which only some mail programs read. Write “{right}”.",
  "space-around": "“{value}” has white space around the address. Write “{right}”.",
  field: "“{field}” in “{value}” is no field of a mail. Write %26 for an & in a text, and a single & between fields.",
  question: "“{value}” has a second “?”, so what follows it becomes part of the text before. Write “{right}”.",
  percent: "“{value}” has a % that begins no percent-encoding. Write %25 for it.",
  "space-within": {
    text: "“{value}” has white space in its fields, where %20 belongs. Write “{right}”.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "link",
  summary: "Mail links hold addresses that a mail program can send to.",
  why: "The reader’s mail program opens with a recipient that does not exist, or with half a subject, and the mail comes back.",
  source: "RFC 6068 (mailto), RFC 5322 and RFC 6531 (addresses).",
  severity: "warning",
  options: {},
  messages,
  examples: mailtoExamples,

  check({ url, scheme, uses }, { report, target }) {
    if (scheme === "mailto") reportMailto(uses, report);
    const bare = uses.filter((use) => !use.declared && isMailWithoutScheme(use));
    if (bare.length === 0) return undefined;
    // A file may be called like that.
    const judge = ({ outcome }: Answer): void => {
      if (outcome === "broken" || outcome === "unchecked") reportBare(bare, report);
    };
    const answer = target(url);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

function reportBare(uses: Link["uses"], report: Report): void {
  for (const use of uses) {
    const value = use.value.trim();
    report({
      ...atUse(use),
      message: "withoutScheme",
      data: { value },
      fix: fixOf(use, `mailto:${value}`),
      subject: value,
    });
  }
}

function reportMailto(uses: Link["uses"], report: Report): void {
  for (const use of uses) {
    if (use.written === "bare") continue;
    const value = use.value.trim();
    const fault = checkMailto(value);
    if (fault) reportFault(use, { value, fault }, report);
  }
}

function reportFault(use: LinkUse, { value, fault }: { value: string; fault: MailtoFault }, report: Report): void {
  const { code, fix, detail, email } = fault;
  const right = mended(value, fault);
  // What a template makes of titles is one cause: links to share a page.
  const subject = `${code} ${value.split("?", 1)[0]}`;
  const about = { ...atUse(use), subject, fix: fix === undefined ? undefined : fixOf(use, right) };
  if (code === "address") {
    const problem = (email && problems[email]) ?? "is no mail address";
    report({ ...about, message: "address", data: { address: detail, problem } });
  } else if (code === "field") report({ ...about, message: "field", data: { value, field: detail } });
  else if (code === "name" || code === "percent") report({ ...about, message: code, data: { value } });
  else report({ ...about, message: code, data: { value, right } });
}

/** Where it stands letter by letter as it is read, and what is to be written means nothing to HTML and Markdown. */
function fixOf({ file, start, end, value }: LinkUse, right: string) {
  const isPlain = end - start === value.length && /^[\w\-./:~+=?#@!$%,]+$/.test(right);
  return isPlain ? [{ file, start, end, text: right }] : undefined;
}
