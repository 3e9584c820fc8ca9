import type { RedirectRule } from "./redirects.ts";
import { colonRoute } from "./route-syntax.ts";

/** A rule as `_redirects` and netlify.toml alike say it. */
export interface NetlifyRule {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly forced: boolean;
  readonly conditional: boolean;
}

/** Permanent, where a rule does not say: that is Netlify's default. */
export const usualStatus = 301;

/** Reads `_redirects` of Netlify and Cloudflare Pages: from, query parameters, to, status, conditions. */
export function readRedirectsFile(text: string): RedirectRule[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const words = wordsOf(line);
    const to = words.findIndex((word, index) => index > 0 && /^\/|^https?:\/\//i.test(word));
    const [from] = words;
    const target = words[to];
    if (from === undefined || target === undefined) return [];
    const [, status = usualStatus, mark] = /^(\d{3})(!?)$/.exec(words[to + 1] ?? "") ?? [];
    const conditional = to > 1 || words.slice(to + 1).some((word) => word.includes("="));
    return netlifyRule({ from, to: target, status: Number(status), forced: mark === "!", conditional });
  });
}

function wordsOf(line: string): readonly string[] {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const comment = words.findIndex((word) => word.startsWith("#"));
  return comment < 0 ? words : words.slice(0, comment);
}

/** As a list, since a rule whose path cannot be read is none. */
export function netlifyRule({ from, to, status, forced, conditional }: NetlifyRule): RedirectRule[] {
  const [, origin, path = ""] = /^(https?:\/\/[^/]+)?(\/.*)$/i.exec(from) ?? [];
  const route = colonRoute(path);
  return route ? [{ origin: origin?.toLowerCase(), route, target: to, status, forced, conditional }] : [];
}
