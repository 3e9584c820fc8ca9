import { oneFinding } from "../../findings/one-finding.ts";
import type { Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { hostOf, isPrivateHost, isSameSite } from "../../values/host.ts";

const site = "https://a.example/";
const rss = (...links: readonly string[]): string => {
  const items = links.map((link) => `  <item><link>${link}</link></item>`);
  return [`<rss version="2.0"><channel><link>${site}</link>`, ...items, "</channel></rss>"].join("\n");
};
const own = (count: number): string[] => Array.from({ length: count }, (_, index) => `${site}${index + 1}`);

export default defineRule({
  scope: "feed",
  summary: "Links name one host, once, and it is that of the site.",
  why: "A link with a doubled host is dead. One that leads to another site by mistake sends readers away.",
  severity: "error",
  options: {
    fewPercent: {
      type: "number",
      default: 30,
      minimum: 0,
      maximum: 100,
      description: "Share of the entries up to which links to other hosts are told; more of them are a link blog.",
    },
  },
  messages: {
    doubled: "The host stands twice in {count} of {total} links, “{url}” first. Is “{right}” meant?",
    elsewhere: {
      text: "Another host than {site} in {count} of {total} links, “{host}” first. Look whether that is meant.",
      severity: "info",
    },
  },
  examples: [
    { good: rss(...own(3), "https://blog.a.example/rye") },
    { good: rss(...own(2), "https://b.example/rye") },
    { good: rss(...own(5), "https://b.example/rye", "https://c.example/"), options: { fewPercent: 28 } },
    { good: rss("https://web.archive.org/web/2025/https://a.example/rye") },
    {
      bad: rss(
        "⟦https://a.example/https://a.example/rye⟧",
        "https://a.examplea.example/oats",
        "http://https://a.example/",
      ),
      says: "The host stands twice in 3 of 4 links, “https://a.example/https://a.example/rye” first. Is “https://a.example/rye” meant?",
      fixed: rss("https://a.example/rye", "https://a.example/oats", site),
    },
    {
      bad: rss(...own(7), "⟦https://b.example/rye⟧", "https://c.example/", "https://b.example/oats"),
      options: { fewPercent: 30 },
      says: "Another host than a.example in 3 of 10 links, “b.example” first. Look whether that is meant.",
    },
  ],

  check(feed, { options, report }) {
    const all = [feed.link, feed.self, ...feed.entries.map(({ link }) => link)].filter((text) => text !== undefined);
    const doubled = all.flatMap((text) => {
      const right = halved(text.value);
      return right === undefined ? [] : [{ text, right }];
    });
    const places = oneFinding(
      doubled.map(({ text }) => text),
      "Here, too.",
    );
    const [first] = doubled;
    if (places && first) {
      const data = { count: doubled.length, total: all.length, url: first.text.value, right: first.right };
      const fix = doubled.map((one) => one.text.replace(0, one.text.value.length, one.right));
      report({ ...places, message: "doubled", data, fix, fixSafe: false });
    }
    const strangers = elsewhere(feed);
    const total = feed.entries.length;
    const found = oneFinding(strangers, "Here, too.");
    if (!found || strangers.length * 100 > total * options.fewPercent) return;
    const data = { count: strangers.length, total, site: siteOf(feed), host: hostOf(strangers[0]?.value ?? "") };
    report({ ...found, message: "elsewhere", data });
  },
});

function siteOf({ link, self }: Feed): string {
  return hostOf(link?.value ?? self?.value ?? "");
}

function elsewhere(feed: Feed): Text[] {
  const home = siteOf(feed);
  if (home === "") return [];
  return feed.entries.flatMap(({ link }) => {
    const host = hostOf(link?.value ?? "");
    const isOwn = host === "" || host === home || isSameSite(host, home) || isPrivateHost(host);
    return !link || isOwn || halved(link.value) !== undefined ? [] : [link];
  });
}

/** An address that names its host twice, as it was meant; undefined when it is fine. */
function halved(url: string): string | undefined {
  const host = hostOf(url);
  if (host === "") return undefined;
  const inner = url.indexOf("http", 4);
  if (inner > 0) {
    const again = url.slice(inner).replace(/^(https?):\/(?!\/)/i, "$1://");
    const between = url.slice(url.indexOf("//") + 2, inner);
    if (!/^https?:\/\/./i.test(again)) return halvedHost(url, host);
    // Archives and proxies hold the address of another host behind their own.
    if (!/[/?#]/.test(between) || (/^[^/?#]+\/+$/.test(between) && isSameSite(hostOf(again), host))) return again;
  }
  return halvedHost(url, host);
}

/** `https://a.examplea.example/`, `https://a.example/a.example/` and `https://a.example//a.example/`. */
function halvedHost(url: string, host: string): string | undefined {
  const start = url.indexOf("//") + 2;
  if (url.slice(start, start + host.length).toLowerCase() !== host) return undefined;
  const half = host.slice(0, host.length / 2);
  if (half.includes(".") && host === half + half) return url.slice(0, start) + url.slice(start + half.length);
  const rest = url.slice(start + host.length);
  const path = rest.replace(/^\/+/, "");
  const isRepeated = rest !== path && path.slice(0, host.length + 1).toLowerCase() === `${host}/`;
  return isRepeated ? url.slice(0, start) + path : undefined;
}
