import type { Robots, RobotsLine } from "../../model/site.ts";
import { plainText, type Text } from "../../model/text.ts";
import { hostOf, isSameHost } from "../../values/host.ts";
import { parseUrl } from "../../values/url.ts";
import type { Opened } from "../library.ts";
import { comparablePath, matchesPath } from "./path-pattern.ts";
import { groupsOf, type RobotsGroup, type RobotsRule, rulesFor } from "./robots-groups.ts";

/** What crawlers read at least, and Google at most (RFC 9309, section 2.5). */
const readBytes = 500 * 1024;

/** Reads robots.txt, whatever stands in it. */
export function readRobots({ path: file, text, bytes, recognised }: Opened, url: string | undefined): Robots {
  const isPage = recognised.kind === "html" || recognised.kind === "xml" || recognised.kind === "feed";
  const lines = isPage ? [] : linesOf(file, withinLimit(text));
  const end = text.search(/[\r\n]|$/);
  return new RobotsFile({
    file,
    url,
    bytes,
    looksLike: isPage ? recognised.looksLike : undefined,
    opening: { file, start: 0, end },
    lines,
  });
}

class RobotsFile implements Robots {
  readonly file: string;
  readonly url: string | undefined;
  readonly bytes: number;
  readonly looksLike: string | undefined;
  readonly opening: Robots["opening"];
  readonly lines: readonly RobotsLine[];
  readonly #groups: readonly RobotsGroup[];
  readonly #rules = new Map<string, readonly RobotsRule[]>();

  constructor({ file, url, bytes, looksLike, opening, lines }: Omit<Robots, "forbids">) {
    this.file = file;
    this.url = url;
    this.bytes = bytes;
    this.looksLike = looksLike;
    this.opening = opening;
    this.lines = lines;
    this.#groups = groupsOf(lines);
  }

  forbids(url: string, agent: string): RobotsLine | undefined {
    const address = parseUrl(url);
    if (!address || address.pathname === "/robots.txt" || !this.#counts(url)) return undefined;
    const path = comparablePath(address.pathname + address.search);
    const rule = this.#rulesFor(agent).find(({ pattern }) => matchesPath(pattern, path));
    return rule === undefined || rule.allow ? undefined : rule.line;
  }

  #rulesFor(agent: string): readonly RobotsRule[] {
    const rules = this.#rules.get(agent) ?? rulesFor(this.#groups, agent);
    this.#rules.set(agent, rules);
    return rules;
  }

  /** Below a folder no crawler looks for it, and on other hosts it says nothing. */
  #counts(url: string): boolean {
    if (this.url === undefined) return true;
    return parseUrl(this.url)?.pathname === "/robots.txt" && isSameHost(hostOf(url), hostOf(this.url));
  }
}

function withinLimit(text: string): string {
  if (text.length <= readBytes / 3) return text;
  const bytes = Buffer.from(text);
  return bytes.byteLength <= readBytes ? text : bytes.subarray(0, readBytes).toString();
}

function linesOf(file: string, text: string): RobotsLine[] {
  const lines: RobotsLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const comment = line.indexOf("#");
    const whole = plainText(file, comment < 0 ? line : line.slice(0, comment), index).trim();
    if (whole.value !== "") lines.push(lineOf(whole));
  }
  return lines;
}

function lineOf(text: Text): RobotsLine {
  const colon = text.value.indexOf(":");
  if (colon < 0) return { text, key: undefined, value: undefined };
  return { text, key: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}
