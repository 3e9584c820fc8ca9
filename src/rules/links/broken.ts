import { privateAddress } from "../../facts/private-address.ts";
import { isMiswritten } from "../../facts/written-address.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Answer, LinkRole, LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { extensionOf, parseUrl, percentDecoded } from "../../values/url.ts";
import { examples } from "./broken.examples.ts";

const messages = {
  missing: "Nothing is at {address}. Correct the address or publish the page.",
  misspelt: "Nothing is at {address}. Did you mean “{nearest}”?",
  case: "“{value}” is wrong in upper and lower case, which most servers tell apart. Write “{nearest}”.",
  file: "The {kind} is missing: nothing is at {address}. Correct the address or publish the file.",
  lost: "“{value}” is redirected to “{target}”, where nothing is. Correct the link or the redirect.",
  circle: "“{value}” is redirected in a circle. Link to the page itself, or correct the redirects.",
  dead: "“{value}” {reason}. Correct the {thing} or remove it.",
  redirected: "“{value}” redirects to “{target}”, which {reason}. Correct the {thing} or remove it.",
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "link",
  summary: "Every link, image and file leads somewhere.",
  why: "A reader who follows a dead link is lost, an image that is missing leaves a hole, and search engines trust the page less.",
  severity: "error",
  options: {},
  messages,
  examples,

  check({ url, scheme, uses }, context) {
    if (!/^https?$/.test(scheme)) return undefined;
    const judge = (answer: Answer): void => {
      if (answer.outcome !== "broken") return;
      for (const use of uses) {
        // That an entry has no page is said by parity/missing-page.
        if (answer.own && use.role === "entry") continue;
        // How it is written is the cause, and told by links/malformed, links/mailto or feed/url.
        if (isMiswritten(use)) continue;
        // Nobody but the author's network knows such a name: links/localhost tells it.
        if (!answer.own && answer.status === undefined && namesPrivateHost(use)) continue;
        if (answer.own) reportMissing({ use, url, answer }, context.report);
        else reportDead({ use, url, answer }, context.report);
      }
    };
    const answer = context.target(url);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

interface BrokenUse {
  readonly use: LinkUse;
  readonly url: string;
  readonly answer: Answer;
}

const fileKinds: Readonly<Partial<Record<LinkRole, string>>> = {
  image: "image",
  media: "media file",
  resource: "file",
};
const pictures: ReadonlySet<string> = new Set("apng avif gif ico jpeg jpg png svg webp".split(" "));
const pages: ReadonlySet<string> = new Set(["", ..."asp aspx htm html jsp md mdx php xhtml".split(" ")]);

/** What is missing, where it is no page: a link may lead to a file, and a head names pictures. */
function fileKind({ role, value }: LinkUse): string | undefined {
  const extension = extensionOf(value);
  return fileKinds[role] ?? (pictures.has(extension) ? "image" : pages.has(extension) ? undefined : "file");
}

function namesPrivateHost({ value }: LinkUse): boolean {
  const { kind, host } = privateAddress(value, "") ?? {};
  return kind === "host" && host !== undefined && /^[a-z]/.test(host);
}

/** An address of this site. */
function reportMissing({ use, url, answer }: BrokenUse, report: Report): void {
  const { nearest, finalUrl, place = pathOf(url) } = answer;
  const kind = fileKind(use);
  const about = { ...atUse(use), subject: subjectOf(use, url) };
  const plain = use.value === place || use.value === url;
  const address = plain ? `“${use.value}”` : `“${place}”, where “${use.value}” leads`;
  if (finalUrl === url) report({ ...about, message: "circle", data: { value: use.value } });
  else if (finalUrl !== undefined) {
    report({ ...about, message: "lost", data: { value: use.value, target: pathOf(finalUrl) } });
  } else if (nearest !== undefined && isSameButCase(place, nearest)) {
    report({ ...about, message: "case", data: { value: use.value, nearest } });
  } else if (nearest !== undefined) {
    report({ ...about, message: "misspelt", data: { address, nearest } });
  } else if (kind !== undefined) {
    report({ ...about, message: "file", data: { kind, address } });
  } else {
    report({ ...about, message: "missing", data: { address } });
  }
}

/** A template that writes `about` leads elsewhere from each folder, and is one cause all the same. */
function subjectOf({ value }: LinkUse, url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|\/|\.\.\/)/i.test(value) ? url : value;
}

/** An address of the web. */
function reportDead({ use, url, answer: { reason, finalUrl } }: BrokenUse, report: Report): void {
  const { value, role } = use;
  const about = { ...atUse(use), subject: url };
  const data = { value, reason, thing: role === "link" || role === "entry" ? "link" : "address" };
  // Of redirects that lead nowhere, the last one is not what is broken.
  if (finalUrl === undefined || reason.startsWith("redirects")) report({ ...about, message: "dead", data });
  else report({ ...about, message: "redirected", data: { ...data, target: finalUrl } });
}

function pathOf(url: string): string {
  return parseUrl(url)?.pathname ?? url;
}

function isSameButCase(path: string, nearest: string): boolean {
  return folded(path) === folded(nearest);
}

function folded(path: string): string {
  return percentDecoded(path).normalize("NFC").toLowerCase();
}
