import { type PrivateUse, privateUses } from "../../facts/private-uses.ts";
import { atUse } from "../../findings/at-use.ts";
import { asOne } from "../../findings/few-or-one.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Site } from "../../model/site.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { parseUrl, resolveUrl } from "../../values/url.ts";
import { localhostExamples } from "./localhost.examples.ts";

const messages = {
  feed: "Only your own machine or network knows “{host}”, which stands in {count} of {total} addresses. Build the feed with the public address of the site.",
  feedStaging: {
    text: "“{host}” looks like a site for trying things out, and stands in {count} of {total} addresses. Build the feed with the public address of the site.",
    severity: "warning",
  },
  page: "Only your own machine or network knows where “{value}” is{more}. Write the public address.",
  file: "“{value}” is a file of your own machine{more}. Publish it, and write its public address.",
  elsewhere: {
    text: "“{value}” leads each reader to their own machine or network{more}. Write a public address, or show this one as code.",
    severity: "warning",
  },
  staging: {
    text: "“{value}” looks like a site for trying things out{more}. Write the public address.",
    severity: "warning",
  },
  spoken: {
    text: "“{value}” is a link, and leads each reader to their own machine or network{more}. Show it as code, if it is an example.",
    severity: "info",
  },
} as const;

type Kind = Exclude<keyof typeof messages, "feed" | "feedStaging">;
type Judging = Pick<Context<Options, typeof messages>, "target" | "report">;

export default defineRule({
  scope: "site",
  summary: "Addresses lead to what is public, not to where its author builds or tries it.",
  why: "An address at localhost is each reader’s own machine, and a staging site is closed or stale: nobody but the author sees what is there.",
  source: "RFC 1918, RFC 6761 and RFC 6762 for the addresses and names that are private.",
  severity: "error",
  options: {},
  messages,
  examples: localhostExamples,

  check(site, context) {
    const { uses, totals } = privateUses(site);
    const judged = uses.map((one) => ({ ...one, kind: kindOf(one, site, context) }));
    // One cause for each host and file: the wrong base address, or what was copied from a preview.
    const groups = grouped(judged, ({ use, address, kind }) => `${kind} ${address.host || use.value} ${use.file}`);
    for (const group of groups.values()) {
      const [{ use, address, kind }] = group;
      const feed = site.feeds.find(({ file }) => file === use.file);
      const isWhole = feed !== undefined && (kind === "page" || kind === "staging");
      const places = oneFinding(
        group.map((one) => one.use),
        "Here, too.",
      );
      if (isWhole && places) {
        const message = kind === "page" ? "feed" : "feedStaging";
        const data = { host: address.host, count: group.length, total: totals.get(feed) ?? group.length };
        context.report({ ...places, message, data });
      } else reportGroup(group, kind, context);
    }
  },
});

function reportGroup(group: readonly PrivateUse[], message: Kind, { report }: Judging): void {
  for (const { item, others, more } of asOne(group)) {
    const { at, related } = atUse(item.use);
    const all = [...related, ...others.map(({ use }) => ({ at: use, note: "Here, too." }))];
    const data = { value: item.use.value.trim(), more };
    report({ at, message, data, related: all, subject: item.address.host || item.use.value });
  }
}

/** What is certain: what a page loads or says of itself, what its template links to, and pages of the site itself. */
function kindOf({ use, address, link }: PrivateUse, site: Site, { target }: Judging): Kind {
  const isSpoken = link !== undefined && isNamed(link.value, { value: use.value, host: address.host });
  if (address.kind === "staging") return "staging";
  if (isSpoken) return "spoken";
  if (address.kind === "file") return "file";
  const isCertain = use.declared || use.role !== "link" || link?.furniture || isOwnPage(use.value, site, target);
  return isCertain ? "page" : "elsewhere";
}

/** Whether a link is called what it leads to, as examples in a text about programs are. */
function isNamed(name: string, { value, host }: { value: string; host: string }): boolean {
  const text = name.toLowerCase();
  const place =
    host ||
    value
      .trim()
      .toLowerCase()
      .replace(/^file:\/*/, "");
  return place !== "" && text.includes(place);
}

/** Whether the site has a page at the path that the preview had it at. The home page has that of any program. */
function isOwnPage(value: string, site: Site, target: Judging["target"]): boolean {
  const path = parseUrl(value)?.pathname ?? "/";
  const home = site.url ?? site.posts.find(({ url }) => url !== undefined)?.url;
  const url = path === "/" ? undefined : resolveUrl(path, home);
  const answer = home === undefined || url === undefined ? undefined : target(url);
  return answer !== undefined && !(answer instanceof Promise) && answer.own && answer.outcome === "ok";
}
