import type { Fault } from "../fault.ts";
import { languageMeant, regionMeant } from "./meant.ts";
import { grandfatheredFor, isLanguage, isRegion, isScript, isVariant, preferred } from "./registry.ts";
import { readSubtags, type Subtag } from "./subtags.ts";

/** What keeps a language tag from saying what it means; the last two are mild. */
type LanguageTagCode =
  | "empty"
  | "several" // “en, de”; one tag is wanted
  | "separator" // “en_US”, “en US”, “en_US.UTF-8”
  | "grammar" // a subtag that can stand nowhere there; detail is the subtag
  | "repeated" // a variant or extension twice
  | "unknown-language" // not registered; detail is what was meant, where it is clear
  | "unknown-script"
  | "unknown-region"
  | "unknown-variant"
  | "deprecated" // detail is what is said instead
  | "case"; // right in any case; detail is the form that RFC 5646, section 2.1.1, recommends

type LanguageTagFault = Fault<LanguageTagCode>;

/** A language tag by BCP 47: the grammar of RFC 5646 and IANA’s registry of subtags. The first fault, the worst kinds first. */
export function checkLanguageTag(value: string): LanguageTagFault | undefined {
  const whole = { from: 0, to: value.length };
  if (value.trim() === "") return { code: "empty", ...whole, fix: undefined, detail: "" };
  if (/[,;|]/.test(value)) return { code: "several", ...whole, fix: undefined, detail: "" };
  const mendedTag = value
    .trim()
    .replace(/\.[\w-]{1,20}$/, "")
    .replace(/[_\s-]+|[\u2010-\u2015]/g, "-");
  if (mendedTag !== value && mendedTag.length <= longest) return separatorFault(value, mendedTag);
  const instead = grandfatheredFor(value.toLowerCase());
  if (instead !== undefined) return instead === "" ? undefined : deprecatedFault(whole, instead);
  return subtagsFault(value);
}

/** No registered tag comes near this length (RFC 5646, section 4.4.1, asks to support 35). */
const longest = 100;

/** Only what makes a tag of it was a slip of separators; anything else is no tag. */
function separatorFault(value: string, mendedTag: string): LanguageTagFault | undefined {
  const next = subtagsFault(mendedTag);
  const isTag = next === undefined || ["case", "deprecated", "unknown-region"].includes(next.code);
  if (!isTag) return subtagsFault(value);
  return { code: "separator", from: 0, to: value.length, fix: mendedTag, detail: mendedTag };
}

function subtagsFault(value: string): LanguageTagFault | undefined {
  if (value.length > longest) return { code: "grammar", from: 0, to: value.length, fix: undefined, detail: "" };
  const { subtags, wrong, repeated } = readSubtags(value);
  if (wrong) return faultAt("grammar", wrong, undefined);
  if (repeated) return faultAt("repeated", repeated, undefined);
  const unknown = subtags.map((subtag) => unknownFault(subtag, subtags)).find((fault) => fault !== undefined);
  if (unknown) return unknown;
  return subtags.map(supersededFault).find((fault) => fault !== undefined) ?? caseFault(value, subtags);
}

/** The languages that extended language subtags belong to: “zh-yue”. */
const extendable = new Set("ar kok lv ms sgn sw uz zh".split(" "));

function unknownFault(subtag: Subtag, subtags: readonly Subtag[]): LanguageTagFault | undefined {
  const { kind, canonical } = subtag;
  switch (kind) {
    case "language":
      return isLanguage(canonical) ? undefined : faultAt("unknown-language", subtag, languageMeant(canonical));
    case "extended":
      if (isLanguage(canonical) && extendable.has(subtags[0]?.canonical ?? "")) return undefined;
      return faultAt("unknown-region", subtag, regionMeant(canonical));
    case "script":
      return isScript(canonical) ? undefined : faultAt("unknown-script", subtag, undefined);
    case "region":
      return isRegion(canonical) ? undefined : faultAt("unknown-region", subtag, regionMeant(canonical));
    case "variant":
      return isVariant(canonical) ? undefined : faultAt("unknown-variant", subtag, undefined);
    default:
      return undefined;
  }
}

function supersededFault(subtag: Subtag): LanguageTagFault | undefined {
  const isNamed = subtag.kind === "language" || subtag.kind === "region";
  const instead = isNamed ? preferred(subtag.canonical) : undefined;
  return instead === undefined ? undefined : deprecatedFault(subtag, instead);
}

function caseFault(value: string, subtags: readonly Subtag[]): LanguageTagFault | undefined {
  const canonical = subtags.map((subtag) => subtag.canonical).join("-");
  return canonical === value
    ? undefined
    : { code: "case", from: 0, to: value.length, fix: canonical, detail: canonical };
}

function deprecatedFault({ from, to }: { from: number; to: number }, instead: string): LanguageTagFault {
  return { code: "deprecated", from, to, fix: instead, detail: instead };
}

function faultAt(code: LanguageTagCode, { from, to, canonical }: Subtag, fix: string | undefined): LanguageTagFault {
  const detail = code === "grammar" || code === "repeated" ? canonical : (fix ?? "");
  return { code, from, to, fix, detail };
}
