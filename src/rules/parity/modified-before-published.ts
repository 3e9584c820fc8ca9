import { earlyChange } from "../../facts/early-change.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { readMoment } from "../../values/moment.ts";
import { inWords } from "../../values/time-in-words.ts";

const hour = 3_600_000;
const page = (published: string, modified: string): string =>
  `<meta property="article:published_time" content="${published}">
<meta property="article:modified_time" content="${modified}">
<h1>Rye</h1>`;

export default defineRule({
  scope: "post",
  summary: "A post was changed when or after it was published.",
  why: "Search engines show one of the two dates, and trust neither where they contradict each other.",
  source: "https://schema.org/dateModified; The Open Graph protocol, article:modified_time.",
  severity: "error",
  forms: ["html", "markdown"],
  kinds: ["article"],
  options: {
    hours: {
      type: "number",
      default: 24,
      minimum: 0,
      description: "Hours that the change may lie before: a text is finished before the hour it is published at.",
    },
  },
  messages: {
    before:
      "The post was changed “{modified}”, {apart} before it was published, “{published}”. Give it the date of its last change, or that of its publication.",
  },
  examples: [
    { good: { "page.html": page("2024-05-02T10:00:00Z", "2024-05-02") } },
    { good: { "page.html": page("2024-05-02T10:00:00Z", "2024-05-02T09:00:00Z") }, options: { hours: 1 } },
    { good: { "page.html": page("2024-05-02T10:00:00Z", "0001-01-01T00:00:00Z") } },
    { good: { "page.html": page("2027-05-02", "2024-05-02") }, now: "2026-01-01T00:00:00Z" },
    { good: "---\ndraft: true\ndate: 2024-05-02\nlastmod: 2024-04-20\n---\n# Rye" },
    {
      bad: { "page.html": page("2024-05-02T10:00:00Z", "⟦2024-05-02T08:59:59Z⟧") },
      options: { hours: 1 },
      says: "The post was changed “2024-05-02T08:59:59Z”, 61 minutes before it was published, “2024-05-02T10:00:00Z”. Give it the date of its last change, or that of its publication.",
    },
    {
      bad: {
        "page.html": `<h1>Rye</h1><script type="application/ld+json">
{ "@type": "BlogPosting", "datePublished": "2024-05-02", "dateModified": "⟦2023-05-02⟧" }
</script>`,
      },
      says: "The post was changed “2023-05-02”, 365 days before it was published, “2024-05-02”. Give it the date of its last change, or that of its publication.",
    },
    {
      bad: {
        "public/rye/index.html": "<!doctype html>\n<h1>Rye</h1><p>Last updated on 20 April 2024</p>",
        "rye.md": "---\nurl: /rye/\npubDate: 2024-05-02\nupdatedDate: ⟦2024-04-20⟧\n---\n# Rye",
      },
      site: { dir: "public", url: "https://example.org/" },
      says: "The post was changed “2024-04-20”, 11 days before it was published, “2024-05-02”. Give it the date of its last change, or that of its publication.",
    },
    {
      bad: "---\ndate: 2024-05-02\nlastmod: ⟦2024-04-20⟧\n---\n# Rye",
      says: "The post was changed “2024-04-20”, 11 days before it was published, “2024-05-02”. Give it the date of its last change, or that of its publication.",
    },
  ],

  check(post, { options, now, report }) {
    if (!isIndexable(post)) return;
    // What else the page says of the two dates comes from the same place.
    const change = earlyChange(post, options.hours * hour);
    // Before its day every change of a post lies before it.
    if (!change || (readMoment(change.published.value)?.from ?? 0) > now) return;
    const { published, modified, apart } = change;
    const data = { modified: modified.value, published: published.value, apart: inWords(apart) };
    const related = [{ at: published, note: "The date of publication." }];
    report({ at: modified, message: "before", data, related });
  },
});
