import type { Example } from "../../rule.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`;
const xmlns = 'xmlns="http://www.w3.org/1999/xhtml"';
const summary = "<summary>A loaf.</summary>";

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom('<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>') },
  { good: atom(`<content type="image/png">\n  iVBORw0KGgo=\n</content>${summary}`) },
  { good: atom('<content type="text/markdown; charset=utf-8">*Rye*</content>') },
  { good: atom('<content type="text/html"><![CDATA[<!DOCTYPE html><title>Rye</title>]]></content>') },
  {
    bad: atom('<content type="⟦bread⟧">Rye</content>'),
    says: "“bread” is neither text, html or xhtml nor a media type. Write what the content is.",
  },
  {
    bad: atom('<content type="⟦HTML⟧">Rye</content>'),
    says: "“HTML” is neither text, html or xhtml nor a media type. Write “html”.",
    fixed: atom('<content type="html">Rye</content>'),
  },
  {
    bad: atom('<content type="⟦multipart/alternative⟧">Rye</content>'),
    says: "Content of the type multipart/alternative would be several in one, which Atom rules out. Put one of them here.",
  },
  {
    bad: atom(`<content type="text/plain">Rye ⟦<b ${xmlns}>⟧bread</b></content>`),
    says: "Content of the type text/plain holds <b> as an element, where text belongs. Correct the type, or what it holds.",
  },
  {
    bad: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:content type="image/png"><![CDATA[iVBO⟦&⟧]]></a:content></a:entry></a:feed>`,
    says: "Content of the type image/png must be Base64, and “&” is not. Correct the type, or encode the content.",
  },
  {
    bad: atom(`<content type="image/png">⟦data:image/png;base64,⟧iVBORw0KGgo=</content>${summary}`),
    says: "The Base64 of the content begins with a data: address. Encode it again.",
    fixed: atom(`<content type="image/png">iVBORw0KGgo=</content>${summary}`),
  },
  {
    bad: atom(`<content type="image/png">⟦iVBORw0KG⟧</content>${summary}`),
    says: "The Base64 of the content is cut off. Encode it again.",
  },
  {
    bad: atom('⟦<content type="image/png">⟧iVBORw0KGgo=</content>'),
    says: "The content is in Base64, and the entry has nothing to show instead. Add a <summary>.",
  },
  {
    bad: atom('<content type="⟦application/xml⟧">&lt;loaf/></content>'),
    says: "Content of the type application/xml holds elements, and here is only text. Write the elements unescaped.",
  },
  {
    bad: atom('<content type="⟦text/html⟧">&lt;p>Rye&lt;/p></content>'),
    says: "The type text/html is for whole documents, and this is a piece of one. Write html as the type.",
    fixed: atom('<content type="html">&lt;p>Rye&lt;/p></content>'),
  },
  {
    bad: atom(`<content type="⟦application/xhtml+xml⟧"><p ${xmlns}>Rye</p></content>`),
    says: "The type application/xhtml+xml is for whole documents, and this is a piece of one. Write xhtml as the type.",
  },
  {
    bad: atom('⟦<content type="html"/>⟧'),
    says: "The content is empty. Fill it, or leave it out, so that readers show the summary.",
  },
  {
    bad: atom(`⟦<div ${xmlns}>⟧Rye</div>`),
    says: "<div> stands directly in <entry>, where readers do not look for it. Put it into <content> with xhtml as its type.",
  },
];
