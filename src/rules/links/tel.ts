import { atUse } from "../../findings/at-use.ts";
import type { LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkPhoneAddress } from "../../values/phone-address.ts";

const call = (...numbers: readonly string[]): string => numbers.map((number) => `[Call](${number})`).join(" ");

const messages = {
  slashes: "“{value}” has slashes before the number. Write “{right}”.",
  empty: "“{value}” has no number in it. Write the number behind “tel:”.",
  extension: "“{value}” names an extension with words. Write “{right}”.",
  letters: "“{value}” has letters in it, “{letters}”, which many phones do not dial. Write “{right}”.",
  character: "“{value}” has “{character}” in it, which no phone dials. Write digits, with - or . between them.",
  trunk: "“{value}” has “(0)” behind the code of the country, and phones dial that 0. Write “{right}”.",
  scheme: "“{value}” begins with a scheme that no phone knows. Write “{right}”.",
  plus: {
    text: "“{value}” begins with 00, which means other countries in some of them only. Write “{right}”.",
    severity: "info",
  },
  space: { text: "“{value}” has white space in the number. Write “{right}”.", severity: "info" },
} as const;

export default defineRule({
  scope: "link",
  summary: "Telephone links hold numbers that a phone can dial.",
  why: "A reader who taps the link reaches nobody, or somebody else.",
  source: "RFC 3966 (tel) and RFC 5724 (sms).",
  severity: "warning",
  options: {},
  messages,
  examples: [
    {
      good: call(
        "tel:+49-30-1234567",
        "tel:+1(555)123.4567",
        "tel:030-1234567;phone-context=+49",
        "tel:+15551234567;ext=12",
        "tel:5551234",
        "tel:112",
        "tel:*100%23",
        "sms:+15551234567?body=Two%20loaves",
        "sms:?body=Two%20loaves",
      ),
    },
    {
      bad: call("⟦tel://+15551234567⟧", "⟦tel:555-1234x12⟧", "⟦phone:+15551234567⟧"),
      says: [
        "“tel://+15551234567” has slashes before the number. Write “tel:+15551234567”.",
        "“tel:555-1234x12” names an extension with words. Write “tel:555-1234;ext=12”.",
        "“phone:+15551234567” begins with a scheme that no phone knows. Write “tel:+15551234567”.",
      ],
      fixed: call("tel:+15551234567", "tel:555-1234;ext=12", "tel:+15551234567"),
    },
    {
      bad: call("⟦tel:⟧", "⟦tel:1-800-FLOWERS⟧", "⟦tel:+49(0)30-1234567⟧", "⟦tel:5551234!⟧"),
      says: [
        "“tel:” has no number in it. Write the number behind “tel:”.",
        "“tel:1-800-FLOWERS” has letters in it, “FLOWERS”, which many phones do not dial. Write “tel:1-800-3569377”.",
        "“tel:+49(0)30-1234567” has “(0)” behind the code of the country, and phones dial that 0. Write “tel:+49-30-1234567”.",
        "“tel:5551234!” has “!” in it, which no phone dials. Write digits, with - or . between them.",
      ],
      fixed: call("tel:", "tel:1-800-3569377", "tel:+49-30-1234567", "tel:5551234!"),
    },
    {
      bad: {
        "page.html":
          '<title>Bread</title><a href="⟦tel:+49 30 1234567⟧">Call</a> <a href="⟦tel:0049301234567⟧">Call</a>',
      },
      says: [
        "“tel:+49 30 1234567” has white space in the number. Write “tel:+49-30-1234567”.",
        "“tel:0049301234567” begins with 00, which means other countries in some of them only. Write “tel:+49301234567”.",
      ],
      fixed: '<title>Bread</title><a href="tel:+49-30-1234567">Call</a> <a href="tel:+49301234567">Call</a>',
    },
  ],

  check({ scheme, uses }, { report }) {
    if (scheme !== "tel" && scheme !== "sms" && !invented.test(scheme)) return;
    for (const use of uses) reportUse(use, report);
  },
});

/** What stands for “tel” where nobody looked it up. */
const invented = /^(?:tele?|tell|telephone|phone|telefon|mobile)$/;

function reportUse(use: LinkUse, report: Context<Options, typeof messages>["report"]): void {
  const value = use.value.trim();
  if (/^(?!tel:|sms:)[a-z]+:/i.test(value)) {
    const isNumber = /^[a-z]+:\/{0,2}\+?[\d\s().-]{5,}$/i.test(value);
    const right = value.replace(/^[a-z]+:\/*/i, "tel:");
    if (isNumber) report({ ...aboutOf(use, right), message: "scheme", data: { value, right } });
    return;
  }
  const fault = checkPhoneAddress(value);
  if (!fault) return;
  const { code, detail } = fault;
  const right = mended(value, fault);
  const about = aboutOf(use, fault.fix === undefined ? undefined : right);
  if (code === "empty") report({ ...about, message: "empty", data: { value } });
  else if (code === "character") report({ ...about, message: "character", data: { value, character: detail } });
  else if (code === "letters") report({ ...about, message: "letters", data: { value, letters: detail, right } });
  else report({ ...about, message: code, data: { value, right } });
}

function aboutOf(use: LinkUse, right: string | undefined) {
  const { file, start, end, value } = use;
  const isPlain = right !== undefined && end - start === value.length && /^[\w:+\-.()*;=]+$/.test(right);
  return { ...atUse(use), subject: value, fix: isPlain ? [{ file, start, end, text: right }] : undefined };
}
