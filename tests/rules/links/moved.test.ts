import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/engine/fix.ts";
import { lint } from "../../../src/lint.ts";
import type { Answer } from "../../../src/model/link.ts";
import moved from "../../../src/rules/links/moved.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";
import fc from "../../fast-check.ts";

const old = "https://old.example/a?b=1&c=2";

/** Lints one file with links/moved; `old` has moved to `target`. */
async function lintMoved(path: string, text: string, target: string) {
  const choices = new Map([["links/moved", { severity: "warning" as const, options: {} }]]);
  const ask = async (url: string): Promise<Answer> =>
    url === old
      ? { outcome: "moved", reason: "has moved for good", own: false, finalUrl: target, redirects: [] }
      : { outcome: "ok", reason: "answers 200", own: false };
  const request = {
    inputs: [{ source: path, role: "any" as const }],
    site: {},
    maxFeedSize: 1_000_000,
    patternFor: () => undefined,
    isIgnored: () => false,
    isLinkLeftOut: () => false,
    offline: undefined,
    rules: { "links/moved": moved },
    choose: () => choices,
    now: 0,
    links: "all" as const,
    remoteFragments: false,
  };
  return lint(request, { disk: memoryDisk({ [path]: text }), fetch: async () => ({ failure: "was not asked" }), ask });
}

/** Every address that is used there, as it resolves with its fragment, in order. */
function usedIn({ site }: Awaited<ReturnType<typeof lintMoved>>): string[] {
  const uses = site.links.flatMap(({ url, uses }) => uses.map(({ start, value }) => ({ start, url, value })));
  return uses
    .sort((a, b) => a.start - b.start)
    .map(({ url, value }) => url + (value.includes("#") ? value.slice(value.indexOf("#")) : ""));
}

