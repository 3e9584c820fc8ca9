import type { Example } from "../../rule.ts";

const rss = (start: string, ...links: readonly string[]): string =>
  [
    `<rss version="2.0">${start}<link>https://a.example/</link>`,
    ...links.map(
      (link) => `<item><pubDate>Wed, 01 May 2024 08:00:00 GMT</pubDate><link>https://a.example/${link}/</link></item>`,
    ),
    "</channel></rss>",
  ].join("\n");
const markdown = (url: string, date: string, more = ""): string =>
  `---\ntitle: ${url}\nurl: /${url}/\ndate: ${date}\n${more}---\n`;
const known = {
  "rye.md": markdown("rye", "2024-05-03"),
  "oat.md": markdown("oat", "2024-05-04"),
  "bun.md": markdown("bun", "2024-05-05"),
};

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: {
      "feed.xml": rss("<channel>", "rye", "oat", "bun"),
      ...known,
      "old.md": markdown("old", "2024-05-01"),
      "draft.md": markdown("draft", "2024-06-01", "draft: true\n"),
      "due.md": markdown("due", "2030-01-01"),
    },
  },
  // The entry is there, and its link is wrong.
  {
    good: {
      "feed.xml": rss("<channel>", "rye", "oat", "bun").replace(
        "</channel>",
        "<item><title>soup</title><link>https://a.example/suop/</link></item></channel>",
      ),
      ...known,
      "soup.md": markdown("soup", "2024-06-01"),
    },
  },
  // Another section of the site.
  {
    good: {
      "feed.xml": rss("<channel>", "rye", "oat", "bun"),
      ...known,
      "note.md": markdown("notes/one", "2024-06-01"),
    },
  },
  {
    bad: {
      "feed.xml": rss("⟦<channel>⟧", "rye", "oat", "bun"),
      ...known,
      "soup.md": markdown("soup", "2024-06-01"),
    },
    says: "The feed leaves out 1 post newer than its oldest entry: “soup”. Add what subscribers are to see.",
  },
];
