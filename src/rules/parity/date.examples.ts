import type { Example } from "../../rule.ts";

const rss = (...dates: readonly string[]): string =>
  [
    '<rss version="2.0"><channel><link>https://a.example/</link>',
    ...dates.map(
      (date, index) => `<item><pubDate>${date}</pubDate><link>https://a.example/${index + 1}/</link></item>`,
    ),
    "</channel></rss>",
  ].join("\n");
const atom = (updated: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>${updated}</updated><link href="https://a.example/1/"/></entry></feed>`;
const page = (date: string): string => `<meta property="article:published_time" content="${date}">\n<h1>Rye</h1>`;
const markdown = (date: string): string => `---\ntitle: Rye\ndate: ${date}\nurl: /1/\n---\n`;
const site = { dir: "public", url: "https://a.example/" };

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "public/feed.xml": rss(
        "Thu, 02 May 2024 22:30:00 GMT",
        "Fri, 03 May 2024 08:00:00 +0200",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 03 May 2024 08:00:00 GMT",
      ),
      "public/1/index.html": "<h1>Rye</h1>\n<p>3 May 2024</p>",
      "public/2/index.html": page("2024-05-03T06:00:00Z"),
      "public/3/index.html": page("2024-05-03T06:00:00Z"),
      "public/4/index.html": "<h1>Rye</h1>\n<p>Updated <time>1 July 2024</time></p>",
    },
    site,
  },
  {
    good: { "public/feed.xml": atom("2024-05-09T08:00:00Z"), "public/1/index.html": page("2024-05-03T08:00:00Z") },
    site,
  },
  {
    bad: { "public/feed.xml": atom("⟦2024-05-01T08:00:00Z⟧"), "public/1/index.html": page("2024-05-03T08:00:00Z") },
    site,
    says: "The feed dates this post “2024-05-01T08:00:00Z”, its page “2024-05-03T08:00:00Z” (article:published_time): 2 days apart. Give both the day of publication.",
  },
  {
    good: {
      "public/feed.xml": rss("Fri, 03 May 2024 08:00:00 GMT"),
      "public/1/index.html": page("2024-05-02T08:00:00Z"),
    },
    site,
    options: { hours: 24 },
  },
  {
    bad: {
      "public/feed.xml": rss("⟦Fri, 03 May 2024 08:00:00 GMT⟧"),
      "public/1/index.html": page("2024-05-02T07:59:59Z"),
    },
    site,
    options: { hours: 24 },
    says: "The feed dates this post “2024-05-03T08:00:00Z”, its page “2024-05-02T07:59:59Z” (article:published_time): 24 hours apart. Give both the day of publication.",
  },
  {
    bad: {
      "public/feed.xml": rss("⟦Fri, 03 May 2024 08:00:00 GMT⟧"),
      "public/1/index.html": page("2024-04-30T08:00:00Z"),
      "1.md": markdown("2024-04-30"),
    },
    site,
    says: "The feed dates this post “2024-05-03T08:00:00Z”, its page “2024-04-30T08:00:00Z” (article:published_time): 3 days apart. Give both the day of publication.",
  },
  {
    bad: {
      "public/feed.xml": rss("Fri, 03 May 2024 08:00:00 GMT"),
      "public/1/index.html": page("⟦2024-04-30T08:00:00Z⟧"),
      "1.md": markdown("2024-05-03"),
    },
    site,
    says: "The page dates this post “2024-04-30T08:00:00Z” (article:published_time), the feed and the Markdown “2024-05-03T08:00:00Z”: 3 days apart. Correct the date of the page.",
  },
  {
    bad: { "feed.xml": rss("⟦Fri, 03 May 2024 08:00:00 GMT⟧"), "1.md": markdown("2024-04-30") },
    says: "The feed dates this post “2024-05-03T08:00:00Z”, its Markdown “2024-04-30” (date in the front matter): 2 days apart. Give both the day of publication.",
  },
  {
    bad: {
      "public/feed.xml": rss("⟦Fri, 03 May 2024 08:00:00 GMT⟧"),
      "public/1/index.html": page("2024-05-03T08:00:00+02:00"),
    },
    site,
    says: "“2024-05-03T08:00:00Z” in the feed and “2024-05-03T08:00:00+02:00” (article:published_time) are exactly 2 hours apart, as when a time zone is lost. Write the right zone in both.",
  },
  {
    bad: {
      "public/feed.xml": `<rss version="2.0"><channel>${[1, 2, 3, 4, 5, 6]
        .map(
          (day) =>
            `<item><link>https://a.example/${day}/</link><pubDate>${day === 1 ? "⟦04 May 2024 08:00:00 GMT⟧" : `0${day + 3} May 2024 08:00:00 GMT`}</pubDate></item>`,
        )
        .join("")}</channel></rss>`,
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((day) => [`public/${day}/index.html`, page(`2024-05-0${day}T08:00:00Z`)]),
      ),
    },
    site,
    says: "The feed dates this post “2024-05-04T08:00:00Z”, its page “2024-05-01T08:00:00Z” (article:published_time): 3 days apart. Give both the day of publication.",
  },
];
