import type { Example } from "../../rule.ts";

const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel>\n${items.map((item) => `  <item>${item}</item>\n`).join("")}</channel></rss>`;
const audio = (name: string, length = "4096000", type = "audio/mpeg"): string =>
  `<enclosure url="https://a.example/${name}" length="${length}" type="${type}" />`;
const rye = audio("rye.mp3");
const atom = (type: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">
  <entry><link rel="enclosure" href="https://a.example/rye.mp3" type="${type}" /></entry>
</feed>`;
const json = (...urls: readonly string[]): string =>
  `{ "version": "https://jsonfeed.org/version/1.1", "items": [\n${urls
    .map((url) => `  { "attachments": [{ "url": "${url}", "mime_type": "audio/mpeg" }] }`)
    .join(",\n")}\n] }`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rss(rye, audio("spelt.m4a?x=1.wav", "4096001", "audio/x-m4a"), audio("play.php?id=3", "4096000")) },
  { good: rss(audio("logo.png", "0", "image/png"), audio("logo.png", "0", "image/png")) },
  { good: { "feed.xml": atom("audio/mpeg") } },
  {
    bad: rss(rye, `${audio("oats.mp3", "4096001")}⟦${audio("oats.ogg", "4096002", "audio/ogg")}⟧`),
    says: "More than one enclosure in 1 of 2 items, this one first. Keep one: many readers offer no other.",
  },
  {
    bad: rss(rye, rye.replace("https://a.example/rye.mp3", "⟦$&⟧")),
    says: "“https://a.example/rye.mp3” is the enclosure of 2 entries. Give each its own file.",
  },
  {
    bad: { "feed.json": json("https://a.example/rye.mp3", "⟦https://a.example/rye.mp3⟧") },
    says: "“https://a.example/rye.mp3” is the enclosure of 2 entries. Give each its own file.",
  },
  {
    bad: rss(audio("rye.mp3", "4096000", "⟦image/jpeg⟧")),
    says: "The type “image/jpeg” is not that of a .mp3 file. Write “audio/mpeg”.",
    fixed: rss(rye),
  },
  {
    bad: { "feed.xml": atom("⟦application/octet-stream⟧") },
    says: "The type “application/octet-stream” is not that of a .mp3 file. Write “audio/mpeg”.",
    fixed: atom("audio/mpeg"),
  },
  {
    bad: rss(rye, audio("spelt.mp3", "⟦1⟧"), audio("oats.mp3", "1")),
    says: "The length of an enclosure is its size in bytes, and 1 is none. Write the size of the file, or 0 if it is unknown.",
  },
  {
    bad: rss(audio("rye.mp3", "⟦123456⟧")),
    says: "The length of an enclosure is its size in bytes, and 123456 looks made up. Write the size of the file, or 0 if it is unknown.",
  },
  {
    bad: rss('<enclosure url="⟦ftp://a.example/rye.mp3⟧" length="4096000" type="audio/mpeg"/>'),
    says: "The enclosure is at “ftp://a.example/rye.mp3”, but RSS asks for an http address, which is all that players load. Put the file on a web server.",
  },
  {
    bad: rss(audio("rye.mp3", "⟦5000000⟧"), audio("spelt.mp3", "5000000"), audio("oats.mp3", "5000000")),
    says: "All 3 enclosures have the same length, 5000000. Write the size of each file in bytes.",
  },
  {
    bad: rss(rye, audio("spelt.mp3", "⟦0⟧")),
    says: "The length is 0 in 1 of 2 enclosures, this one first: players cannot tell how much there is to load.",
  },
];
