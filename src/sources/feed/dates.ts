import type { FeedElement } from "../../model/element.ts";
import type { DateField, DateGrammar } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { parseDate } from "../../values/dates.ts";

/** A date of a feed; its time is read on first use. */
export function dateField(name: string, text: Text, kind: Pick<DateField, "role" | "grammar">): DateField {
  let time: number | undefined;
  let read = false;
  return {
    ...kind,
    name,
    text,
    get time() {
      if (!read) time = parseDate(kind.grammar, text.value).time;
      read = true;
      return time;
    },
  };
}

/** The dates that stand directly in a channel, feed, item or entry. */
export function datesOf(parent: FeedElement): DateField[] {
  return parent.children.flatMap((child) => {
    const kind = dateElements[child.name];
    return kind ? [dateField(child.written, child.text.trim(), kind)] : [];
  });
}

/** The elements that hold dates, by qualified name, and how each is to be read. */
const dateElements: Readonly<Record<string, Pick<DateField, "role" | "grammar">>> = {
  pubDate: dated("published", "rfc822"),
  lastBuildDate: dated("built", "rfc822"),
  "dc:date": dated("published", "w3cdtf"),
  "dcterms:issued": dated("published", "w3cdtf"),
  "dcterms:modified": dated("updated", "w3cdtf"),
  "atom:published": dated("published", "rfc3339"),
  "atom:updated": dated("updated", "rfc3339"),
};

function dated(role: DateField["role"], grammar: DateGrammar): Pick<DateField, "role" | "grammar"> {
  return { role, grammar };
}
