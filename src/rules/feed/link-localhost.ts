import { oneFinding } from "../../findings/one-finding.ts";
import type { Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { hostOf, isPrivateHost, isSameSite } from "../../values/host.ts";

const rss = (site: string, ...links: readonly string[]): string => {
  const items = links.map((link) => `  <item><link>${link}</link></item>`);
  return [`<rss version="2.0"><channel><link>${site}</link>`, ...items, "</channel></rss>"].join("\n");
};

export default defineRule({
  scope: "feed",
  summary: "Addresses lead to the public site, not to where its author builds or tries it.",
  why: "An address at localhost is each reader's own machine, and a staging site is closed or stale: nobody but the author sees the post.",
  source: "RFC 1918, RFC 6761 and RFC 6762 for the addresses and names that are private.",
  severity: "error",
  options: {},
  messages: {
    private:
      "Only your own machine or network knows “{host}”, which stands in {count} of {total} addresses. Build the feed with the public address of the site.",
    staging: {
      text: "“{host}” looks like a site for trying things out, and stands in {count} of {total} addresses. Build the feed with the public address of the site.",
      severity: "warning",
    },
  },
  examples: [
    {
      good: rss(
        "https://a.example/",
        "https://a.example/rye",
        "https://dev.b.example/",
        "https://localhost.a.example/",
      ),
    },
    { good: rss("https://dev.a.example/", "https://dev.a.example/rye") },
    {
      bad: rss("⟦http://localhost:1313/⟧", "http://localhost:1313/rye"),
      says: "Only your own machine or network knows “localhost”, which stands in 2 of 2 addresses. Build the feed with the public address of the site.",
    },
    {
      bad: rss("https://a.example/", "⟦http://192.168.0.7/rye⟧", "⟦http://bread.local/rye⟧"),
      says: [
        "Only your own machine or network knows “192.168.0.7”, which stands in 1 of 3 addresses. Build the feed with the public address of the site.",
        "Only your own machine or network knows “bread.local”, which stands in 1 of 3 addresses. Build the feed with the public address of the site.",
      ],
    },
    {
      bad: rss("https://a.example/", "⟦https://staging.a.example/rye⟧", "https://staging.a.example/oats"),
      says: "“staging.a.example” looks like a site for trying things out, and stands in 2 of 3 addresses. Build the feed with the public address of the site.",
    },
  ],

  check(feed, { report }) {
    const site = hostOf(feed.link?.value ?? feed.self?.value ?? "");
    const all = addressesOf(feed);
    for (const [host, places] of grouped(all, ({ value }) => hostOf(value))) {
      const isPrivate = isPrivateHost(host);
      const finding = isPrivate || isStaging(host, site) ? oneFinding(places, "Here, too.") : undefined;
      const data = { host, count: places.length, total: all.length };
      if (finding) report({ ...finding, message: isPrivate ? "private" : "staging", data });
    }
  },
});

function addressesOf({ link, self, entries }: Feed): Text[] {
  return [
    link,
    self,
    ...entries.flatMap((entry) => [entry.link ?? (entry.url ? entry.id : undefined), ...entry.enclosures]),
  ].filter((text) => text !== undefined);
}

/** The site's own name with a word for trying out: as its own address only where the word means nothing else. */
function isStaging(host: string, site: string): boolean {
  if (!isSameSite(host, site)) return false;
  const never = /(?:^|[.-])(?:staging|stg|uat|preprod)[.-]|^preview\.|^deploy-preview-\d+--/;
  return never.test(host) || (host !== site && /^(?:dev|test|stage|qa|beta)\./.test(host));
}
