import type { Answer, LinkUse } from "../model/link.ts";
import { hostOf, isSameHost } from "../values/host.ts";
import { type MovedAddress, movedAddress } from "../values/moved-address.ts";
import { parseUrl } from "../values/url.ts";

/** A redirect that an author should know of, and where it leads. */
export type Move = MovedAddress & { readonly target: string };

/**
 * What the redirects of an address mean where it is used. Undefined where they ask for nothing, or another rule tells of
 * them there. An id stays, wherever it leads.
 */
export function moveOf(url: string, answer: Answer, use: LinkUse): Move | undefined {
  const { finalUrl: target, own } = answer;
  if (target === undefined || use.isId) return undefined;
  const move = own ? ownMove(url, target, answer) : webMove(url, target, answer);
  return move && !(own ? isToldOfOwn(move, use) : isToldOfWeb(move, use)) ? { ...move, target } : undefined;
}

/**
 * The author's own redirects tell for sure, and above all stubs and aliases, which name one page each; those to other
 * sites are short addresses that are meant to stay.
 */
function ownMove(url: string, target: string, { outcome, redirects }: Answer): MovedAddress | undefined {
  if (outcome !== "moved" || !isSameHost(hostOf(url), hostOf(target))) return undefined;
  const move = movedAddress(url, target);
  const namesOne = move?.kind === "gone" && redirects?.at(-1)?.status === 200;
  return move?.kind === "new" || namesOne ? { kind: "new", certain: queryOf(url) === queryOf(target) } : move;
}

/** What is redirected for the time being keeps its address, unless it leads to an error page. */
function webMove(url: string, target: string, { outcome }: Answer): MovedAddress | undefined {
  const move = outcome === "moved" || outcome === "ok" ? movedAddress(url, target) : undefined;
  const isForNow = outcome === "ok" && (move?.kind !== "gone" || move.place === "home");
  return isForNow ? undefined : move;
}

/** By site/canonical-form; of what a head says by site/canonical-chain, parity/og-url and others, of JSON-LD by none. */
function isToldOfOwn({ kind }: MovedAddress, { role, written }: LinkUse): boolean {
  return kind === "form" || (role === "head" && written !== "json");
}

/** By parity/canonical, which reads the pages of entries, and by post/link-insecure of what is loaded. */
function isToldOfWeb({ kind }: MovedAddress, { role }: LinkUse): boolean {
  return (role === "entry" && kind !== "gone") || (role !== "link" && kind === "form");
}

function queryOf(url: string): string {
  return parseUrl(url)?.search ?? "";
}
