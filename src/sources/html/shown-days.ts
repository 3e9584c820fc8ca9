import type { Fact, ShownDay } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { writtenDays } from "../../values/written-day.ts";
import { blockText } from "./block-text.ts";
import type { Draft } from "./blocks.ts";
import type { Tag } from "./tags.ts";
import type { Element } from "./tree.ts";
import { attributeFact, factAt, factWithin, findAttribute, textValue } from "./values.ts";
import { skipSpace, trimSpace } from "./white-space.ts";

const mostDays = 10;
/** Longest line that is looked at, in characters: “Posted on”, a date, an author and a reading time. */
const longestLine = 100;
/** A paragraph of so many characters is where the text begins: days below it are days that it speaks of. */
const longParagraph = 150;
/** Lines that stand right above the content, and those at its beginning. */
const linesAbove = 5;
const linesWithin = 20;
/** Of a page with thousands of `<time>` or comments, so many are looked at. */
const mostKept = 100;

/** What themes call the parts of a page with the dates of comments and of other posts. */
const apart =
  /(?:^|\s)(?:comments?|comments?[_-](?:list|area|section|respond)|commentlist|disqus_thread|webmentions?|sidebar|(?:related|recent)(?:[_-]?(?:posts?|articles|entries))?)(?:\s|$)/i;
const apartNames: ReadonlySet<string> = new Set(["nav", "aside", "form"]);
const partNames: ReadonlySet<string> = new Set(["div", "section", "ol", "ul", "li"]);
const saysPublished = /(?:^|\s)(?:dt-published|published|entry-date|post-date|datePublished)(?:\s|$)/i;
const saysUpdated = /(?:^|\s)(?:dt-updated|updated|modified|dateModified|lastmod)(?:\s|$)/i;
/** “Updated on” in words of many languages, before the day. */
const updated =
  /updat|modifi|edited|revis|changed|aktualis|bearbeitet|geändert|mis à jour|actuali[sz]|atualiz|aggiorn|bijgewerkt|zaktual|uppdat|opdat|oppdat|обновл|измен|更新|修订|修改/i;

const yearLike = /(?:19|20|21)\d\d/;

/** A stretch of the markup. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Time extends Stretch {
  readonly tag: Tag;
}

/**
 * Gathers the days that a page shows near its content: `<time>` elements, and lines above the first long paragraph that
 * hold a date. Days of the last change, of comments and of other posts are left out.
 */
export class ShownDays {
  readonly #markup: Text;
  readonly #times: Time[] = [];
  readonly #apart: Stretch[] = [];
  /** The outermost open element that stands apart from the content. */
  #outer: Element | undefined;

  constructor(markup: Text) {
    this.#markup = markup;
  }

