import { guess, isCertainId } from "../../facts/guessed-anchor.ts";
import { headingWithoutId, similarAnchor } from "../../facts/similar-anchor.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Anchors, Answer, LinkRole, LinkUse } from "../../model/link.ts";
import type { Edit } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { decodedFragment, fragmentOf, isForScripts, leadsSomewhere } from "../../values/fragment.ts";
import { isScriptedPlace } from "../../values/scripted-hosts.ts";
import { parseUrl } from "../../values/url.ts";
import { examples } from "./fragment.examples.ts";

const messages = {
  missing: "Nothing on {page} has the id “{id}”, so the link leads to its top. Correct the link or add the id.",
  misspelt: "Nothing on {page} has the id “{id}”. Did you mean “#{nearest}”?",
  form: "The id on {page} is “{nearest}”, not “{id}”. Write “#{written}”.",
  accents: "The id on {page} looks like “{id}”, yet its accents are composed in another way. Copy the id from there.",
  heading:
    "The heading “{heading}” on {page} has no id, so “#{id}” leads to the top. Give the heading the id, or correct the link.",
  base: "“{value}” leads to {page}, since <base> sends it there, and nothing there has that id. Write the path of this page before it.",
  unlike: { text: "No heading or id on {page} is like “{id}”. Correct the link or add the id.", severity: "warning" },
  remote: {
    text: "Nothing in the HTML of {page} has the id “{id}”, so the link leads to its top. Correct the link.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

/** A head names its page, and structured data its things, with fragments that lead nowhere. */
const judgedRoles: ReadonlySet<LinkRole> = new Set<LinkRole>(["link", "entry", "frame"]);

export default defineRule({
  scope: "link",
  summary: "Every link into a page finds the place that it names.",
  why: "The reader lands at the top of a long page and has to look for what the link promised.",
  severity: "error",
  source: "https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element",
  options: {},
  messages,
  examples,

  check({ url, scheme, uses }, { target, report }) {
    if (!/^https?$/.test(scheme)) return undefined;
    const judged = uses.filter(isJudged);
    if (judged.length === 0) return undefined;
    const judge = (answer: Answer): void => {
      const { outcome, anchors } = answer;
      if (!anchors || (outcome !== "ok" && outcome !== "moved")) return;
      for (const use of judged) judgeUse({ use, url, answer, anchors }, report);
    };
    const answer = target(url);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

function isJudged({ value, role }: LinkUse): boolean {
  return value.includes("#") && judgedRoles.has(role);
}

interface JudgedUse {
  readonly use: LinkUse;
  readonly url: string;
  readonly answer: Answer;
  readonly anchors: Anchors;
}

function judgeUse(judged: JudgedUse, report: Report): void {
  const { use, answer, anchors } = judged;
  const fragment = fragmentOf(use.value);
  if (leadsSomewhere(fragment, anchors.ids) || isForScripts(fragment)) return;
  if (!answer.own && isElsewhere(fragment, judged)) return;
  const certainty = anchors.guessed ? guess(fragment, anchors) : "missing";
  if (certainty === "missing") reportMissing(fragment, judged, report);
}

/** GitHub writes a prefix before the ids of headings, which its scripts look for. */
function isElsewhere(fragment: string, { url, answer, anchors: { ids } }: JudgedUse): boolean {
  const host = parseUrl(answer.finalUrl ?? url)?.host ?? "";
  if (isScriptedPlace(host, fragment)) return true;
  const decoded = decodedFragment(fragment);
  if (ids.has(`user-content-${decoded}`) || ids.has(`user-content-${decoded.toLowerCase()}`)) return true;
  return host === "github.com" && ![...ids].some((id) => id.startsWith("user-content-"));
}

function reportMissing(fragment: string, judged: JudgedUse, report: Report): void {
  const { use, anchors } = judged;
  const id = shortened(decodedFragment(fragment));
  const page = pageName(judged);
  const about = { ...atUse(use), subject: subjectOf(judged) };
  const similar = similarAnchor(fragment, anchors);
  const heading = anchors.guessed ? undefined : headingWithoutId(fragment, anchors);
  if (use.value.trim().startsWith("#") && isMoved(judged)) {
    report({ ...about, message: "base", data: { value: shortened(use.value.trim()), page } });
  } else if (similar?.certain && isComposedAnew(fragment, similar.id)) {
    report({ ...about, message: "accents", data: { page, id }, fix: fixOf(use, similar.id) });
  } else if (similar?.certain) {
    const data = { page, id, nearest: similar.id, written: writtenId(similar.id) };
    report({ ...about, message: "form", data, fix: fixOf(use, similar.id) });
  } else if (heading) {
    report({ ...about, message: "heading", data: { page, id, heading: shortened(heading.value) } });
  } else if (similar === undefined) {
    report({ ...about, message: missingOn(judged), data: { page, id } });
  } else if (!anchors.guessed || isCertainId(similar.id, anchors)) {
    // A generator may spell another heading in its own way.
    report({ ...about, message: "misspelt", data: { page, id, nearest: writtenId(similar.id) } });
  }
}

/** Only what was built is certain: generators and scripts may give ids that cannot be seen. */
function missingOn({ answer, anchors }: JudgedUse): "missing" | "unlike" | "remote" {
  if (anchors.guessed) return "unlike";
  return answer.own ? "missing" : "remote";
}

/** Both look the same, in NFC and NFD. */
function isComposedAnew(fragment: string, id: string): boolean {
  return decodedFragment(fragment).normalize("NFC") === id.normalize("NFC");
}

/** As it is to be written behind a `#`. */
function writtenId(id: string): string {
  return id.replace(/[\s"<>`%]/g, encodeURIComponent);
}

/** Whether the page that a fragment alone leads to is not the one that it stands on. */
function isMoved({ use, anchors: { file } }: JudgedUse): boolean {
  return /\.x?html?$/i.test(use.file) && use.file !== file && use.copies?.every((copy) => copy.file !== file) !== false;
}

function pageName(judged: JudgedUse): string {
  const { use, url, answer, anchors } = judged;
  if (use.file === anchors.file || (use.value.trim().startsWith("#") && !isMoved(judged))) return "this page";
  const end = answer.finalUrl ?? url;
  if (!answer.own) return `“${shortened(end)}”`;
  if (anchors.guessed) return `“${anchors.file}”`;
  return `“${shortened(parseUrl(end)?.pathname ?? end)}”`;
}

/** A template that writes `#main` is one cause on every page. */
function subjectOf({ use: { value }, url }: JudgedUse): string {
  const written = value.trim();
  return written.startsWith("#") ? written : `${url}#${fragmentOf(value)}`;
}

/** The fragment alone, where the file has it as it is and the id needs no escape there. */
function fixOf({ file, start, end, value }: LinkUse, id: string): Edit[] | undefined {
  if (end - start !== value.length || !/^[\p{L}\p{M}\p{N}_.~:-]+$/u.test(id)) return undefined;
  const hash = value.indexOf("#") + 1;
  const directive = value.indexOf(":~:", hash);
  const last = directive < 0 ? value.trimEnd().length : directive;
  return [{ file, start: start + hash, end: start + last, text: id }];
}

/** Characters of a value that are quoted. */
const longestQuote = 80;

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
