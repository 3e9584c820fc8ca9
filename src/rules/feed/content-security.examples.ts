import type { Example } from "../../rule.ts";

const rss = (html: string): string =>
  `<rss version="2.0"><channel><item><description><![CDATA[${html}]]></description></item></channel></rss>`;
const atom = (html: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">${html}</content></entry></feed>`;

/** What harms nobody comes first: frames, drawings, players, styles, boxes of a list of tasks. */
export const contentSecurityExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: rss(
      '<iframe src="https://a.example/player" allowfullscreen></iframe> <audio src="https://a.example/a.mp3" controls></audio>',
    ),
  },
  {
    good: rss('<p style="color: red; display: grid; background: url(https://a.example/b.png); float: left">Bread</p>'),
  },
  { good: rss('<svg viewBox="0 0 1 1"><style>path { fill: red }</style><path d="M0 0h1"/></svg>') },
  {
    good: rss(
      '<div style="position: relative"><iframe src="https://a.example/player" style="position: absolute; width: 100%; height: 100%"></iframe></div>',
    ),
  },
  {
    good: rss(
      '<li><input type="checkbox" disabled checked> Bread</li> <a href="https://a.example/javascript:">on click</a>',
    ),
  },
  {
    good: rss(
      '<div itemscope><meta itemprop="isbn" content="1"><link itemprop="sameAs" href="https://a.example/"></div>',
    ),
  },
  {
    bad: rss('Bread ⟦<script src="https://a.example/count.js">⟧</script>'),
    says: "“<script>” runs a program: readers cut it out. Leave it out, and link to the page that has it.",
  },
  {
    bad: { "feed.xml": atom("⟦&lt;style&gt;⟧p { color: red }&lt;/style&gt;Bread") },
    says: "“<style>” restyles the page of the reader: readers cut it out. Leave it out.",
  },
  {
    bad: rss('⟦<base href="https://a.example/">⟧<a href="bread">Bread</a>'),
    says: "“<base>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
  },
  {
    bad: rss('⟦<meta http-equiv="refresh" content="5">⟧'),
    says: "“<meta>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
  },
  {
    good: {
      "feed.xml":
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text/html">&lt;html>&lt;body>Bread&lt;/body>&lt;/html></content></entry></feed>',
    },
  },
  {
    bad: rss("⟦<html>⟧<head><title>Bread</title></head><body>Bread</body></html>"),
    says: "“<html>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
  },
  {
    bad: rss('⟦<meta charset="utf-8">⟧Bread ⟦<title>⟧Bread</title>⟦<link rel="icon" href="https://a.example/i.png">⟧'),
    says: [
      "“<meta>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
      "“<title>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
      "“<link>” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
    ],
  },
  {
    bad: rss('⟦<form action="https://a.example/order">⟧<p>Bread <input name="loaves"></p></form>'),
    says: "“<form>” asks for input: readers cut forms out. Leave it out, and link to the page that has it.",
  },
  {
    bad: rss("<pre>flour</pre>⟦<button>⟧Copy</button>"),
    says: "“<button>” does nothing in a feed without its script. Leave it out.",
  },
  {
    bad: rss('<a href="https://a.example/" ⟦onclick="count()"⟧>Bread</a>'),
    says: "“onclick” runs a script: readers cut the attribute out, or the post. Leave it out.",
    fixed: rss('<a href="https://a.example/" >Bread</a>'),
  },
  {
    bad: rss('<a href="⟦java&#115;cript:buy()⟧">Bread</a>'),
    says: "“javascript:buy()” is a script, not an address: readers cut it out. Link to a page instead.",
  },
  {
    bad: rss('<p style="color: red; ⟦position: fixed⟧; top: 0">Bread</p>'),
    says: "The style “position: fixed” can cover or change the page of the reader. Leave it out.",
  },
  {
    bad: rss('<p style="⟦position: absolute⟧; top: 0; left: 0">Bread</p>'),
    says: "The style “position: absolute” can cover or change the page of the reader. Leave it out.",
  },
  {
    bad: rss('<p style="⟦width: exp/**/ression(alert(1))⟧">Bread</p>'),
    says: "The style “width: exp/**/ression(alert(1))” can cover or change the page of the reader. Leave it out.",
  },
  {
    bad: rss("<i ⟦onclick='a()'⟧>One</i> <i onclick='a()'>Two</i>"),
    says: "“onclick” runs a script: readers cut the attribute out, or the post. Leave it out.",
    fixed: rss("<i >One</i> <i >Two</i>"),
  },
];
