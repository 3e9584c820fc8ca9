import { isMiswritten } from "../../facts/written-address.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Answer, LinkRole, LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";
import { parseUrl, percentDecoded } from "../../values/url.ts";
import { examples } from "./broken.examples.ts";

const messages = {
  missing: "Nothing is at {address}. Correct the address or publish the page.",
  misspelt: "Nothing is at {address}. Did you mean “{nearest}”?",
  case: "“{value}” is wrong in upper and lower case, which most servers tell apart. Write “{nearest}”.",
  file: "The {kind} is missing: nothing is at {address}. Correct the address or publish the file.",
  lost: "“{value}” is redirected to “{target}”, where nothing is. Correct the link or the redirect.",
  circle: "“{value}” is redirected in a circle. Link to the page itself, or correct the redirects.",
  status: "“{value}” answers {status}. Correct the link or remove it.",
  redirected: "“{value}” redirects to “{target}”, which answers {status}. Correct the link or remove it.",
  unreachable: "“{value}” cannot be reached: {reason}. Correct the link or remove it.",
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "link",
  summary: "Every link, image and file leads somewhere.",
  why: "A reader who follows a dead link is lost, an image that is missing leaves a hole, and search engines trust the page less.",
  severity: "error",
  options: {
    ignore: {
      type: "array",
      items: { type: "string" },
      default: [],
      description:
        "Addresses that are not judged: all that begin like one of these, as written or resolved; `*` stands for any characters.",
    },
  },
  messages,
  examples,

  check({ url, scheme, uses }, context) {
    if (!/^https?$/.test(scheme)) return undefined;
    const { ignore } = context.options;
    const judged = isIgnored(url, ignore) ? [] : uses.filter(({ value }) => !isIgnored(value, ignore));
    if (judged.length === 0) return undefined;
    const judge = (answer: Answer): void => {
      if (answer.outcome !== "broken") return;
      for (const use of judged) {
        // That an entry has no page is said by parity/missing-page.
        if (answer.own && use.role === "entry") continue;
        // How it is written is the cause, and told by links/malformed, links/mailto or feed/url.
        if (isMiswritten(use)) continue;
        // Nobody but the author's network knows such a name: links/localhost tells it.
        if (!answer.own && answer.status === undefined && namesPrivateHost(use.value)) continue;
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

function namesPrivateHost(value: string): boolean {
  const host = hostOf(value.trim());
  return /^[a-z]/.test(host) && isPrivateHost(host);
}

/** An address of this site. */
function reportMissing({ use, url, answer }: BrokenUse, report: Report): void {
  const { nearest, finalUrl, place = pathOf(url) } = answer;
  const kind = fileKinds[use.role];
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
function reportDead({ use, url, answer: { status, reason, finalUrl } }: BrokenUse, report: Report): void {
  const { value } = use;
  const about = { ...atUse(use), subject: url };
  if (status === undefined) {
    report({ ...about, message: "unreachable", data: { value, reason } });
  } else if (finalUrl === undefined) {
    report({ ...about, message: "status", data: { value, status } });
  } else {
    report({ ...about, message: "redirected", data: { value, target: finalUrl, status } });
  }
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

function isIgnored(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => beginsLike(address, pattern));
}

/** Whether a text begins like a pattern, in which `*` stands for any characters. */
function beginsLike(text: string, pattern: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  if (pattern === "" || !text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
