import { causesOf } from "../../facts/causes.ts";
import { type EntryPair, historyOf, idOf } from "../../facts/history.ts";
import type { Content } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { collapsed } from "../../values/white-space.ts";

const atom = (updated: string, inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x-rye:1</id><updated>${updated}</updated>${inside}</entry></feed>`;
/** Two entries with one text. */
const two = (updated: string, text: string): string => {
  const inside = `<title>Rye</title><content>${text}</content>`;
  const second = `<entry><id>urn:x-rye:2</id><updated>${may2}</updated>${inside}</entry>`;
  return atom(updated, inside).replace("</entry>", `</entry>\n${second}`);
};
const may2 = "2026-05-02T10:00:00Z";
const previous = "before.xml";
const before = atom(may2, '<title>Rye</title><content type="html">Knead it.</content>');

export default defineRule({
  scope: "feed",
  summary: "A post whose title or text changed has a later date of its update.",
  why: "Readers fetch a changed post again, or show that it changed, by this date: subscribers keep the old text.",
  source:
    "RFC 4287, section 4.2.15: atom:updated is when an entry was last changed “in a way the publisher considers significant”, so small corrections may go without.",
  severity: "off",
  options: {},
  messages: {
    edited: "The {what} changed, yet the date of the update is the same as before. Set it to the day of the change.",
    many: "{count} posts changed, the {what} of this one, yet the dates of their updates are the same as before. Set them to the day of the change.",
  },
  examples: [
    {
      good: {
        "feed.xml": atom("2026-05-03T10:00:00Z", '<title>Rye</title><content type="html">Fold it.</content>'),
        [previous]: before,
      },
      previous,
    },
    // Markup and white space are no text.
    {
      good: {
        "feed.xml": atom(may2, '<title> Rye </title><content type="html">&lt;p&gt;Knead  it.&lt;/p&gt;</content>'),
        [previous]: before,
      },
      previous,
    },
    {
      bad: {
        "feed.xml": atom(`⟦${may2}⟧`, '<title>Rye</title><content type="html">Fold it.</content>'),
        [previous]: before,
      },
      previous,
      says: "The text changed, yet the date of the update is the same as before. Set it to the day of the change.",
    },
    {
      bad: {
        "feed.xml": atom(`⟦${may2}⟧`, '<title>Rye bread</title><content type="html">Fold it.</content>'),
        [previous]: before,
      },
      previous,
      says: "The title and text changed, yet the date of the update is the same as before. Set it to the day of the change.",
    },
    {
      bad: {
        "feed.xml": two(`⟦${may2}⟧`, "Fold it."),
        [previous]: two(may2, "Knead it."),
      },
      previous,
      says: "2 posts changed, the text of this one, yet the dates of their updates are the same as before. Set them to the day of the change.",
    },
  ],

  check(feed, { report }) {
    const { kept = [] } = historyOf(feed) ?? {};
    const edits = kept.flatMap((pair) => {
      const [updated, old] = [updatedOf(pair.now), updatedOf(pair.before)];
      const what = changedIn(pair);
      if (updated?.time === undefined || updated.time !== old?.time || what === "") return [];
      const was = pair.before.title ?? pair.before.opening;
      return [{ what, from: idOf(pair.before) ?? "", to: what, at: updated.text, was }];
    });
    for (const { first, count, subject, others } of causesOf(edits, kept.length)) {
      const { at, what, was } = first;
      const about = { at, subject, related: [{ at: was, note: "The entry before." }, ...others] };
      if (count === 1) report({ ...about, message: "edited", data: { what } });
      else report({ ...about, message: "many", data: { count, what } });
    }
  },
});

function updatedOf({ dates }: EntryPair["now"]) {
  return dates.find(({ role }) => role === "updated");
}

function changedIn({ now, before: old }: EntryPair): string {
  const title = collapsed(now.title?.value ?? "") !== collapsed(old.title?.value ?? "");
  const text = differ(now.content, old.content) || differ(now.description, old.description);
  return [...(title ? ["title"] : []), ...(text ? ["text"] : [])].join(" and ");
}

/** A text that a feed has only begun or ceased to give says nothing of the post. */
function differ(now: Content | undefined, old: Content | undefined): boolean {
  return now !== undefined && old !== undefined && collapsed(now.plain.value) !== collapsed(old.plain.value);
}
