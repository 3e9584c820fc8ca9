import { type NamedPage, namedPages } from "../../facts/named-pages.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { RobotsLine } from "../../model/site.ts";
import { defineRule } from "../../rule.ts";
import { parseUrl } from "../../values/url.ts";
import { examples } from "./robots-blocks-post.examples.ts";

/** The crawlers that send readers. Whoever admits these and no others means it. */
const crawlers = ["Googlebot", "Bingbot"] as const;

export default defineRule({
  scope: "site",
  summary: "No page that a feed or sitemap names is closed to search engines by robots.txt.",
  why: "A page that crawlers may not fetch is not found: search engines do not read it, and at best show its address without a word.",
  source: "RFC 9309 for the matching (https://www.rfc-editor.org/rfc/rfc9309).",
  severity: "error",
  options: {},
  messages: {
    one: "“{line}” keeps {crawlers} from “{path}”, which a feed or sitemap names. Open it to them, or name it nowhere.",
    several:
      "“{line}” keeps {crawlers} from {count} pages that feeds and sitemaps name, “{path}” first. Open them, or name them nowhere.",
  },
  examples,

  check(site, { report }) {
    const { robots } = site;
    if (!robots || robots.lines.length === 0) return;
    const closed = new Map<RobotsLine, { pages: Set<NamedPage>; names: Set<string> }>();
    for (const page of namedPages(site)) {
      for (const crawler of crawlers) {
        const line = robots.forbids(page.url, crawler);
        if (!line) continue;
        const by = closed.get(line) ?? { pages: new Set(), names: new Set() };
        by.pages.add(page);
        by.names.add(crawler);
        closed.set(line, by);
      }
    }
    for (const [{ text }, { pages, names }] of closed) {
      const [first] = pages;
      const places = oneFinding([text, ...[...pages].map(({ at }) => at)], "It is named here.");
      if (!first || !places) continue;
      const whom = names.size === crawlers.length ? "search engines" : [...names].join();
      const data = { line: text.value, crawlers: whom, path: parseUrl(first.url)?.pathname ?? first.url };
      if (pages.size === 1) report({ ...places, message: "one", data });
      else report({ ...places, message: "several", data: { ...data, count: pages.size } });
    }
  },
});
