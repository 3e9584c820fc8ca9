import type { Example } from "../../rule.ts";

const page = (fields: string) => ({
  "page.html": `<head><title>Rye</title>\n<script type="application/ld+json">{ ${fields} }</script></head>`,
});

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: page('"datePublished": "2025-05-01T08:00:00+02:00", "dateModified": "2025-05-02T06:00:00.000Z"') },
  { good: page('"datePublished": "2025-05-01", "dateModified": "2025-05-01T08:00:00+0200", "dateCreated": "2025-04"') },
  { good: page('"datePublished": "2025-05-01T18:00:00Z", "dateModified": "2025-05-01"') },
  { good: page('"datePublished": "2026-01-02"') },
  {
    bad: page('"datePublished": "⟦last May⟧", "dateModified": "⟦⟧", "dateCreated": "⟦2025-02-30⟧"'),
    says: [
      "“last May” in datePublished is no date of ISO 8601. Write it like 2025-05-01T08:00:00+02:00.",
      "“” in dateModified is no date of ISO 8601. Write it like 2025-05-01T08:00:00+02:00.",
      "“2025-02-30” in dateCreated is no date of ISO 8601. Write it like 2025-05-01T08:00:00+02:00.",
    ],
  },
  {
    bad: page('"datePublished": "⟦Thu, 01 May 2025 08:00:00 +0000⟧", "uploadDate": "⟦2025-05-01 08:00:00 +0000⟧"'),
    says: [
      "“Thu, 01 May 2025 08:00:00 +0000” in datePublished is not written as ISO 8601 wants it. Write 2025-05-01T08:00:00Z.",
      "“2025-05-01 08:00:00 +0000” in uploadDate is not written as ISO 8601 wants it. Write 2025-05-01T08:00:00Z.",
    ],
  },
  {
    bad: page('"datePublished": "⟦0001-01-01T00:00:00Z⟧"'),
    says: "“0001-01-01T00:00:00Z” in datePublished stands for no date: the template fills it in where there is none. Leave datePublished out there.",
  },
  {
    good: {
      "public/feed.xml":
        '<rss version="2.0"><channel><link>https://a.example/</link><item><link>https://a.example/rye/</link></item></channel></rss>',
      "public/rye/index.html": page('"@type": "BlogPosting", "datePublished": "2026-01-03"')["page.html"],
    },
    site: { dir: "public", url: "https://a.example/" },
  },
  {
    bad: page('"datePublished": "⟦2026-01-03⟧", "dateModified": "2026-01-03"'),
    says: "“2026-01-03” in datePublished lies in the future. Correct it.",
  },
  {
    bad: page('"datePublished": "⟦2025-05-01T08:00:00⟧"'),
    says: "“2025-05-01T08:00:00” in datePublished has no time zone, so search engines take their own. Write it behind the time, like +02:00.",
  },
];
