import type { Example } from "../../rule.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
const atom = (inside: string): Record<string, string> => ({
  "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`,
});
const json = (inside: string): Record<string, string> => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "items": [{ ${inside} }] }`,
});

const media = (inside: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>${inside}</item></channel></rss>`;
const podcast = (inside: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>${inside}</channel></rss>`;

export const textEscapingExamples: readonly [Example, Example, ...Example[]] = [
  { good: rss("<title>Salt &amp; butter: Vec&lt;T&gt;, a &lt; b, List&lt;Button&gt;, I &lt;3 bread</title>") },
  {
    good: rss(
      "<title>How &#x3C;b&#x3E; came to be</title><description>&lt;p&gt;Salt &amp;amp; butter&lt;/p&gt;</description>",
    ),
  },
  { good: rss("<description><![CDATA[Write <code>&amp;amp;</code> or <code>&lt;p&gt;</code>.]]></description>") },
  { good: rss("<description><![CDATA[<p>In HTML, write &amp;amp; for an ampersand.</p>]]></description>") },
  { good: atom("<title>The &lt;dialog&gt; element</title><summary type='html'>&lt;b&gt;Bread&lt;/b&gt;</summary>") },
  { good: podcast("<description><![CDATA[<p>Bread, loudly</p>]]></description><itunes:type>serial</itunes:type>") },
  { good: media('<media:description type="html">&lt;b&gt;Bread&lt;/b&gt;</media:description>') },
  {
    bad: rss("<title>⟦&lt;b&gt;⟧Bread&lt;/b&gt;</title>"),
    says: "The title is plain text, yet holds HTML: “<b>”. Leave it out; if readers are to see it, write &#x3C; for <.",
  },
  {
    bad: '<rss version="2.0"><channel><description>Bread⟦&lt;br&gt;⟧and butter</description></channel></rss>',
    says: "The description is plain text, yet holds HTML: “<br>”. Leave it out; if readers are to see it, write &#x3C; for <.",
  },
  {
    bad: atom('<category term="bread" label="⟦&lt;b&gt;⟧Bread&lt;/b&gt;"/>'),
    says: "The label of <category> is plain text, yet holds HTML: “<b>”. Leave it out.",
  },
  {
    bad: media("<media:description>⟦&lt;b&gt;⟧Bread&lt;/b&gt;</media:description>"),
    says: "The media:description holds HTML, “<b>”, which readers show as it stands: its type is plain. Declare type=html.",
  },
  {
    bad: rss('<category domain="⟦&#x3C;b&#x3E;⟧Grain">Rye</category>'),
    says: "The domain of <category> is plain text, yet holds HTML: “<b>”. Leave it out.",
  },
  {
    bad: json('"title": "Bread ⟦<em>⟧and</em> butter"'),
    says: "The title is plain text, yet holds HTML: “<em>”. Leave it out; content_html is where HTML goes.",
  },
  {
    bad: rss("<title>Caf⟦&amp;eacute;⟧</title>"),
    says: "The title is escaped twice at “&eacute;”: readers show it as it stands. Write the character itself.",
    fixed: rss("<title>Café</title>"),
  },
  {
    bad: rss("<title>Salt ⟦&amp;amp;⟧ butter</title>"),
    says: "The title is escaped twice at “&amp;”: readers show it as it stands. Write the character itself.",
    fixed: rss("<title>Salt &amp; butter</title>"),
  },
  {
    bad: rss("<title>Salt ⟦&amp;amp;amp;⟧ butter</title>"),
    says: "The title is escaped twice at “&amp;amp;”: readers show it as it stands. Write the character itself.",
    fixed: rss("<title>Salt &amp; butter</title>"),
  },
  {
    bad: rss("<description><![CDATA[<p>It⟦&amp;#8217;⟧s bread</p>]]></description>"),
    says: "The description is escaped twice at “&#8217;”: readers show it as it stands. Write the character itself.",
    fixed: rss("<description><![CDATA[<p>It’s bread</p>]]></description>"),
  },
  {
    bad: rss("<description>⟦&amp;lt;p&amp;gt;⟧Bread&amp;lt;/p&amp;gt;</description>"),
    says: "The description is escaped twice: readers show its markup, “<p>”, as text. Escape it once.",
    fixed: rss("<description>&lt;p>Bread&lt;/p></description>"),
  },
  {
    bad: atom('<summary type="text">⟦&lt;p&gt;⟧Bread&lt;/p&gt;</summary>'),
    says: "The summary holds HTML, “<p>”, which readers show as it stands: its type is text. Declare type=html.",
    fixed: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary type="html">&lt;p&gt;Bread&lt;/p&gt;</summary></entry></feed>`,
  },
];
