import type { Example } from "../../rule.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const xmlns = 'xmlns="http://www.w3.org/1999/xhtml"';
const div = (inside: string): string => `<div ${xmlns}>${inside}</div>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom(`<title type="xhtml">${div("<b>Rye</b> &lt;3")}</title><rights type="html">&lt;i>Ada&lt;/i></rights>`) },
  { good: atom(`<title type="xhtml">\n  <x:div xmlns:x="http://www.w3.org/1999/xhtml">Rye</x:div>\n</title>`) },
  { good: atom(`<title type="xhtml">${div("&lt;em> and &lt;strong>")}</title>`) },
  {
    good: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><item><a:summary type="html"><![CDATA[<b>Rye</b>]]></a:summary></item></channel></rss>`,
  },
  {
    bad: atom('⟦<title type="xhtml">⟧Rye</title>'),
    says: "<title> says that it holds XHTML and holds no <div>. Wrap its content in one.",
    fixed: atom(`<title type="xhtml">${div("Rye")}</title>`),
  },
  {
    bad: atom(`⟦<title type="xhtml">⟧<p ${xmlns}>Rye</p></title>`),
    says: "<title> says that it holds XHTML and holds no <div>. Wrap its content in one.",
    fixed: atom(`<title type="xhtml">${div(`<p ${xmlns}>Rye</p>`)}</title>`),
  },
  {
    bad: atom('<title type="xhtml">⟦<div>⟧Rye</div></title>'),
    says: 'The <div> of <title> is not in the namespace of XHTML. Add xmlns="http://www.w3.org/1999/xhtml" to it.',
    fixed: atom(`<title type="xhtml">${div("Rye")}</title>`),
  },
  {
    bad: atom(`<title type="xhtml">${div("Rye")} ⟦and wheat⟧</title>`),
    says: "<title> holds more than its <div>: “and wheat”. Move it into the <div>.",
  },
  {
    bad: atom(`<title type="xhtml">${div("Rye")}⟦<div ${xmlns}>⟧Wheat</div></title>`),
    says: "<title> holds more than its <div>: “<div>”. Move it into the <div>.",
  },
  {
    bad: atom('<title type="⟦xhtml⟧"><![CDATA[<b>Rye</b>]]></title>'),
    says: "<title> says that it holds XHTML and holds escaped HTML. Write html as its type.",
    fixed: atom('<title type="html"><![CDATA[<b>Rye</b>]]></title>'),
  },
  {
    bad: atom(`<title type="xhtml">${div("⟦&lt;b>Rye&lt;/b>⟧")}</title>`),
    says: "The <div> of <title> holds tags as text, which readers show as they are. Write elements, or use html as the type.",
  },
  {
    bad: atom(`<title>⟦<div ${xmlns}>⟧Rye</div></title>`),
    says: "<title> holds XHTML, and its type is text. Write xhtml as its type.",
    fixed: atom(`<title type="xhtml">${div("Rye")}</title>`),
  },
  {
    bad: atom('<subtitle type="html">All of ⟦<b>⟧rye</b> &amp; wheat</subtitle>'),
    says: "<subtitle> holds <b> as an element, and its type is html. Escape it, or write xhtml as the type and wrap all in a <div>.",
    fixed: atom('<subtitle type="html">All of &lt;b>rye&lt;/b> &amp;amp; wheat</subtitle>'),
  },
];
