import type { FrontMatterField } from "../model/post.ts";
import { dayExists } from "./calendar.ts";
import { readIso } from "./rfc3339.ts";

/** What is wrong with a value of a key that generators know. */
export type ValueFault =
  | { readonly code: "notDate" | "dateInWords" }
  /** `plain` is how the value is written without doubt. */
  | { readonly code: "quotedBoolean" | "oldBoolean"; readonly plain: string };

const dateKeys: ReadonlySet<string> = new Set(
  (
    "date pubDate pubdate publishDate publishedAt published_at datePublished lastmod updated updatedDate updated_at " +
    "updatedAt modified last_modified_at dateModified expiryDate"
  ).split(" "),
);
const booleanKeys: ReadonlySet<string> = new Set(
  "draft published unlisted hidden noindex featured pinned sticky toc math comments".split(" "),
);
const booleans: ReadonlyMap<string, string> = new Map([
  ...["true", "yes", "on"].map((word) => [word, "true"] as const),
  ...["false", "no", "off"].map((word) => [word, "false"] as const),
]);
/** Eleventy takes these for the dates of the file. */
const datesOfFiles = /^(?:git )?(?:last modified|created)$/i;

/** What is wrong with a value; keys that nobody knows may hold anything, and so may templates. */
export function valueFault({ key, value, type }: FrontMatterField): ValueFault | undefined {
  if (type === "nothing" || /\{\{|\{%|<%/.test(value)) return undefined;
  if (dateKeys.has(key) && type !== "boolean") return dateFault(value.trim());
  const plain = booleanKeys.has(key) ? booleans.get(value.trim().toLowerCase()) : undefined;
  if (plain === undefined) return undefined;
  if (type === "text") return { code: "quotedBoolean", plain };
  return type === "boolean" && !/^(?:true|false)$/i.test(value) ? { code: "oldBoolean", plain } : undefined;
}

/** Whether a value is what it is to be: “text”, “number”, “boolean” or “date”. Others are not known. */
export function isOfType({ value, type }: FrontMatterField, wanted: string): boolean {
  if (wanted === "date") return type === "date" || readIso(value.trim()) !== undefined;
  return type === wanted || !/^(?:text|number|boolean)$/.test(wanted);
}

function dateFault(value: string): ValueFault | undefined {
  if (readIso(value) || datesOfFiles.test(value) || value === "") return undefined;
  return { code: isOtherwiseDate(value) ? "dateInWords" : "notDate" };
}

/** “Jul 08 2022”, “8.7.2022”, “2022-07-08 10:00 PST”: day, month and year are there. */
function isOtherwiseDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(value) ?? [];
  if (year !== undefined) return dayExists(Number(year), Number(month), Number(day));
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/.test(value)) return true;
  return /(?<!\d)\d{4}(?!\d)/.test(value) && /(?<!\d)\d{1,2}(?!\d)/.test(value) && /\p{L}{3}|[年月日]/u.test(value);
}
