import { atUse } from "../../findings/at-use.ts";
import type { Answer, Link, LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { hostOf } from "../../values/host.ts";
import { examples } from "./unknown.examples.ts";

const messages = {
  one: "“{value}” {reason}, so that nobody knows whether it is there. Open it yourself, and when all is well {remedy}.",
  many: "{count} addresses lead to {host}, which {reason}, so that nobody knows whether they are there. Open some yourself, and when all is well {remedy}.",
} as const;

export default defineRule({
  scope: "site",
  summary: "Servers say of every link whether it leads somewhere.",
  why: "A server that refuses programs, or is down for an hour, may show its pages to readers all the same: only a person can tell.",
  source: "RFC 9110, section 15; RFC 6585 (429); RFC 7725 (451); 999 is LinkedIn’s own.",
  severity: "info",
  options: {},
  messages,
  examples,

  check({ links }, { target, report }) {
    const asked = links.filter(({ scheme }) => /^https?$/.test(scheme));
    const answers = asked.map(({ url }) => target(url));
    const judge = (known: readonly Answer[]): void => {
      const open = known.flatMap((answer, index): OpenLink[] => {
        const link = asked[index];
        return link && answer.outcome === "unknown" && !answer.own
          ? [{ link, answer, host: hostAt(link, answer) }]
          : [];
      });
      // A host that refuses one address refuses others: that is one thing to look at.
      const byCause = grouped(open, ({ host, answer }) => `${host} ${answer.reason}`);
      for (const [cause, alike] of byCause) reportHost(alike, cause, report);
    };
    const known = answers.filter((answer): answer is Answer => !(answer instanceof Promise));
    return known.length === answers.length ? judge(known) : Promise.all(answers).then(judge);
  },
});

/** An address of which nobody knows where it leads. */
interface OpenLink {
  readonly link: Link;
  readonly answer: Answer;
  /** The host that did not say it. */
  readonly host: string;
}

function hostAt({ url }: Link, { finalUrl }: Answer): string {
  return hostOf(finalUrl ?? url);
}

function reportHost(
  [first, ...others]: readonly [OpenLink, ...OpenLink[]],
  subject: string,
  report: Context<Options, typeof messages>["report"],
): void {
  const { link, answer, host } = first;
  const [use, ...again] = link.uses;
  if (!use) return;
  const { at, related } = atUse(use);
  const more = [...again, ...others.flatMap(({ link: { uses } }) => uses)];
  const about = { at, related: [...related, ...more.map(theSameHost)], subject };
  const isLedOn = hostOf(link.url) !== host;
  if (others.length > 0) {
    const remedy = remedyOf(answer, "exclude the host");
    const data = { count: others.length + 1, host, reason: answer.reason, remedy };
    report({ ...about, message: "many", data });
  } else {
    const reason = isLedOn ? `redirects to ${host}, which ${answer.reason}` : answer.reason;
    report({ ...about, message: "one", data: { value: use.value, reason, remedy: remedyOf(answer, "exclude it") } });
  }
}

function theSameHost(at: LinkUse) {
  return { at, note: "An address of the same host." };
}

/** Who is asked for a name may give one. */
function remedyOf({ status }: Answer, exclude: string): string {
  const asksForName = status === 401 || status === 403 || status === 407;
  return `${exclude} with links.exclude${asksForName ? ", or send a token with links.headers" : ""}`;
}
