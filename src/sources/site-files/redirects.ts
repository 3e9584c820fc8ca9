import { hostOf, isSameHost } from "../../values/host.ts";
import { parseUrl, percentDecoded, resolveUrl } from "../../values/url.ts";
import { filled, matchRoute, type Route } from "./route.ts";

/** One rule of a host's configuration. */
export interface RedirectRule {
  /** The origin or host it is for; undefined where it is for the site. */
  readonly origin: string | undefined;
  readonly route: Route;
  readonly target: string;
  /** 301 and 308 are for good, other 3xx for now; 200 shows the target in place, from 400 on nothing is there. */
  readonly status: number;
  /** Whether it holds even where there is a file. */
  readonly forced: boolean;
  /** Whether it holds for some visitors only: of a country, with a cookie. */
  readonly conditional: boolean;
}

/** Where an address leads in the end. */
export interface Followed {
  /** Absolute; the address itself where it is shown there. */
  readonly end: string;
  /**
   * `shown`: another file is shown in its place; `sometimes`: for some visitors; `gone`: the rule says that nothing is
   * there; `circle`: it never ends.
   */
  readonly manner: "permanent" | "temporary" | "shown" | "sometimes" | "gone" | "circle";
}

/** Most redirects that browsers follow one after the other are 20; more than 10 search engines do not. */
const mostHops = 10;

/** The redirects that a site's host is told of; the first rule that fits counts. */
export class Redirects {
  readonly #rules: readonly RedirectRule[];
  readonly #host: string;

  /** `home` is the address of the site. */
  constructor(rules: readonly RedirectRule[], home: string) {
    this.#rules = rules;
    this.#host = hostOf(home);
  }

  /** Where an address leads; undefined where no rule fits. `isThere` tells whether a file or page is at an address. */
  follow(url: string, isThere: (url: string) => boolean): Followed | undefined {
    let end = url;
    let manner: Followed["manner"] = "permanent";
    for (let hops = 0; hops <= mostHops; hops++) {
      const found = this.#ruleFor(end, isThere(end));
      const how = found && mannerOf(found.rule);
      if (!found || how === "gone") return how ? { end, manner: how } : hops > 0 ? { end, manner } : undefined;
      if (how === "shown" || how === "sometimes") return { end, manner: how };
      if (how === "temporary") manner = how;
      end = found.target;
    }
    return { end: url, manner: "circle" };
  }

  #ruleFor(url: string, isThere: boolean): { readonly rule: RedirectRule; readonly target: string } | undefined {
    const address = parseUrl(url);
    if (!address) return undefined;
    const path = percentDecoded(address.pathname);
    for (const rule of this.#rules) {
      if ((isThere && !rule.forced) || !this.#isFor(rule, address)) continue;
      const held = matchRoute(rule.route, path);
      const target = held && resolveUrl(filled(rule.target, held), url);
      if (target === undefined) continue;
      // A rule that leads to itself is about something else: a slash, a scheme.
      if (target !== url || mannerOf(rule) === "shown") return { rule, target };
    }
    return undefined;
  }

  #isFor({ origin: wanted }: RedirectRule, { origin, host }: URL): boolean {
    if (wanted === undefined) return isSameHost(host, this.#host);
    return wanted.includes("://") ? origin === wanted : host === wanted;
  }
}

function mannerOf({ status, conditional }: RedirectRule): Exclude<Followed["manner"], "circle"> {
  if (conditional) return "sometimes";
  if (status < 300) return "shown";
  if (status >= 400) return "gone";
  return status === 301 || status === 308 ? "permanent" : "temporary";
}
