import { defineRule } from "../../rule.ts";
import { addressKey, isHttp, resolveUrl, withoutFragment } from "../../values/url.ts";

const feed = (inside: string): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [], ${inside} }`;
const here = "https://a.example/feed.json";

export default defineRule({
  scope: "feed",
  summary: "A JSON Feed's feed_url is the address it is published at, and next_url leads on from there.",
  why: "Readers take feed_url for the feed's identity: with a wrong one a subscription is doubled or moves away. Programs that follow next_url to the same page again never end.",
  source: "JSON Feed 1.1, “Top-level”: feed_url, next_url.",
  severity: "warning",
  options: {},
  messages: {
    next: {
      text: "The “next_url” is the address of this feed itself. Write that of the next page, or leave it out on the last one.",
      severity: "error",
    },
    page: "The “feed_url” is “{address}”, the address of the site. Write the address of the feed.",
    elsewhere: "The feed was read at {place}, yet its “feed_url” is “{address}”. Write the one it is published at.",
    almost: {
      text: "The feed was read at {place}, and its “feed_url” is “{address}”. Write it in the same way.",
      severity: "info",
    },
  },
  examples: [
    { good: { "feed.json": feed(`"feed_url": "${here}", "next_url": "${here}?page=2"`) } },
    { good: { [here]: feed(`"feed_url": "${here}"`) } },
    {
      bad: { "feed.json": feed(`"feed_url": "${here}", "next_url": "⟦${here}⟧"`) },
      says: "The “next_url” is the address of this feed itself. Write that of the next page, or leave it out on the last one.",
    },
    {
      bad: { "feed.json": feed('"home_page_url": "https://a.example/", "feed_url": "⟦https://a.example⟧"') },
      says: "The “feed_url” is “https://a.example”, the address of the site. Write the address of the feed.",
    },
    {
      bad: { [here]: feed('"feed_url": "⟦https://b.example/feed.json⟧"') },
      says: "The feed was read at https://a.example/feed.json, yet its “feed_url” is “https://b.example/feed.json”. Write the one it is published at.",
    },
    {
      bad: { [here]: feed('"feed_url": "⟦http://a.example/feed.json⟧"') },
      says: "The feed was read at https://a.example/feed.json, and its “feed_url” is “http://a.example/feed.json”. Write it in the same way.",
    },
  ],

  check({ json, file, self, link }, { report }) {
    if (json?.type !== "object") return;
    const own = bare(self?.value);
    const place = isHttp(file) ? bare(file) : undefined;
    const next = json.value("next_url");
    if (next?.type === "string") {
      const address = bare(next.text.value);
      if (address !== undefined && (address === own || address === place)) {
        report({ at: next.text.trim(), message: "next" });
      }
    }
    if (!self || own === undefined) return;
    const address = self.value;
    if (own !== place && own === bare(link?.value)) report({ at: self, message: "page", data: { address } });
    else if (place !== undefined && own !== place) {
      const message = isAlmost(own, place) ? "almost" : "elsewhere";
      report({ at: self, message, data: { address, place } });
    }
  },
});

function bare(address: string | undefined): string | undefined {
  const url = resolveUrl(address ?? "");
  return url === undefined ? undefined : withoutFragment(url);
}

/** http or https, www and a slash at the end aside. */
function isAlmost(address: string, place: string): boolean {
  return addressKey(address) === addressKey(place) && new URL(address).search === new URL(place).search;
}
