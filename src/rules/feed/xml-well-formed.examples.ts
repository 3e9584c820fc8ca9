import type { Example } from "../../rule.ts";

const rss = (inside: string, attributes = ""): string =>
  `<rss version="2.0"${attributes}><channel>${inside}</channel></rss>`;

/** One example for each kind of fault. */
export const wellFormedExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel><title>Bread &amp; butter &#8212; <![CDATA[a < b & c]]></title><dc:creator>Ada</dc:creator></channel>
</rss>`,
  },
  {
    good: '<!DOCTYPE rss [<!ENTITY dash "&#8212;">]>\n<rss version="2.0"><channel><title>Bread &dash; butter</title></channel></rss>',
  },
  {
    bad: rss("<title>Bread ⟦&⟧ butter</title>"),
    says: "A bare “&” begins an entity in XML. Write &amp;.",
    fixed: rss("<title>Bread &amp; butter</title>"),
  },
  {
    bad: rss("<title>1 ⟦<⟧ 2</title>"),
    says: "A bare “<” begins a tag in XML. Write &lt;.",
    fixed: rss("<title>1 &lt; 2</title>"),
  },
  {
    bad: rss("<title>Bread⟦&nbsp;⟧butter</title>"),
    says: "XML does not know the entity “&nbsp;”. Write “&#160;”.",
    fixed: rss("<title>Bread&#160;butter</title>"),
  },
  {
    bad: rss("<title>Bread ⟦&#X26;⟧ butter</title>"),
    says: "“&#X26;” is no proper character reference. Write “&#x26;”.",
    fixed: rss("<title>Bread &#x26; butter</title>"),
  },
  {
    bad: `<!DOCTYPE rss [<!ENTITY ⟦a⟧ "&a;">]>\n<rss version="2.0"><channel><title>&a;</title></channel></rss>`,
    says: "The entity “a” grows too large, or holds itself. Entities may give at most 100,000 characters, and no entity inside itself.",
  },
  {
    bad: rss("<title>Bread⟦\u0008⟧</title>"),
    says: "XML does not allow this character (U+0008). Remove it.",
    fixed: rss("<title>Bread</title>"),
  },
  {
    bad: rss("<title>a⟦]]>⟧b</title>"),
    says: "“]]>” may stand only at the end of a CDATA section. Write ]]&gt;.",
    fixed: rss("<title>a]]&gt;b</title>"),
  },
  {
    bad: rss("<item><enclosure url=⟦a.mp3⟧ /></item>"),
    says: 'An attribute is broken at “a.mp3”. Expected “"a.mp3"”.',
    fixed: rss('<item><enclosure url="a.mp3" /></item>'),
  },
  {
    bad: rss("<⟦dc⟧:creator>Ada</dc:creator>"),
    says: 'The prefix “dc” is not declared. Add “xmlns:dc="http://purl.org/dc/elements/1.1/"” on “<rss>”.',
    fixed: rss("<dc:creator>Ada</dc:creator>").replace("<rss", '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"'),
  },
  {
    bad: rss("<title>Bread</title>", ' ⟦xmlns:dc=""⟧'),
    says: 'The namespace declaration “xmlns:dc=""” is not allowed. Expected a namespace URI.',
  },
  {
    bad: rss("<title>Bread</⟦ ⟧title>"),
    says: "A tag is broken at “white space”. Expected the name right after “</”.",
    fixed: rss("<title>Bread</title>"),
  },
  {
    bad: rss("<item>⟦<title>⟧Bread<link>https://a.example/</link></item>"),
    says: "<title> is never closed. Expected “</title>”.",
    fixed: rss("<item><title>Bread</title><link>https://a.example/</link></item>"),
  },
  {
    bad: rss("<title>Bread⟦</titel>⟧"),
    says: "The end tag “</titel>” closes nothing that is open here. Expected “</title>”.",
    fixed: rss("<title>Bread</title>"),
  },
  {
    bad: '<rss version="2.0"><channel><title>Bread</title><item><title>Rye</title⟦>⟧',
    says: "The file ends in the middle: “</item></channel></rss>” missing.",
    fixed: '<rss version="2.0"><channel><title>Bread</title><item><title>Rye</title></item></channel></rss>',
  },
  {
    bad: `${rss("<title>Bread</title>")}\n⟦the end⟧`,
    says: "“the end” stands outside the root element. Expected nothing but comments and white space.",
  },
  {
    bad: rss("⟦<!ELEMENT⟧ title><title>Bread</title>"),
    says: "“<!ELEMENT” is no proper declaration, comment or instruction. Expected “<![CDATA[”, “<!--” or “<!DOCTYPE”.",
  },
];
