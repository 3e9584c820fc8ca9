import { dateKeys } from "../../../facts/published.ts";
import type { FrontMatterField, PageFacts } from "../../../model/post.ts";
import { dayExists, months } from "../../../values/calendar.ts";
import { readIso } from "../../../values/rfc3339.ts";

/** A day as it is written, whatever the zone. */
interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day a post was published: from its front matter, else from a file name as Jekyll wants it (`2024-05-01-title.md`). */
export function publicationDay({ frontMatter, file }: Pick<PageFacts, "frontMatter" | "file">): Day | undefined {
  return declaredDay(frontMatter) ?? readDay(/(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]+$/.exec(file)?.[1] ?? "");
}

function declaredDay(fields: readonly FrontMatterField[]): Day | undefined {
  for (const wanted of dateKeys) {
    const day = readDay(fields.find(({ key }) => key === wanted)?.value ?? "");
    if (day) return day;
  }
  return undefined;
}

function readDay(value: string): Day | undefined {
  return readIso(value.trim()) ?? readWords(value);
}

/** “Jul 08 2022”, “July 8, 2022”, “8 July 2022”, with or without a weekday before and a time behind. */
function readWords(value: string): Day | undefined {
  const american = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(value);
  const european = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(value);
  const [, name, day, year] = american ?? [];
  const [, otherDay, otherName, otherYear] = european ?? [];
  return dayNamed(name ?? otherName, Number(year ?? otherYear), Number(day ?? otherDay));
}

function dayNamed(name: string | undefined, year: number, day: number): Day | undefined {
  const month = months.findIndex((candidate) => candidate.toLowerCase() === name?.toLowerCase()) + 1;
  return dayExists(year, month, day) ? { year, month, day } : undefined;
}
