import type { Example } from "../../rule.ts";

type Item = Readonly<Record<"title" | "link" | "guid" | "pubDate", string>>;

const rye: Item = { title: "Rye", link: "https://a.example/rye", guid: "tag:a.example,2026:rye", pubDate: "" };

const rss = (...items: readonly Partial<Item>[]): string => {
  const written = items.map((item) => {
    const elements = Object.entries({ ...rye, ...item }).filter(([, value]) => value !== "");
    return `  <item>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join("")}</item>`;
  });
  return ['<rss version="2.0"><channel>', ...written, "</channel></rss>"].join("\n");
};

const previous = "before.xml";
const may2 = "Sat, 02 May 2026 10:00:00 GMT";
const may3 = "Sun, 03 May 2026 10:00:00 GMT";
const https = (slug: string): Partial<Item> => ({ link: `https://a.example/${slug}`, title: `On ${slug}` });
const slugs = ["rye", "wheat", "oats", "spelt", "emmer", "millet"];
const moved = (mark: (guid: string) => string, scheme: string): string =>
  rss(...slugs.map((slug) => ({ ...https(slug), guid: mark(`${scheme}://a.example/${slug}`) })));

export const examples: [Example, Example, ...Example[]] = [
  {
    good: { "feed.xml": rss({ title: "Rye bread", link: "https://a.example/rye-bread" }), [previous]: rss({}) },
    previous,
  },
  // White space around a guid is none of it, and the address that stood in for one may become it.
  { good: { "feed.xml": rss({ guid: ` ${rye.guid}\n` }), [previous]: rss({}) }, previous },
  { good: { "feed.xml": rss({ guid: rye.link }), [previous]: rss({ guid: "" }) }, previous },
  // Two posts of one name, and one that took the place of another.
  {
    good: {
      "feed.xml": rss({ title: "This week", link: "https://a.example/2", guid: "week-2", pubDate: may3 }),
      [previous]: rss({
        title: "This week",
        link: "https://a.example/1",
        guid: "week-1",
        pubDate: "Sun, 26 Apr 2026 10:00:00 GMT",
      }),
    },
    previous,
  },
  {
    bad: { "feed.xml": rss({ guid: "⟦https://a.example/rye⟧" }), [previous]: rss({}) },
    previous,
    says: "The id of this post was “tag:a.example,2026:rye” and is “https://a.example/rye” now: subscribers see it again as new. Give it its old id.",
  },
  {
    bad: {
      "feed.xml": rss({ link: "https://a.example/rye-bread", guid: "⟦https://a.example/rye-bread⟧", pubDate: may2 }),
      [previous]: rss({ guid: "https://a.example/rye", pubDate: may2 }),
    },
    previous,
    says: "The id of this post was “https://a.example/rye” and is “https://a.example/rye-bread” now: subscribers see it again as new. Give it its old id.",
  },
  {
    bad: { "feed.xml": rss({ guid: "" }).replace("<item>", "⟦<item>⟧"), [previous]: rss({}) },
    previous,
    says: "The ids of 1 of 1 posts are missing now, “tag:a.example,2026:rye” first: subscribers see these posts again as new. Put the ids back.",
  },
  {
    bad: { "feed.xml": rss({ guid: "⟦tag:a.example,2026:rye⟧" }), [previous]: rss({ guid: "" }) },
    previous,
    says: "1 of 1 posts had no id and were known by their addresses; now they have others, “tag:a.example,2026:rye” first. Take the addresses as ids.",
  },
  // One cause, one finding.
  {
    bad: {
      "feed.xml": moved((guid) => (guid.endsWith("/rye") ? `⟦${guid}⟧` : guid), "https"),
      [previous]: moved((guid) => guid, "http"),
    },
    previous,
    says: "The ids of 6 posts changed, “http://a.example/rye” to “https://a.example/rye” first: subscribers see all of them again as new. Give them their old ids.",
  },
];