  open(element: Element): void {
    if (this.#outer === undefined && this.#apart.length < mostKept && this.#standsApart(element)) this.#outer = element;
  }

  close(element: Element, contentEnd: number): void {
    const { tag, context } = element;
    if (element === this.#outer) {
      this.#apart.push({ start: tag.start, end: contentEnd });
      this.#outer = undefined;
    } else if (tag.name === "time" && !context.inert && (context.article || !context.furniture)) {
      if (this.#times.length < mostKept) this.#times.push({ tag, start: tag.start, end: contentEnd });
    }
  }

  /** The first ten days in the order of the source; `content` are those of the drafts that are the page's content. */
  days(drafts: readonly Draft[], content: readonly Draft[]): readonly ShownDay[] {
    const first = content[0] ? drafts.indexOf(content[0]) : 0;
    const start = startOf(drafts[first]);
    // Content that lies in such an element is not apart from itself.
    const others = this.#apart.filter((stretch) => start < stretch.start || start >= stretch.end);
    const isNear = (at: number): boolean => others.every((stretch) => at < stretch.start || at >= stretch.end);
    const last = content.at(-1);
    const end = last ? startOf(drafts[drafts.lastIndexOf(last) + 1]) : Number.POSITIVE_INFINITY;
    const times = this.#times.filter((time) => time.start < end && isNear(time.start));
    const lines = linesNear(drafts, content, first).filter((draft) => isNear(startOf(draft)));
    const days = [
      ...times.flatMap((time) => this.#dayOfTime(time) ?? []),
      ...lines.flatMap((draft) => this.#daysOfLine(draft)),
    ];
    return days.sort((a, b) => a.start - b.start).slice(0, mostDays);
  }

  #standsApart({ tag, context, parent }: Element): boolean {
    if (apartNames.has(tag.name)) return true;
    // An article within an article is a comment on it (HTML Standard, 4.3.2).
    if (tag.name === "article") return parent?.context.article === true;
    if (tag.name === "footer") return !context.article;
    if (!partNames.has(tag.name)) return false;
    return tag.attributes.some(({ name, start, end }) => {
      return (name === "class" || name === "id") && apart.test(this.#markup.value.slice(start, end));
    });
  }

  #dayOfTime({ tag, start, end }: Time): ShownDay | undefined {
    const says = (words: RegExp): boolean => {
      const attributes = [findAttribute(tag, "itemprop"), findAttribute(tag, "class")];
      return attributes.some((at) => at !== undefined && words.test(this.#markup.value.slice(at.start, at.end)));
    };
    const published = findAttribute(tag, "pubdate") !== undefined || says(saysPublished);
    if (!published && (says(saysUpdated) || this.#followsUpdated(start))) return undefined;
    const fact = this.#factOf(tag, end);
    const [shown] = writtenDays(fact.value);
    return shown && { ...fact, day: shown.day, source: published ? "published" : "time" };
  }

  /** Whether the words right before an element say that a day of change follows. */
  #followsUpdated(start: number): boolean {
    return updated.test(
      this.#markup.value
        .slice(Math.max(0, start - 60), start)
        .replace(/<[^<>]*>?/g, " ")
        .slice(-30),
    );
  }

  /** What `datetime` says, else what stands in the element. */
  #factOf(tag: Tag, contentEnd: number): Fact {
    const datetime = findAttribute(tag, "datetime");
    if (datetime && datetime.end > datetime.start) return attributeFact(this.#markup, datetime);
    const start = skipSpace(this.#markup.value, tag.end, contentEnd);
    const end = trimSpace(this.#markup.value, start, Math.min(contentEnd, start + longestLine));
    return factAt(this.#markup, textValue(this.#markup, start, end), { start, end });
  }

  #daysOfLine({ runs }: Draft): readonly ShownDay[] {
    if (!yearLike.test(this.#markup.value.slice(runs[0]?.start, runs.at(-1)?.end))) return [];
    const text = blockText(this.#markup, runs);
    return writtenDays(text.value).flatMap(({ from, to, day }) => {
      if (updated.test(text.value.slice(Math.max(0, from - 30), from))) return [];
      const fact = factWithin(text, from, to);
      return this.#isInTime(fact) ? [] : [{ ...fact, day, source: "text" as const }];
    });
  }

  #isInTime({ start }: Fact): boolean {
    return this.#times.some((time) => {
      const span = this.#markup.span(time.start, time.end);
      return start >= span.start && start < span.end;
    });
  }
}

/** Short lines right above the content and at its beginning. */
function linesNear(drafts: readonly Draft[], content: readonly Draft[], first: number): readonly Draft[] {
  const begin = content.slice(0, linesWithin);
  const text = begin.findIndex(({ kind, length }) => kind === "paragraph" && length >= longParagraph);
  const near = [
    ...drafts.slice(Math.max(0, first - linesAbove), first),
    ...begin.slice(0, text < 0 ? undefined : text),
  ];
  return near.filter(({ kind, length }) => (kind === "paragraph" || kind === "item") && length <= longestLine);
}

function startOf(draft: Draft | undefined): number {
  return draft?.runs[0]?.start ?? draft?.heading?.start ?? Number.POSITIVE_INFINITY;
}