const html = (body: string): string => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
const rss = (item: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://other.example/</link><item><title>I</title><guid isPermaLink="false">1</guid>${item}</item></channel></rss>`;
const atom = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x:1</id><entry><id>urn:x:2</id><title>I</title>${entry}</entry></feed>`;
const json = (item: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: "1", ...item }] }, null, 1);
const andMore = '<a href="https://other.example/(x)">x</a>';
const reference = old.replace("&", "&amp;");

/** Every kind of place: a file with the old address, and whether an odd one may be left to the author there. */
const places: readonly (readonly [name: string, path: string, text: string, reserved?: true])[] = [
  ["an attribute in double quotes", "a.html", html(`<a href="${reference}" title="x">x</a>${andMore}`)],
  ["an attribute in single quotes", "a.html", html(`<a href='${reference}' title='x'>x</a>${andMore}`)],
  ["an attribute without quotes", "a.html", html(`<a href=${reference} title=x>x</a>${andMore}`)],
  ["an attribute with a bare &", "a.html", html(`<a href="${old}">x</a>${andMore}`)],
  ["an attribute with white space", "a.html", html(`<a href=" ${old}\n">x</a>${andMore}`)],
  ["a srcset", "a.html", html(`<img alt="" srcset="${reference} 2x, /b.png 3x">`), true],
  ["og:image", "a.html", html("").replace("<title>", `<meta property="og:image" content="${reference}"><title>`)],
  [
    "a string of JSON-LD",
    "a.html",
    html(`<script type="application/ld+json">{"@type":"BlogPosting","image":"${old}","headline":"x"}</script>`),
  ],
  ["a link of Markdown", "a.md", `Some [text *x*](${old} "A (title)") and [more](https://other.example/(x)).\n`],
  ["a link in angle brackets", "a.md", `Some [text](<${old}> 'A title') and [more](https://other.example/b).\n`],
  ["an image in a link", "a.md", `[![a](${old})](https://other.example/b)\n`],
  ["a definition", "a.md", `Some [text] and [more].\n\n[text]: ${old} "Title"\n[more]: <https://other.example/b>\n`],
  ["a table", "a.md", `| a | b |\n| - | - |\n| [x](${old}) | [y](https://other.example/b) |\n`],
  ["an autolink", "a.md", `Some <${old}> and <https://other.example/b>.\n`],
  ["a bare address", "a.md", `Some ${old}, and (https://other.example/b).\n`, true],
  ["HTML in Markdown", "a.md", `Some <a href="${reference}">x</a> and [more](https://other.example/b).\n`],
  ["JSX", "a.mdx", `Some <a href="${reference}">x</a> and [more](https://other.example/b).\n`],
  ["a link of MDX", "a.mdx", `Some [text](${old}) and [more](https://other.example/b).\n`],
  ["a plain value of YAML", "a.md", `---\ntitle: T\nimage: ${old}\n---\n\n[more](https://other.example/b)\n`, true],
  ["a list of YAML", "a.md", `---\nimages: [${old}, /b.png]\n---\n\n[more](https://other.example/b)\n`, true],
  ["a quoted value of YAML", "a.md", `---\nimage: "${old}"\n---\n\n[more](https://other.example/b)\n`, true],
  ["a value in single quotes", "a.md", `---\nimage: '${old}'\n---\n\n[more](https://other.example/b)\n`, true],
  ["a value of TOML", "a.md", `+++\nimage = "${old}"\n+++\n\n[more](https://other.example/b)\n`, true],
  ["a literal of TOML", "a.md", `+++\nimage = '${old}'\n+++\n\n[more](https://other.example/b)\n`, true],
  ["an element of XML", "a.xml", rss(`<comments>${reference}</comments><description>x</description>`)],
  ["a section of XML", "a.xml", rss(`<comments><![CDATA[${old}]]></comments><description>x</description>`)],
  ["an attribute of XML", "a.xml", rss(`<enclosure url="${reference}" length="1" type="audio/mpeg"/>`)],
  ["HTML in a section", "a.xml", rss(`<description><![CDATA[<a href="${reference}">x</a>${andMore}]]></description>`)],
  [
    "escaped HTML",
    "a.xml",
    rss(
      `<content:encoded>&lt;a href='${reference.replace("&", "&amp;")}'&gt;x&lt;/a&gt;${andMore.replaceAll("<", "&lt;")}</content:encoded>`,
    ),
  ],
  [
    "HTML of Atom",
    "a.xml",
    atom(`<content type="html">&lt;a href="${reference.replace("&", "&amp;")}">x&lt;/a></content>`),
  ],
  [
    "XHTML of Atom",
    "a.xml",
    atom(
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="${reference}">x</a>${andMore}</div></content>`,
    ),
  ],
  ["a string of JSON Feed", "a.json", json({ external_url: old, content_text: "x" })],
  ["HTML of JSON Feed", "a.json", json({ content_html: `<a href="${reference}">x</a>${andMore}` })],
];

/** Characters that mean something in some of these places, and others. */
const piece = fc.constantFrom(
  ..."aZ09-._~!$&'()*+,;=:@[]|{}^`\"\\<>#?/%é😀",
  " ",
  "%20",
  "&copy;",
  "&amp",
  "]]>",
  "//",
  "{{x}}",
  "$x$",
);
const address = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom("", "/", "x", ")", "."))
  .map(([pieces, end]) => new URL(`https://new.example/n${pieces.join("")}${end}`).href);

const named = places.map(([name, path, text, reserved = false]) => ({ name, path, text, reserved }));

describe.each(named)("$name", ({ path, text, reserved }) => {
  test("gets the new address, and all else stays", async () => {
    const before = await lintMoved(path, text, "https://new.example/n");
    const addresses = usedIn(before);
    expect(addresses.filter((one) => one === old)).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(address, async (target) => {
        const { diagnostics } = await lintMoved(path, text, target);
        expect(diagnostics.map(({ messageId }) => messageId)).toEqual(["elsewhere"]);
        const [{ fix = [], span } = { span: undefined }] = diagnostics;
        if ((reserved || /[`${}\\]/.test(target)) && fix.length === 0) return;
        expect(fix).toHaveLength(1);
        expect(fix[0]).toMatchObject({ start: span?.start, end: span?.end });
        const after = await lintMoved(path, applyFixes(path, text, diagnostics), target);
        expect(usedIn(after)).toEqual(addresses.map((one) => (one === old ? target : one)));
        expect(after.errors).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("is mended where the new address is a usual one", async () => {
    const target = "https://new.example/2024/rye-bread/?page=2&print=1";
    const { diagnostics } = await lintMoved(path, text, target);
    const after = await lintMoved(path, applyFixes(path, text, diagnostics), target);
    expect(usedIn(after)).toContain(target);
  });
});
