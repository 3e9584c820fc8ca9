import { announcedPosts } from "../../facts/announced.ts";
import { likeness, titlesOf } from "../../facts/titles.ts";
import { defineRule } from "../../rule.ts";
import { examples } from "./title.examples.ts";

export default defineRule({
  scope: "site",
  summary: "A feed, the page it leads to and the Markdown behind that give a post the same title.",
  why: "Who chooses one headline in a feed reader and lands on another thinks the link is wrong.",
  source:
    "Similarity is the share of common pairs of letters (Sørensen–Dice); rewordings of one title stay above 0.6, other titles below.",
  severity: "warning",
  options: {
    similarity: {
      type: "number",
      default: 0.6,
      minimum: 0,
      maximum: 1,
      description: "Least similarity (0 to 1) of the entry's title to that of the page which is most like it.",
    },
  },
  messages: {
    feed: "The feed calls this post “{feed}”, {other} “{title}”. Give both the same title.",
    page: "The page calls this post “{title}”, the feed and the Markdown “{feed}”. Correct the title of the page.",
  },
  examples,

  check({ feeds }, { options, report }) {
    for (const { post, announcements } of announcedPosts(feeds)) {
      const { source } = post;
      for (const [index, { feed, entry }] of announcements.entries()) {
        if (!entry.title) continue;
        const title = entry.title;
        const names = [feed.title?.value ?? ""];
        const shown = titlesOf(post, names);
        const written = source ? titlesOf(source, names) : [];
        const [first] = shown;
        if (!first || (likeness(title.value, shown) ?? 1) >= options.similarity) continue;
        const data = { feed: title.value, title: first.value };
        const inMarkdown = written.slice(0, 1).map((at) => ({ at, note: "The title in the Markdown." }));
        if ((likeness(title.value, written) ?? 0) < options.similarity) {
          const other = post.form === "html" ? "its page" : "its Markdown";
          const related = [{ at: first, note: "The title of the post." }, ...inMarkdown];
          report({ at: title, message: "feed", data: { ...data, other }, related });
        } else if (index === 0) {
          // Every feed of the site would say the same of the page.
          report({ at: first, message: "page", data, related: [{ at: title, note: "In the feed." }, ...inMarkdown] });
        }
      }
    }
  },
});
