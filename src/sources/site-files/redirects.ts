import { grouped } from "../../values/grouped.ts";
import { hostOf, isSameHost } from "../../values/host.ts";
import { parseUrl, percentDecoded, resolveUrl } from "../../values/url.ts";
import { filled, firstSegment, matchRoute, type Route } from "./route.ts";

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
  /** The addresses on the way, in their order, and the status each is redirected with. */
  readonly hops: readonly { readonly url: string; readonly status: number }[];
}

/** Most redirects that browsers follow one after the other are 20; more than 10 search engines do not. */
const mostHops = 10;

interface Ranked {
  readonly rule: RedirectRule;
  /** Where it stands among all rules. */
  readonly rank: number;
}

/** A rule that fits an address, and where it leads. */
interface Fitting extends Ranked {
  readonly target: string;
}

/** The redirects that a site's host is told of; the first rule that fits counts. */
export class Redirects {
  /** By the first segment of their paths, in their order; under "" those whose first segment may be any. */
  readonly #rules: ReadonlyMap<string, readonly Ranked[]>;
  readonly #host: string;

  /** `home` is the address of the site. */
  constructor(rules: readonly RedirectRule[], home: string) {
    const ranked = rules.map((rule, rank) => ({ rule, rank }));
    this.#rules = grouped(ranked, ({ rule }) => firstSegment(rule.route));
    this.#host = hostOf(home);
  }

  /** Where an address leads; undefined where no rule fits. `isThere` tells whether a file or page is at an address. */
  follow(url: string, isThere: (url: string) => boolean): Followed | undefined {
    let end = url;
    let manner: Followed["manner"] = "permanent";
    const hops: { url: string; status: number }[] = [];
    while (hops.length <= mostHops) {
      const found = this.#ruleFor(end, isThere(end));
      const how = found && mannerOf(found.rule);
      if (!found || how === "gone")
        return how ? { end, manner: how, hops } : hops.length > 0 ? { end, manner, hops } : undefined;
      if (how === "shown" || how === "sometimes") return { end, manner: how, hops };
      if (how === "temporary") manner = how;
      hops.push({ url: end, status: found.rule.status });
      end = found.target;
    }
    return { end: url, manner: "circle", hops };
  }

  #ruleFor(url: string, isThere: boolean): Fitting | undefined {
    const address = parseUrl(url);
    if (!address) return undefined;
    const path = percentDecoded(address.pathname);
    const fitting = [path.split("/", 2)[1] ?? "", ""].flatMap((segment) => {
      for (const ranked of this.#rules.get(segment) ?? []) {
        const target = isThere && !ranked.rule.forced ? undefined : this.#targetOf(ranked.rule, address, path);
        if (target !== undefined) return [{ ...ranked, target }];
      }
      return [];
    });
    return fitting.sort((a, b) => a.rank - b.rank)[0];
  }

  #targetOf(rule: RedirectRule, address: URL, path: string): string | undefined {
    const held = this.#isFor(rule, address) ? matchRoute(rule.route, path) : undefined;
    const target = held && resolveUrl(filled(rule.target, held), address.href);
    // A rule that leads to itself is about something else: a slash, a scheme.
    return target === address.href && mannerOf(rule) !== "shown" ? undefined : target;
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
