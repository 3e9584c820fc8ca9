import type { Example } from "../../rule.ts";

const channel = (title: string): string => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
const declaring = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${channel(title)}`;

/** One example for each kind of fault. */
export const encodingExamples: readonly [Example, Example, ...Example[]] = [
  { good: declaring("utf-8", "Crème “brûlée”") },
  { good: channel("Crème brûlée, declared by nobody, as UTF-8 may be") },
  { good: `\uFEFF${declaring("UTF-16", "Crème brûlée")}`, encoding: "utf-16le" },
  { good: declaring("UTF-8", "“Ã©” is “é” encoded twice; “AMANHÃ” is Portuguese; U+FFFD is �") },
  {
    bad: declaring("⟦UFT-8⟧", "Crème"),
    says: "Nobody knows the encoding “UFT-8”, so XML parsers reject the feed. Declare “UTF-8”.",
    fixed: declaring("UTF-8", "Crème"),
  },
  {
    bad: declaring("⟦utf8⟧", "Crème"),
    says: "“utf8” is no registered name of an encoding, and strict parsers reject it. Write “UTF-8”.",
    fixed: declaring("UTF-8", "Crème"),
  },
  {
    bad: declaring("⟦ISO8859_1⟧", "Crème"),
    encoding: "latin1",
    says: "“ISO8859_1” is no registered name of an encoding, and strict parsers reject it. Write “ISO-8859-1”.",
    fixed: declaring("ISO-8859-1", "Crème"),
  },
  {
    bad: `\uFEFF${declaring("⟦ISO-8859-1⟧", "Crème")}`,
    says: "The feed declares “ISO-8859-1”, but its byte order mark says UTF-8. Correct the declaration.",
    fixed: `\uFEFF${declaring("UTF-8", "Crème")}`,
  },
  {
    bad: declaring("⟦utf-16⟧", "Crème"),
    says: "The feed declares “utf-16”, but it is written in UTF-8. Make them agree, best by saving it as UTF-8.",
    fixed: declaring("UTF-8", "Crème"),
  },
  {
    bad: declaring("⟦UTF-8⟧", "Crème brûlée"),
    encoding: "latin1",
    says: "The feed declares “UTF-8”, but it is written in one byte a character, as in windows-1252. Make them agree, best by saving it as UTF-8.",
  },
  {
    bad: declaring("⟦ISO-8859-1⟧", "Crème"),
    says: "The feed declares “ISO-8859-1”, but it is written in UTF-8: readers show “Ã©” for “é”. Declare UTF-8.",
    fixed: declaring("UTF-8", "Crème"),
  },
  {
    bad: declaring("⟦ISO-8859-1⟧", "Zoë\u0092s"),
    encoding: "latin1",
    says: "The feed declares “ISO-8859-1”, which does not have “’”: strict readers show nothing there. Declare windows-1252, or save the feed as UTF-8.",
    fixed: declaring("windows-1252", "Zoë\u0092s"),
  },
  {
    bad: channel("Cr⟦è⟧me"),
    encoding: "latin1",
    says: "The feed declares no encoding, so it has to be UTF-8, and is not (in 1 place). Save it as UTF-8, or declare windows-1252.",
  },
  {
    bad: declaring("⟦UTF-16⟧", "Crème"),
    encoding: "utf-16le",
    says: "UTF-16 needs a byte order mark at the start, and there is none. Write it, or save the feed as UTF-8.",
  },
  {
    bad: declaring("⟦ISO-8859-1⟧", "Crème"),
    encoding: "latin1",
    says: "XML parsers need not know “ISO-8859-1”, only UTF-8 and UTF-16. Save the feed as UTF-8.",
  },
  {
    bad: `<?xml version="1.0" encoding="⟦ISO-8859-1⟧"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  <item><itunes:duration>90</itunes:duration></item>
</channel></rss>`,
    says: "Apple Podcasts takes feeds in UTF-8 alone, and this one is in “ISO-8859-1”. Save the feed as UTF-8.",
  },
  {
    bad: declaring("⟦UTF-7⟧", "Cream"),
    says: "Most feed readers do not know the encoding “UTF-7”. Save the feed as UTF-8.",
  },
  {
    bad: { "https://a.example/feed.xml": declaring("⟦utf-8⟧", "Crème") },
    delivery: { "https://a.example/feed.xml": { charset: "iso-8859-1" } },
    says: "The server says that the encoding is “iso-8859-1”, the feed itself says “utf-8”. Make them agree.",
  },
  {
    bad: { "feed.json": '⟦{⟧ "version": "https://jsonfeed.org/version/1.1", "title": "Crème", "items": [] }' },
    encoding: "latin1",
    says: "A JSON Feed has to be UTF-8, and this one is in windows-1252. Save it as UTF-8.",
  },
  {
    bad: { "feed.json": '\uFEFF⟦{⟧ "version": "https://jsonfeed.org/version/1.1", "items": [] }' },
    says: "The feed begins with a byte order mark, which JSON must not have and many parsers reject. Save it without one.",
  },
  {
    bad: declaring("⟦UTF-32⟧", "Crème"),
    encoding: "utf-32le",
    says: "The feed is in UTF-32, which hardly any feed reader knows. Save it as UTF-8.",
  },
  {
    bad: declaring("UTF-8", "Cr⟦è⟧me"),
    encoding: "latin1",
    says: "The byte 0xE8 (“è” in windows-1252) means nothing in UTF-8, in 1 place: readers show “�” there or reject the feed. Save the whole feed as UTF-8.",
  },
  {
    bad: declaring("UTF-8", "Cr⟦�⟧me br�l�e"),
    says: "“�” (U+FFFD) stands in 3 places for a character that was lost earlier. Write what was meant.",
  },
  {
    bad: declaring("UTF-8", "Zoë⟦\u0092⟧s"),
    says: "U+0092 is a control character that nobody sees, in 1 place. Write “’”, which windows-1252 has there.",
    fixed: declaring("UTF-8", "Zoë’s"),
  },
  {
    bad: declaring("UTF-8", "Ada⟦&#146;⟧s, Zoë&#x92;s"),
    says: "“&#146;” is a control character that nobody sees, in 2 places. Write “’”, which windows-1252 has there.",
    fixed: declaring("UTF-8", "Ada&#8217;s, Zoë&#x2019;s"),
  },
  {
    bad: declaring("UTF-8", "Zoeâ€™s crÃ¨me").replace("â€™", "⟦â€™⟧"),
    says: "“â€™” is UTF-8 that was encoded twice, in 2 places. Write “’”, and mend the program that wrote it.",
    fixed: declaring("UTF-8", "Zoe’s crème"),
  },
];
