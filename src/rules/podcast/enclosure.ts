import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { podcastOf } from "../../vocabulary/podcast.ts";

const show = (items: string, channel = ""): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <itunes:explicit>false</itunes:explicit>${channel}
  ${items}
</channel></rss>`;
const episode = (name: string): string => `<item><enclosure url="https://a.example/${name}" type="audio/mpeg"/></item>`;

/** Formats of files, recordings above all, that Apple does not play; other endings may be those of programs (.php). */
const unplayable: ReadonlySet<string> = new Set(
  (
    "aif aiff ape avi divx flac flv mka mkv oga ogg ogv opus ra ram rm spx wav webm wma wmv " +
    "3gp docx exe gif jpeg jpg m3u m3u8 mid mpeg mpg png rar swf torrent txt zip"
  ).split(" "),
);

export default defineRule({
  scope: "feed",
  summary: "Every episode of a podcast has an enclosure, in a format that Apple Podcasts plays.",
  why: "An episode without an enclosure has nothing to play: podcast apps leave it out.",
  source:
    "Apple, “A Podcaster’s Guide to RSS”, <enclosure>: required for an episode; M4A, MP3, MOV, MP4, M4V and PDF are supported.",
  severity: "error",
  options: {},
  messages: {
    missing: "The episode has no <enclosure>, so podcast apps have nothing to play. Add one, or leave the entry out.",
    format: {
      text: "Apple Podcasts plays no {format} files, yet {count} episodes are one, the first here. Publish MP3 or M4A as well.",
      severity: "warning",
    },
  },
  examples: [
    { good: show(episode("1.mp3") + episode("2.m4a?from=rss")) },
    { good: show(`${episode("1.mp3")}<item/>`, "<podcast:medium>newsletter</podcast:medium>") },
    {
      bad: show(`${episode("1.mp3")}⟦<item>⟧<title>Soon</title></item>`),
      says: "The episode has no <enclosure>, so podcast apps have nothing to play. Add one, or leave the entry out.",
    },
    {
      bad: show(
        `<item><enclosure url="⟦https://a.example/1.ogg⟧" type="audio/ogg"/></item>
  <item><enclosure url="https://a.example/2.ogg" type="audio/ogg"/></item>`,
      ),
      says: "Apple Podcasts plays no ogg files, yet 2 episodes are one, the first here. Publish MP3 or M4A as well.",
    },
  ],

  check(feed, { report }) {
    const podcast = podcastOf(feed);
    if (!podcast || isReading(podcast.show)) return;
    const byFormat = new Map<string, FeedElement[]>();
    for (const entry of podcast.entries) {
      const enclosures = entry.children.filter(({ name }) => name === "enclosure");
      if (enclosures.length === 0) report({ at: entry.opening, message: "missing" });
      const [format, ...others] = new Set(enclosures.map(formatOf));
      if (format && others.length === 0 && unplayable.has(format)) {
        const same = byFormat.get(format);
        if (same) same.push(...enclosures);
        else byFormat.set(format, enclosures);
      }
    }
    if (!podcast.isForDirectories) return;
    for (const [format, [first, ...others]] of byFormat) {
      const at = first?.attribute("url")?.value;
      const related = others.map(({ opening }) => ({ at: opening, note: "And here." }));
      if (at) report({ at, message: "format", data: { format, count: others.length + 1 }, related });
    }
  },
});

/** Feeds of articles, which some entries have read out, and lists, which have no episodes of their own. */
function isReading(show: FeedElement): boolean {
  const medium = show.child("podcast:medium")?.text.value.trim() ?? "";
  return /^(?:newsletter|blog|publisher|mixed|[a-z]+L)$/.test(medium);
}

function formatOf(enclosure: FeedElement): string {
  const path = (enclosure.attribute("url")?.value.value ?? "").replace(/[?#].*/s, "");
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
