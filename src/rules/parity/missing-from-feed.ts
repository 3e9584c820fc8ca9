import { isSelfCanonical } from "../../facts/canonical.ts";
import { publishedDates } from "../../facts/published.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Feed } from "../../model/feed.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";
import { parseUrl } from "../../values/url.ts";
import { examples } from "./missing-from-feed.examples.ts";

const day = 86_400_000;
/** So many titles are named. */
const mostNamed = 3;

export default defineRule({
  scope: "site",
  summary: "New posts are in the feed.",
  why: "Subscribers never hear of a post that the feed leaves out.",
  severity: "warning",
  options: {},
  messages: {
    missing: "The feed leaves out {count} newer than its oldest entry: {titles}. Add what subscribers are to see.",
  },
  examples,

  check({ feeds, posts }, { now, report }) {
    const announced = new Set(feeds.flatMap(({ entries }) => entries.flatMap(({ post }) => post ?? [])));
    const dated = posts.filter(isCandidate).flatMap((post) => {
      const time = timeOf(post);
      return time === undefined || time > now ? [] : [{ post, time }];
    });
    const lost = titlesWithoutPost(feeds);
    for (const feed of feeds) {
      const oldest = oldestOf(feed);
      const language = languageOf(feed);
      const newer = dated.filter(({ post, time }) => time > oldest + day && isSameLanguage(language, post));
      const missing = [...grouped(newer, ({ post }) => folderOf(post)).values()].flatMap((folder) => {
        const out = folder.filter(({ post }) => !announced.has(post) && !isNamed(post, lost));
        // Where most are left out, they are left out on purpose: another section, another feed.
        return out.length * 2 < folder.length ? out : [];
      });
      if (missing.length === 0) continue;
      const titles = missing.slice(0, mostNamed).map(({ post }) => `“${titleOf(post).value}”`);
      const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : "";
      const data = {
        count: missing.length === 1 ? "1 post" : `${missing.length} posts`,
        titles: titles.join(", ") + more,
      };
      const related = missing.map(({ post }) => ({ at: titleOf(post), note: "Not in the feed." }));
      report({ at: feed.opening, message: "missing", data, related });
      // What one feed of the site is told of need not be told of the others.
      for (const { post } of missing) announced.add(post);
    }
  },
});

/** What entries call posts that are not found: parity/missing-page and links/broken tell of their links. */
function titlesWithoutPost(feeds: readonly Feed[]): ReadonlySet<string> {
  const entries = feeds.flatMap((feed) => feed.entries).filter(({ post }) => !post || post.form === "entry");
  return new Set(entries.flatMap(({ title }) => title?.value.trim() || []));
}

function isNamed({ titles, headings }: Post, names: ReadonlySet<string>): boolean {
  return names.size > 0 && [...titles, ...headings].some(({ value }) => names.has(value.trim()));
}

function isCandidate(post: Post): boolean {
  return (
    post.form !== "entry" &&
    post.kind === "article" &&
    post.url !== undefined &&
    isIndexable(post) &&
    isSelfCanonical(post)
  );
}

function timeOf(post: Post): number | undefined {
  const dates = publishedDates(post.source ?? post);
  const [date] = dates.length > 0 ? dates : publishedDates(post);
  return date && !date.isGuess ? date.from : undefined;
}

/** When the oldest entry that has a post was published; never where there is none. */
function oldestOf({ entries }: Feed): number {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { post, dates } of entries) {
    const time = dates.find(({ role }) => role === "published")?.time ?? dates[0]?.time;
    if (post && time !== undefined && time >= earliestPlausible) oldest = Math.min(oldest, time);
  }
  return oldest;
}

/** What most of its posts are in, whatever the feed says of itself; "" where nothing says. */
function languageOf({ entries, language }: Feed): string {
  const spoken = entries.flatMap(({ post }) => primary(post?.language?.value) || []);
  for (const [tag, { length }] of grouped(spoken, (tag) => tag)) if (length * 2 > spoken.length) return tag;
  return primary(language?.value);
}

function isSameLanguage(wanted: string, { language }: Post): boolean {
  const own = primary(language?.value);
  return own === "" || wanted === "" || own === wanted;
}

function primary(tag: string | undefined): string {
  return tag?.trim().slice(0, 2).toLowerCase() ?? "";
}

/** Folders that are years, months and days do not count. */
function folderOf({ url }: Post): string {
  const path = parseUrl(url ?? "")?.pathname.replace(/\/$/, "") ?? "";
  return path.slice(0, path.lastIndexOf("/")).replace(/\/\d{1,4}(?=\/|$)/g, "");
}

function titleOf(post: Post) {
  const written = post.source ?? post;
  return written.titles[0] ?? written.headings[0] ?? { ...post.top, value: post.url ?? post.file };
}
