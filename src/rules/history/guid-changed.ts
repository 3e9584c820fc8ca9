import { type Cause, type Change, causesOf } from "../../facts/causes.ts";
import { type History, historyOf, idOf } from "../../facts/history.ts";
import type { Feed } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { examples } from "./guid-changed.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "A post keeps its id.",
  why: "Readers know by the id which posts they have shown: with another one every subscriber sees an old post as new.",
  source:
    "RSS 2.0, guid; RFC 4287, section 4.2.6: an id “MUST NOT change”, whatever happens to the entry; JSON Feed 1.1, id.",
  severity: "error",
  options: {},
  messages: {
    changed:
      "The id of this post was “{before}” and is “{id}” now: subscribers see it again as new. Give it its old id.",
    many: "The ids of {count} posts changed, “{before}” to “{id}” first: subscribers see all of them again as new. Give them their old ids.",
    lost: "The ids of {count} of {total} posts are missing now, “{before}” first: subscribers see these posts again as new. Put the ids back.",
    given: {
      text: "{count} of {total} posts had no id and were known by their addresses; now they have others, “{id}” first. Take the addresses as ids.",
      severity: "warning",
    },
  },
  examples,

  check(feed, { report }) {
    const history = historyOf(feed);
    if (!history) return;
    const changes = changesIn(feed, history);
    const total = history.kept.length;
    const changed = changes.filter(({ id, old }) => id !== undefined && old !== undefined);
    for (const cause of causesOf(changed, total)) {
      const { count, first } = cause;
      const data = { before: first.from, id: first.to };
      if (count === 1) report({ ...placesOf(cause), message: "changed", data });
      else report({ ...placesOf(cause), message: "many", data: { ...data, count } });
    }
    const lost = oneCause(changes.filter(({ id }) => id === undefined));
    if (lost) {
      const data = { count: lost.count, total, before: lost.first.from };
      report({ ...placesOf(lost), message: "lost", data });
    }
    const given = oneCause(changes.filter(({ old }) => old === undefined));
    if (given) {
      const data = { count: given.count, total, id: given.first.to };
      report({ ...placesOf(given), message: "given", data });
    }
  },
});

/** Ids come and go with the generator. */
function oneCause(changes: readonly IdChange[]): Cause<IdChange> | undefined {
  return causesOf(changes, 0)[0];
}

function placesOf({ first, others, subject }: Cause<IdChange>) {
  return { at: first.at, subject, related: [{ at: first.was, note: "The same post before." }, ...others] };
}

interface IdChange extends Change {
  readonly id: string | undefined;
  readonly old: string | undefined;
  readonly was: Span;
}

/** Two entries with one id, and ids that go from post to post, are said by rules of their own. */
function changesIn({ entries }: Feed, { kept, reused }: History): IdChange[] {
  const taken = new Set(reused.map(({ now }) => idOf(now)));
  const byId = grouped(entries, idOf);
  const isShared = (id = ""): boolean => taken.has(id) || (byId.get(id)?.length ?? 0) > 1;
  return kept
    .map(({ now, before }) => ({
      id: idOf(now),
      old: idOf(before),
      from: idOf(before) ?? before.url ?? "",
      to: idOf(now) ?? now.url ?? "",
      at: now.id ?? now.opening,
      was: before.id ?? before.opening,
    }))
    .filter(({ id, old, from, to }) => from !== to && !isShared(id) && !taken.has(old));
}
