import { expect, test } from "vitest";
import { plainText } from "../../src/model/text.ts";
import { readMarkup } from "../../src/sources/html/markup/index.ts";
import { addressesOf } from "../../src/values/markup-addresses.ts";

test.each([
  ['<a href=" /a " title="/b" ping="/c /d" data-src="/e">', ["href /a", "ping /c", "ping /d"]],
  [
    '<img src="/a" srcset="/b 1x, /c 2x,/d" longdesc="/e" alt="/f">',
    ["src /a", "srcset /b", "srcset /c", "srcset /d", "longdesc /e"],
  ],
  ['<video poster="/a" src="/b">', ["poster /a", "src /b"]],
  ['<blockquote cite="/a"><p cite="/b">', ["cite /a"]],
  ['<object data="/a" codebase="/b"><p data="/c">', ["data /a", "codebase /b"]],
  ['<form action="/a"><button formaction="/b">', ["action /a", "formaction /b"]],
  [
    '<table background="/a"><svg><use xlink:href="/b#c" href="#d"/></svg>',
    ["background /a", "xlink:href /b#c", "href #d"],
  ],
  ['<base href="/a"><a href>', ["href "]],
])("%s", (html, addresses) => {
  const { elements } = readMarkup(plainText("feed.xml", html, 0), "html");
  const found = elements.flatMap((element) => [...addressesOf(element)]);
  expect(found.map(({ attribute, text }) => `${attribute} ${text.value}`)).toEqual(addresses);
  for (const { text } of found) expect(html.slice(text.start, text.end)).toBe(text.value);
});
