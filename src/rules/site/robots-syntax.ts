import type { Robots, RobotsLine, Site } from "../../model/site.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { meantRobotsKey } from "../../values/robots-keys.ts";
import { isHttp, parseUrl, resolveUrl } from "../../values/url.ts";
import { examples } from "./robots-syntax.examples.ts";

const messages = {
  page: "The robots.txt is {looksLike}, in which crawlers find no rules. Publish a plain text file, or none.",
  colon: "“{line}” has no colon: crawlers skip the line. Write a key, a colon and a value.",
  key: "Crawlers do not know “{key}”, and most skip the line. Is “{meant}” meant?",
  group: "“{line}” stands before any User-agent: crawlers skip it. Put “User-agent: *” above it.",
  agent: "The User-agent names no crawler. Write “*” for all, or the name of one.",
  agents:
    "“{value}” names several crawlers in one line, in which the first finds itself at most. Give each a line of its own.",
  path: "The path “{value}” does not begin with “/” or “*”: no address matches it. Write “{meant}”.",
  sitemap: "The address of a sitemap has to be a full one, not “{value}”. Write “{meant}”.",
  large: {
    text: "The robots.txt has {bytes} bytes; crawlers may stop reading after {max}. Shorten it.",
    severity: "warning",
  },
  place: {
    text: "Crawlers look for robots.txt at the root of a host alone; nobody reads it at {path}. Put its rules there.",
    severity: "info",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "site",
  summary: "The robots.txt is one that crawlers understand.",
  why: "Crawlers skip a line that they cannot read, without a word: what was to be kept from them is fetched, or the sitemap is not found.",
  source: "Robots Exclusion Protocol, RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309), also for the 500 KiB.",
  severity: "error",
  options: {
    maxBytes: { type: "integer", default: 512_000, minimum: 1, description: "Most bytes of the file." },
  },
  messages,
  examples,

  check(site, { options: { maxBytes }, report }) {
    const { robots } = site;
    if (!robots) return;
    const { opening, looksLike, bytes } = robots;
    if (looksLike !== undefined) return report({ at: opening, message: "page", data: { looksLike } });
    if (bytes > maxBytes) report({ at: opening, message: "large", data: { bytes, max: maxBytes } });
    const path = parseUrl(robots.url ?? "")?.pathname ?? "/robots.txt";
    if (path !== "/robots.txt" && robots.lines.length > 0) report({ at: opening, message: "place", data: { path } });
    checkLines(robots, site, report);
  },
});

function checkLines({ lines }: Robots, site: Site, report: Report): void {
  let inGroup = false;
  for (const line of lines) {
    const { text, key, value } = line;
    const name = key?.value.toLowerCase();
    if (!key || !value) report({ at: text, message: "colon", data: { line: text.value } });
    else if (name === "user-agent") checkAgent(line, report);
    else if (name === "sitemap") checkSitemap(value, site, report);
    else if (name === "allow" || name === "disallow") {
      if (!inGroup) report({ at: text, message: "group", data: { line: text.value } });
      checkPath(value, report);
    } else checkKey(key, report);
    // A misspelt User-agent is said once, not again at each of its rules.
    inGroup ||= name === "user-agent" || meantRobotsKey(key?.value ?? text.value.split(" ")[0] ?? "") === "User-agent";
  }
}

function checkKey(key: Text, report: Report): void {
  const meant = meantRobotsKey(key.value);
  if (meant === undefined) return;
  const fix = [key.replace(0, key.value.length, meant)];
  report({ at: key, message: "key", data: { key: key.value, meant }, fix, fixSafe: false });
}

function checkAgent({ text, value }: RobotsLine, report: Report): void {
  if (!value?.value) report({ at: text, message: "agent" });
  else if (/^[\w*-]+(?:\s*,\s*[\w*-]+)+$/.test(value.value)) {
    report({ at: value, message: "agents", data: { value: value.value } });
  }
}

/** An empty path is fine: nothing is forbidden. */
function checkPath(value: Text, report: Report): void {
  if (/^(?:[/*]|$)/.test(value.value)) return;
  const address = isHttp(value.value) ? parseUrl(value.value) : undefined;
  const meant = address ? address.pathname + address.search : `/${value.value.replace(/^\.\//, "")}`;
  const fix = [value.replace(0, value.value.length, meant)];
  report({ at: value, message: "path", data: { value: value.value, meant }, fix, fixSafe: false });
}

function checkSitemap(value: Text, { url }: Site, report: Report): void {
  if (isHttp(value.value) && parseUrl(value.value)) return;
  const meant = resolveUrl(value.value || "/sitemap.xml", url ?? "https://example.org/") ?? "";
  const fix = url === undefined || value.value === "" ? undefined : [value.replace(0, value.value.length, meant)];
  report({ at: value, message: "sitemap", data: { value: value.value, meant }, fix });
}
