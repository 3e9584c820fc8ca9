import type { FeedElement } from "../../model/element.ts";
import type { DateField, DateGrammar } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { parseDate } from "../../values/dates.ts";

/** A date of a feed; its time is read on first use. */
export function dateField(name: string, text: Text, kind: Pick<DateField, "role" | "grammar">): DateField {
  return new FeedDate(name, text, kind);
}

class FeedDate implements DateField {
  readonly name: string;
  readonly text: Text;
  readonly role: DateField["role"];
  readonly grammar: DateGrammar;
  #time: number | undefined;
  #isRead = false;

  constructor(name: string, text: Text, { role, grammar }: Pick<DateField, "role" | "grammar">) {
    this.name = name;
    this.text = text;
    this.role = role;
    this.grammar = grammar;
  }

  get time(): number | undefined {
    if (!this.#isRead) this.#time = parseDate(this.grammar, this.text.value).time;
    this.#isRead = true;
    return this.#time;
  }
}

/** The dates that stand directly in a channel, feed, item or entry. */
export function datesOf(parent: FeedElement): DateField[] {
  const dates: DateField[] = [];
  for (const child of parent.children) {
    const kind = dateElements.get(child.name);
    if (kind) dates.push(dateField(child.written, child.text.trim(), kind));
  }
  // A copy: lists that grow have room for more, and there are thousands of these.
  return [...dates];
}

/** The elements that hold dates, by qualified name, and how each is to be read. */
const dateElements: ReadonlyMap<string, Pick<DateField, "role" | "grammar">> = new Map([
  ["pubDate", { role: "published", grammar: "rfc822" }],
  ["lastBuildDate", { role: "built", grammar: "rfc822" }],
  ["dc:date", { role: "published", grammar: "w3cdtf" }],
  ["dcterms:issued", { role: "published", grammar: "w3cdtf" }],
  ["dcterms:modified", { role: "updated", grammar: "w3cdtf" }],
  ["atom:published", { role: "published", grammar: "rfc3339" }],
  ["atom:updated", { role: "updated", grammar: "rfc3339" }],
]);
