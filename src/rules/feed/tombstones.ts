import type { FeedElement } from "../../model/element.ts";
import type { Entry } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";
import { parseDate } from "../../values/dates.ts";

const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">${inside}</feed>`;
const entry = (updated: string): string => `<entry><id>urn:x-rye:1</id><updated>${updated}</updated></entry>`;
const deleted = (when: string): string => `<at:deleted-entry ref="urn:x-rye:1" when="${when}"/>`;
const [may2, may3] = ["2025-05-02T10:00:00Z", "2025-05-03T10:00:00Z"];

export default defineRule({
  scope: "feed",
  summary: "An entry that is said to be deleted is said to be so once, and is not in the feed.",
  why: "Readers that know tombstones remove the entry they name: it vanishes though the feed still holds it.",
  source: "RFC 6721, section 3.",
  severity: "error",
  options: {},
  messages: {
    repeated: "That “{ref}” was deleted at that time is said twice. Say it once.",
    present: {
      text: "“{ref}” is said to be deleted, and is in the feed with an earlier date. Remove the entry, or the tombstone.",
      severity: "warning",
    },
  },
  examples: [
    { good: atom(`${deleted(may2)}${entry(may3)}`) },
    { good: atom(`${deleted(may2)}${deleted(may3)}`) },
    {
      bad: atom(
        `${deleted(may2)}⟦${deleted(may2).replaceAll("at:", "d:").replace(" ", ' xmlns:d="http://purl.org/atompub/tombstones/1.0" ')}⟧`,
      ),
      says: "That “urn:x-rye:1” was deleted at that time is said twice. Say it once.",
    },
    {
      bad: atom(`⟦${deleted(may3)}⟧${entry(may2)}`),
      says: "“urn:x-rye:1” is said to be deleted, and is in the feed with an earlier date. Remove the entry, or the tombstone.",
    },
  ],

  check({ element, entries }, { report }) {
    const tombstones = (element?.children ?? []).filter(({ name }) => name === "at:deleted-entry");
    if (tombstones.length === 0) return;
    const byId = new Map(entries.map((one) => [one.id?.value, one]));
    const seen = new Set<string>();
    for (const tombstone of tombstones) {
      const ref = valueOf(tombstone, "ref");
      const when = valueOf(tombstone, "when");
      if (ref === "" || when === "") continue;
      const key = `${when} ${ref}`;
      const present = byId.get(ref);
      if (seen.has(key)) report({ at: tombstone.span, message: "repeated", data: { ref } });
      else if (present && isOlder(present, when)) {
        const related = [{ at: present.opening, note: "The entry." }];
        report({ at: tombstone.span, message: "present", data: { ref }, related });
      }
      seen.add(key);
    }
  },
});

function valueOf(element: FeedElement, name: string): string {
  return element.attribute(name)?.value.value.trim() ?? "";
}

/** Updated before it was deleted; afterwards it was published again. */
function isOlder({ dates }: Entry, when: string): boolean {
  const deleted = parseDate("rfc3339", when).time;
  const updated = dates.find(({ role }) => role === "updated")?.time;
  return deleted !== undefined && updated !== undefined && updated < deleted;
}
