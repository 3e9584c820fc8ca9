import { moveOf } from "../../facts/move.ts";
import { atUse } from "../../findings/at-use.ts";
import type { Answer, LinkUse } from "../../model/link.ts";
import { defineRule } from "../../rule.ts";
import { isOnTheWay } from "../../values/moved-address.ts";
import { parseUrl } from "../../values/url.ts";
import { examples } from "./redirect-chain.examples.ts";

export default defineRule({
  scope: "link",
  summary: "An address leads to its page without a chain of redirects.",
  why: "Each redirect is another request that readers wait for, on a phone most of a second, and search engines give up on long chains.",
  source:
    "Google Search Central, Redirects and Google Search: crawlers follow up to 10 hops (https://developers.google.com/search/docs/crawling-indexing/301-redirects).",
  severity: "warning",
  options: {
    max: {
      type: "integer",
      default: 2,
      minimum: 1,
      description: "Redirects that an address of the web may take: one to https and one to www are usual.",
    },
    maxOwn: {
      type: "integer",
      default: 1,
      minimum: 1,
      description: "Redirects that an address of the site itself may take.",
    },
  },
  messages: {
    web: "“{value}” takes {count} redirects, more than {max}: {hops}. Link to a later address.",
    own: "“{value}” takes {count} redirects, more than {max}: {hops}. Let the first one lead to the last address.",
  },
  examples,

  check({ url, scheme, uses }, { options, target, report }) {
    if (!/^https?$/.test(scheme)) return undefined;
    const judge = (answer: Answer): void => {
      const hops = hopsOf(url, answer);
      const max = answer.own ? options.maxOwn : options.max;
      const count = hops.length - 1;
      if (count <= max) return;
      const told = shown(hops, answer.own);
      for (const use of uses) {
        if (!isJudged(use, answer) || moveOf(url, answer, use)) continue;
        const data = { value: use.value, count, max, hops: told };
        report({ ...atUse(use), message: answer.own ? "own" : "web", data, subject: url });
      }
    };
    const answer = target(url);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

/** The addresses on the way and the last one; none where they lead nowhere, or are meant to redirect. */
function hopsOf(url: string, { outcome, redirects = [], finalUrl }: Answer): readonly string[] {
  if ((outcome !== "ok" && outcome !== "moved") || finalUrl === undefined) return [];
  const hops = [...redirects.map((hop) => hop.url), finalUrl];
  return isOnTheWay(url) || hops.some(isOnTheWay) ? [] : hops;
}

/** An id stays as it is; where the canonical link of the site itself leads is said by site/canonical-chain. */
function isJudged({ role, isId }: LinkUse, { own }: Answer): boolean {
  return isId !== true && !(own && role === "head");
}

/** Longest way that a message shows as a whole, and longest end of a longer one, in UTF-16 units. */
const longestWay = 118;
const longestEnd = 55;

/** The way, without scheme and host where they stay the same; of a long one its ends. */
function shown(hops: readonly string[], isOwn: boolean): string {
  const names = hops.map((hop, index) => {
    const url = parseUrl(hop);
    const isSame = isOwn || (index > 0 && url?.origin === parseUrl(hops[index - 1] ?? "")?.origin);
    return url && isSame ? url.pathname + url.search : hop;
  });
  const whole = names.join(" → ");
  const ends = [names[0], names.at(-1)].map((name = "") =>
    name.length > longestEnd ? `${name.slice(0, longestEnd - 1)}…` : name,
  );
  return whole.length > longestWay ? ends.join(" → … → ") : whole;
}
