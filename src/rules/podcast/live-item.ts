import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (attributes: string, inside = '<podcast:contentLink href="https://a.example/live"/>'): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <podcast:liveItem status="pending" ${attributes}>${inside}</podcast:liveItem>
</channel></rss>`;
const start = 'start="2026-09-26T07:30:00-0600"';

export default defineRule({
  scope: "feed",
  summary: "A live show says when it is, with a time zone, and where to follow it outside of an app.",
  why: "An app that cannot read when a stream begins announces it at the wrong time; listeners whose app cannot play it need a link.",
  source: "podcastindex.org/namespace/1.0, Live Item: ISO 8601 timestamps; a contentLink is required.",
  severity: "error",
  options: {},
  messages: {
    time: "The {name} of the live item is no ISO 8601 time: “{value}”. Write it like “2026-09-26T07:30:00-06:00”.",
    zone: {
      text: "The {name} of the live item has no time zone: “{value}”. Add it, like “-06:00”, or Z.",
      severity: "warning",
    },
    order: "The live item ends, {end}, before it starts. Correct one of the two times.",
    link: {
      text: "The live item has no <podcast:contentLink>. Add one, for listeners whose app cannot play the stream.",
      severity: "warning",
    },
  },
  examples: [
    { good: show(`${start} end="2026-09-26T09:30:00.000-06:00"`) },
    { good: show('start="2026-09-26T13:30Z"') },
    {
      bad: show('start="⟦Sat, 26 Sep 2026 07:30:00 MDT⟧"'),
      says: "The start of the live item is no ISO 8601 time: “Sat, 26 Sep 2026 07:30:00 MDT”. Write it like “2026-09-26T07:30:00-06:00”.",
    },
    {
      bad: show('start="⟦2026-09-26T07:30:00⟧"'),
      says: "The start of the live item has no time zone: “2026-09-26T07:30:00”. Add it, like “-06:00”, or Z.",
    },
    {
      bad: show(`${start} end="⟦2026-09-25T09:30:00-0600⟧"`),
      says: "The live item ends, 2026-09-25T09:30:00-0600, before it starts. Correct one of the two times.",
    },
    {
      bad: show(start, "").replace("<podcast:liveItem", "⟦<podcast:liveItem").replace("></", ">⟧</"),
      says: "The live item has no <podcast:contentLink>. Add one, for listeners whose app cannot play the stream.",
    },
  ],

  check(feed, { report }) {
    for (const item of elementsNamed(feed, "podcast:liveItem")) {
      if (!item.child("podcast:contentLink")) report({ at: item.opening, message: "link" });
      const times: number[] = [];
      for (const name of ["start", "end"] as const) {
        const at = item.attribute(name)?.value.trim();
        if (!at?.value) continue;
        const { value } = at;
        const found = timestamp.exec(value);
        const [, local, hours, minutes] = found ?? [];
        if (!found) report({ at, message: "time", data: { name, value } });
        else if (hours === undefined) report({ at, message: "zone", data: { name, value } });
        else times.push(Date.parse(`${local}${hours === "Z" ? hours : `${hours}:${minutes ?? "00"}`}`));
        const [from = 0, to = Number.NaN] = times;
        if (name === "end" && to < from) report({ at, message: "order", data: { end: value } });
      }
    }
  },
});

/** A date and time, then perhaps a zone, with and without its colon. */
const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:(Z|[+-]\d\d):?(\d\d)?)?$/;
