import type { Example } from "../../rule.ts";

const rss = (html: string): string =>
  `<rss version="2.0"><channel><item><description><![CDATA[${html}]]></description></item></channel></rss>`;

/** One example for each kind of fault, and the ways in which feeds hold HTML. */
export const contentHtmlExamples: readonly [Example, Example, ...Example[]] = [
  { good: rss('<p>One<p>Two <br> <ul><li>Three<li>Four</ul><my-chart></my-chart><svg><path d="M0"/></svg>') },
  {
    good: {
      "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
  <div xmlns="http://www.w3.org/1999/xhtml"><p>Bread<br/></p></div>
</content></entry></feed>`,
    },
  },
  {
    // Said of the post: post/unknown-element.
    good: {
      "public/feed.xml": rss("<p><cot>Rye</cot></p>").replace(
        "<channel><item>",
        "<channel><link>https://a.example/</link><item><link>https://a.example/rye/</link>",
      ),
      "public/rye/index.html": "<!doctype html>\n<h1>Rye</h1><cot>Rye</cot>",
    },
    site: { dir: "public", url: "https://a.example/" },
  },
  {
    bad: rss("<p>Bread ⟦<b>⟧and butter</p>"),
    says: "“<b>” is never closed. Write “</b>” where it should end.",
    fixed: rss("<p>Bread <b>and butter</b></p>"),
  },
  {
    bad: `<rss version="2.0"><channel><item><description>⟦&lt;b&gt;⟧Bread</description></item></channel></rss>`,
    says: "“<b>” is never closed. Write “</b>” where it should end.",
    fixed: `<rss version="2.0"><channel><item><description>&lt;b&gt;Bread&lt;/b></description></item></channel></rss>`,
  },
  {
    bad: {
      "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "content_html": "⟦<a href=\\"/\\">⟧Bread" }] }`,
    },
    says: '“<a href="/">” is never closed. Write “</a>” where it should end.',
    fixed: `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "content_html": "<a href=\\"/\\">Bread</a>" }] }`,
  },
  {
    bad: rss("<b><i>Bread</b>⟦</i>⟧"),
    says: "“</i>” comes too late: its element has ended already. Write it before “</b>”.",
    fixed: rss("<b><i>Bread</i></b>"),
  },
  {
    bad: rss("<p>Bread ⟦<div>⟧butter</div></p>"),
    says: "“<div>” cannot stand here. Write “<div>” outside of “<p>”, which it ends.",
  },
  {
    bad: rss("Bread⟦</div>⟧"),
    says: "“</div>” closes nothing that is open here. Remove it, or write “<div>” before it.",
    fixed: rss("Bread"),
  },
  {
    bad: rss("<h2>Bread⟦</h3>⟧"),
    says: "“</h3>” closes a heading of another rank. Write “</h2>”.",
    fixed: rss("<h2>Bread</h2>"),
  },
  {
    bad: rss('<img src="a.png" alt="">⟦</img>⟧'),
    says: "“</img>” has no use: the element holds nothing. Write “<img>” alone.",
    fixed: rss('<img src="a.png" alt="">'),
  },
  {
    bad: rss("⟦<span/>⟧Bread"),
    says: "HTML overlooks the slash in “<span/>”, so the element goes on. Write “</span>” behind it.",
    fixed: rss("<span></span>Bread"),
  },
  {
    bad: rss("<p>Bread</p>⟦<!-- butter⟧"),
    says: "“<!-- butter” is not finished, and swallows what follows. Write “-->” where it should end.",
  },
  {
    bad: rss("<p>Bread ⟦<b⟧"),
    says: "“<b” is not finished, and swallows what follows. Write “>” where it should end.",
  },
  {
    bad: rss('<a ⟦href="/⟧>Bread</a> <a href="/b">Butter</a>'),
    says: '“href="/” is not finished, and swallows what follows. Write a quote where it should end.',
  },
  {
    bad: rss('<img src="a.png" alt="The "⟦best"⟧ bread">'),
    says: 'The attributes of the tag are broken at “best"”. Write “&quot;” for a quote within a value.',
  },
  {
    bad: rss("<a ⟦href=”/bread”⟧>Bread</a>"),
    says: 'The attributes of the tag are broken at “href=”/bread””. Write straight quotes (“"”).',
    fixed: rss('<a href="/bread">Bread</a>'),
  },
  {
    bad: rss('<p class="a" ⟦class="b"⟧>Bread</p>'),
    says: '“class="b"” repeats an attribute: readers drop the second. Make one of both.',
    fixed: rss('<p class="a">Bread</p>'),
  },
  {
    bad: rss("A list of ⟦<Bread>⟧"),
    says: "“<Bread>” is no element of HTML: readers drop the tag. If it is text, write “&lt;Bread”.",
    fixed: rss("A list of &lt;Bread>"),
  },
  {
    bad: rss("⟦&lt;![CDATA[⟧Bread").replace("<![CDATA[", "").replace("]]>", ""),
    says: "The text stands in CDATA twice: HTML knows none, and readers drop what it holds. Leave the inner one out.",
    fixed: rss("Bread").replace("<![CDATA[", "").replace("]]>", ""),
  },
];
