import { parseUrl, percentDecoded } from "../../values/url.ts";
import type { VisitedPage } from "../request.ts";
import { type RedirectRule, Redirects } from "../site-files/redirects.ts";

/** The redirects that were met on the way to pages, as rules of the site's host. */
export function metRedirects(pages: readonly VisitedPage[], home: string): Redirects | undefined {
  const rules = pages.flatMap(({ read }) => {
    const hops = read.kind === "page" ? (read.delivery?.redirects ?? []) : [];
    return hops.flatMap(({ url, status }, index) => {
      const next = hops[index + 1]?.url ?? (read.kind === "page" ? read.path : url);
      return ruleOf(url, next, status) ?? [];
    });
  });
  return rules.length === 0 ? undefined : new Redirects(rules, home);
}

/** What depends on a query is left alone: rules are about paths. */
function ruleOf(from: string, target: string, status: number): RedirectRule | undefined {
  const url = parseUrl(from);
  if (url?.search !== "") return undefined;
  const path = percentDecoded(url.pathname);
  const text = path.length > 1 ? path.replace(/\/$/, "") : path;
  return { origin: url.origin, route: { parts: [text] }, target, status, forced: true, conditional: false };
}
