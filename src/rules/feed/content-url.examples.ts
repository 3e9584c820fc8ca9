import type { Example } from "../../rule.ts";

const link = "<link>https://a.example/</link>";
const rss = (html: string, inside = ""): string =>
  `<rss version="2.0"><channel>${inside}<item><description><![CDATA[${html}]]></description></item></channel></rss>`;
const atom = (html: string, base = ""): Record<string, string> => ({
  "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"${base}><entry><content type="html">${html}</content></entry></feed>`,
});
const json = (html: string): Record<string, string> => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "content_html": "${html}" }] }`,
});

export const contentUrlExamples: readonly [Example, Example, ...Example[]] = [
  { good: rss('<a href="https://a.example/">Bread</a> <a href="mailto:ada@a.example">Ada</a> <img src="data:,">') },
  { good: rss('<a href="#note">1</a> <p id="note">Bread</p> <svg><use href="#loaf"/></svg>') },
  { good: atom('&lt;img src="bread.png"&gt;', ' xml:base="https://a.example/"') },
  {
    good: {
      "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
  <div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://a.example/"><img src="bread.png" alt=""/></div>
</content></entry></feed>`,
    },
  },
  {
    bad: rss('<img src="⟦/bread.png⟧">', link),
    says: "“/bread.png” is relative, and RSS says nothing of what to. Write the whole address.",
    fixed: rss('<img src="https://a.example/bread.png">', link),
  },
  {
    bad: rss('<img src="https://a.example/1.png" srcset="⟦bread.png⟧ 1x, https://a.example/2.png 2x">'),
    says: "“bread.png” is relative, and RSS says nothing of what to. Write the whole address.",
  },
  {
    bad: rss('<a href="⟦/bread⟧">Bread</a> <a href="/bread">More</a>', link),
    says: "“/bread” is relative, and RSS says nothing of what to. Write the whole address.",
    fixed: rss('<a href="https://a.example/bread">Bread</a> <a href="https://a.example/bread">More</a>', link),
  },
  {
    bad: `<rss version="2.0"><channel>${[1, 2, 3, 4, 5, 6].map((name) => `<item><guid>${name}</guid><description><![CDATA[<img src="${name === 1 ? "⟦/1.png⟧" : `/${name}.png`}">]]></description></item>`).join("\n")}</channel></rss>`,
    says: "“/1.png” is relative, and RSS says nothing of what to. Write the whole address.",
  },
  {
    bad: atom('&lt;video poster="⟦/bread.png⟧"&gt;&lt;/video&gt;'),
    says: "“/bread.png” is relative, and no xml:base says what to. Write the whole address, or add an xml:base.",
  },
  {
    bad: json("<a href='⟦../bread⟧'>Bread</a>"),
    says: "“../bread” is relative: many readers of JSON Feed do not resolve it. Write the whole address.",
  },
  {
    bad: rss('<img src="⟦//a.example/bread.png⟧">', link),
    says: "“//a.example/bread.png” has no scheme, so it gets that of the page it is shown on, which may be none. Write https: before it.",
    fixed: rss('<img src="https://a.example/bread.png">', link),
  },
  {
    bad: rss('<a href="⟦#note⟧">1</a>'),
    says: "“#note” names a place that is not in this post. Write the address of the page before it.",
  },
  {
    bad: rss('<a href="⟦⟧">Bread</a>'),
    says: "The href of “<a>” is empty. Write an address, or leave the attribute out.",
  },
];
