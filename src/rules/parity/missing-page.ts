import type { Entry } from "../../model/feed.ts";
import type { Answer } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { isHttp } from "../../values/url.ts";

const rss = (...links: readonly string[]): string =>
  [
    '<rss version="2.0"><channel><link>https://a.example/</link>',
    ...links.map((link) => `<item><link>${link}</link></item>`),
    "</channel></rss>",
  ].join("\n");
const site = { dir: "public", url: "https://a.example/" };
const messages = {
  missing: "The site has no page at “{link}”. Publish the page, or take out the entry.",
  misspelt: "The site has no page at “{link}”. Did you mean “{nearest}”?",
} as const;

export default defineRule({
  scope: "feed",
  summary: "Every entry leads to a page of the built site.",
  why: "Subscribers who want to read on find nothing, and readers announce a post that does not exist.",
  severity: "error",
  options: {},
  messages,
  examples: [
    {
      good: {
        "public/feed.xml": rss("https://a.example/rye/", "https://a.example/oat.pdf", "https://b.example/elsewhere/"),
        "public/rye/index.html": "<h1>Rye</h1>",
        "public/oat.pdf": "",
      },
      site,
    },
    // Without pages nothing is missing.
    { good: rss("https://a.example/rye/") },
    {
      bad: {
        "public/feed.xml": rss("https://a.example/rye/", "⟦https://a.example/barley-soup/⟧"),
        "public/rye/index.html": "<h1>Rye</h1>",
      },
      site,
      says: "The site has no page at “https://a.example/barley-soup/”. Publish the page, or take out the entry.",
    },
    {
      bad: {
        "public/feed.xml": rss("⟦https://a.example/posts/waxing-thred/⟧"),
        "public/posts/waxing-thread/index.html": "<h1>Waxing thread</h1>",
      },
      site,
      says: "The site has no page at “https://a.example/posts/waxing-thred/”. Did you mean “/posts/waxing-thread/”?",
    },
  ],

  check({ entries }, { target, report }) {
    for (const entry of entries) {
      if (entry.url === undefined || !isHttp(entry.url) || (entry.post && entry.post.form !== "entry")) continue;
      const answer = target(entry.url);
      // What the web says of an address is links/broken's.
      if (!(answer instanceof Promise)) judge(entry, answer, report);
    }
  },
});

function judge(
  entry: Entry,
  { own, outcome, nearest }: Answer,
  report: Context<Options, typeof messages>["report"],
): void {
  if (!own || outcome !== "broken") return;
  const at = entry.link ?? entry.id ?? entry.opening;
  const link = (entry.link ?? entry.id)?.value ?? entry.url ?? "";
  if (nearest === undefined) report({ at, message: "missing", data: { link } });
  else report({ at, message: "misspelt", data: { link, nearest } });
}
