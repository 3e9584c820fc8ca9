import { oneFinding } from "../../findings/one-finding.ts";
import { defineRule } from "../../rule.ts";
import { hostOf, isSameHost } from "../../values/host.ts";

const rss = (site: string, ...links: readonly string[]): string => {
  const items = links.map((link) => `  <item><link>${link}</link></item>`);
  return [`<rss version="2.0"><channel><link>${site}</link>`, ...items, "</channel></rss>"].join("\n");
};

export default defineRule({
  scope: "feed",
  summary: "A site that is served by https links to itself by https.",
  why: "An http link costs each reader a redirect and can be read and changed on its way; some readers warn of it.",
  severity: "warning",
  options: {},
  messages: {
    insecure: "Plain http in {count} of {total} links to this site, which is at “{site}”. Write https.",
  },
  examples: [
    { good: rss("https://a.example/", "https://a.example/rye", "http://b.example/oats") },
    { good: rss("http://a.example/", "http://a.example/rye") },
    {
      bad: rss("https://a.example/", "https://a.example/rye", "⟦http://www.a.example/oats⟧", "http://a.example/spelt"),
      says: "Plain http in 2 of 4 links to this site, which is at “https://a.example/”. Write https.",
      fixed: rss(
        "https://a.example/",
        "https://a.example/rye",
        "https://www.a.example/oats",
        "https://a.example/spelt",
      ),
    },
  ],

  check({ link, self, entries }, { report }) {
    const site = [link, self].find((text) => text && /^https:/i.test(text.value));
    if (!site) return;
    const host = hostOf(site.value);
    const own = [link, self, ...entries.map((entry) => entry.link)]
      .filter((text) => text !== undefined)
      .filter(({ value }) => isSameHost(hostOf(value), host));
    const insecure = own.filter(({ value }) => /^http:/i.test(value));
    const finding = oneFinding(insecure, "Here, too.");
    if (!finding) return;
    const fix = insecure.map((text) => text.replace(0, "http".length, "https"));
    const data = { count: insecure.length, total: own.length, site: site.value };
    report({ ...finding, message: "insecure", data, fix, fixSafe: false });
  },
});
