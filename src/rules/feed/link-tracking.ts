import { oneFinding } from "../../findings/one-finding.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { withoutTracking } from "../../values/tracking.ts";

const rss = (...items: readonly string[]): string =>
  ['<rss version="2.0"><channel>', ...items.map((item) => `  <item>${item}</item>`), "</channel></rss>"].join("\n");

export default defineRule({
  scope: "feed",
  summary: "Links and ids hold no parameters that track readers.",
  why: "The address that readers bookmark and share names the feed as its origin for ever: counts are wrong, one post has many addresses, and privacy tools complain.",
  severity: "warning",
  options: {},
  messages: {
    link: "Tracking parameters in {count} of {total} links, “{names}” first. Publish the plain address.",
    id: {
      text: "Tracking parameters in {count} of {total} ids, “{names}” first. Leave those of published posts, for a new id shows a post as new; leave the parameters out of the next ones.",
      severity: "info",
    },
  },
  examples: [
    {
      good: rss(
        "<link>https://a.example/rye?page=2&amp;ref=b</link>",
        "<link>https://a.example/#?utm_source=feed</link>",
      ),
    },
    {
      bad: rss("<link>⟦https://a.example/rye?utm_source=rss&amp;page=2&amp;utm_medium=feed#crust⟧</link>"),
      says: "Tracking parameters in 1 of 1 links, “utm_source, utm_medium” first. Publish the plain address.",
      fixed: rss("<link>https://a.example/rye?page=2#crust</link>"),
    },
    {
      bad: rss(
        "<link>https://a.example/rye</link><guid>⟦https://a.example/rye?fbclid=1⟧</guid>",
        "<link>⟦https://a.example/oats?mc_cid=1⟧</link>",
      ),
      says: [
        "Tracking parameters in 1 of 1 ids, “fbclid” first. Leave those of published posts, for a new id shows a post as new; leave the parameters out of the next ones.",
        "Tracking parameters in 1 of 2 links, “mc_cid” first. Publish the plain address.",
      ],
      fixed: rss(
        "<link>https://a.example/rye</link><guid>https://a.example/rye?fbclid=1</guid>",
        "<link>https://a.example/oats</link>",
      ),
    },
  ],

  check({ link, entries }, { report }) {
    const all = [link, ...entries.map((entry) => entry.link)].filter((text) => text !== undefined);
    const links = tracked(all);
    const found = oneFinding(links, "Here, too.");
    if (found) {
      const fix = links.flatMap((text) => {
        const clean = withoutTracking(text.value);
        return clean ? [text.replace(clean.from, clean.to, clean.query)] : [];
      });
      const data = { count: links.length, total: all.length, names: namesOf(links) };
      report({ ...found, message: "link", data, fix });
    }
    const addresses = entries.flatMap(({ id }) => (id && /^https?:/i.test(id.value) ? [id] : []));
    const ids = tracked(addresses);
    const published = oneFinding(ids, "Here, too.");
    if (published)
      report({
        ...published,
        message: "id",
        data: { count: ids.length, total: addresses.length, names: namesOf(ids) },
      });
  },
});

function tracked(texts: readonly Text[]): readonly Text[] {
  return texts.filter(({ value }) => withoutTracking(value) !== undefined);
}

function namesOf([first]: readonly Text[]): string {
  return withoutTracking(first?.value ?? "")?.names.join(", ") ?? "";
}
