import { causeOf, historyOf, idOf } from "../../facts/history.ts";
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
    lost: "The id of this post was “{before}” and is missing now: subscribers see it again as new. Give it its old id.",
    given: {
      text: "This post had no id and was known by its address, and has “{id}” now. Take the address, “{before}”, as its id.",
      severity: "warning",
    },
  },
  examples,

  check(feed, { report }) {
    const history = historyOf(feed);
    if (!history) return;
    const taken = new Set(history.reused.map(({ now }) => idOf(now)));
    const byId = grouped(feed.entries, idOf);
    // Two entries with one id, and ids that go from post to post, are said by rules of their own.
    const isShared = (id = ""): boolean => taken.has(id) || (byId.get(id)?.length ?? 0) > 1;
    const changes = history.kept
      .map(({ now, before }) => ({ now, before, id: idOf(now), old: idOf(before) }))
      .filter(({ now, before, id, old }) => id !== old && (id ?? now.url) !== (old ?? before.url))
      .filter(({ id, old }) => !isShared(id) && !taken.has(old));
    for (const { now, before, id = "", old = "" } of changes) {
      const related = [{ at: before.id ?? before.opening, note: old === "" ? "The entry before." : "The id before." }];
      const share = { changed: changes.length, of: history.kept.length };
      const about = {
        at: id === "" ? now.opening : (now.id ?? now.opening),
        related,
        subject: causeOf(id, old, share),
      };
      if (id === "") report({ ...about, message: "lost", data: { before: old } });
      else if (old === "") report({ ...about, message: "given", data: { id, before: before.url ?? "" } });
      else report({ ...about, message: "changed", data: { id, before: old } });
    }
  },
});
