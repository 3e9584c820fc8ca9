import { announcedPosts } from "../../facts/announced.ts";
import { publishedDates, type StatedDate } from "../../facts/published.ts";
import type { DateField, Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { earliestPlausible } from "../../values/dates.ts";
import { distance, hoursApart, type Moment, readMoment } from "../../values/moment.ts";
import { inWords } from "../../values/time-in-words.ts";
import { examples } from "./date.examples.ts";

const hour = 3_600_000;

export default defineRule({
  scope: "site",
  summary: "A feed, the page it leads to and the Markdown behind that give a post the same date.",
  why: "Readers file a post by the feed's date and search engines by the page's: one of them shows it as older or newer than it is.",
  source: "A date without a time is a whole day, and clocks and time zones differ by up to a day.",
  severity: "error",
  options: {
    hours: { type: "number", default: 24, minimum: 0, description: "Most hours that the dates may be apart." },
  },
  messages: {
    feed: "The feed dates this post “{feed}”, {other} “{date}” ({name}): {apart} apart. Give both the day of publication.",
    page: "The page dates this post “{date}” ({name}), the feed and the Markdown “{feed}”: {apart} apart. Correct the date of the page.",
    zone: {
      text: "“{feed}” in the feed and “{date}” ({name}) are exactly {hours} apart, as when a time zone is lost. Write the right zone in both.",
      severity: "warning",
    },
  },
  examples,

  check({ feeds }, { options, report }) {
    for (const { post, announcements } of announcedPosts(feeds)) {
      const written = post.source ? publishedDates(post.source) : [];
      const dates = publishedDates(post).filter(({ isGuess }) => !isGuess || written.length === 0);
      const stated = dates.length > 0 ? dates : written;
      for (const [index, { entry }] of announcements.entries()) {
        const published = publicationOf(entry);
        const found = published && differing(published.moment, stated, options.hours);
        if (!published || !found) continue;
        const { date, hours } = found;
        // A feed that tells only when a post was changed may tell of any day from its publication on.
        if (published.field.role === "updated" && published.moment.from >= date.from) continue;
        const { text } = published.field;
        const apart = inWords(distance(published.moment, date));
        const data = { feed: shown(published.moment), date: date.value, name: date.name, apart };
        const isRight = stated === dates && written.length > 0 && !differing(published.moment, written, options.hours);
        // Every feed of the site would say the same of the page.
        if (isRight && index > 0) continue;
        const at = isRight ? date : text;
        const related = [
          isRight ? { at: text, note: "In the feed." } : { at: date, note: "The date of the post." },
          ...(stated === dates ? written.slice(0, 1) : []).map((fact) => ({
            at: fact,
            note: "The date in the Markdown.",
          })),
        ];
        if (hours !== undefined) {
          const zone = { ...data, hours: hours === 1 ? "1 hour" : `${hours} hours` };
          report({ at, message: "zone", data: zone, related, subject: "zone" });
        } else if (isRight) report({ at, message: "page", data, related, subject: apart });
        else
          report({
            at,
            message: "feed",
            data: { ...data, other: date.file === post.file && post.form === "html" ? "its page" : "its Markdown" },
            related,
            // Where many are as far apart, a template does it.
            subject: apart,
          });
      }
    }
  },
});

/** The date of publication, a moment or a day, where it can be right: years before 1990 stand for no date. */
function publicationOf({ dates }: Entry): { readonly field: DateField; readonly moment: Moment } | undefined {
  const known = dates.filter(({ time }) => time !== undefined && time >= earliestPlausible);
  const field = known.find(({ role }) => role === "published") ?? known.find(({ role }) => role === "updated");
  if (field?.time === undefined) return undefined;
  const moment = field.text.value.includes(":") ? { from: field.time, to: field.time } : readMoment(field.text.value);
  return moment && { field, moment };
}

/** In one form for every format of feed, so that what they share is one finding: “2024-05-03”, “2024-05-03T08:00:00Z”. */
function shown({ from, to }: Moment): string {
  const written = new Date(from).toISOString();
  return from === to ? written.replace(/\.\d+/, "") : written.slice(0, 10);
}

/** The stated date that is nearest, where all are too far away or are whole hours off. */
function differing(
  moment: Moment,
  stated: readonly StatedDate[],
  most: number,
): { readonly date: StatedDate; readonly hours: number | undefined } | undefined {
  const [date] = stated.toSorted((a, b) => distance(moment, a) - distance(moment, b));
  if (!date) return undefined;
  const hours = hoursApart(moment, date);
  return hours !== undefined || distance(moment, date) > most * hour ? { date, hours } : undefined;
}
