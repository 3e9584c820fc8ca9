/** What an edit is given to choose with: numbers at will, taken modulo what there is. */
interface Dice {
  readonly at: number;
  readonly other: number;
}
export type Files = Readonly<Record<string, string>>;
type Change = (text: string, dice: Dice) => string;

/** What people, generators and attackers write where something else belongs. */
const strangeTexts = [
  "\0",
  "\uD800",
  "\uDC00\uD83D",
  "9".repeat(400),
  "-1e999",
  "<",
  ">",
  "&",
  "&#x110000;",
  "&#0;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "{{",
  "{{< x",
  "{% raw %}",
  '"',
  "'",
  "\\u",
  "%",
  "%FF%00",
  "\u2028",
  "\uFEFF",
  "\u202E",
  "__proto__",
  "constructor",
  "null",
  "",
  " ",
  "\r",
  "---\n",
  "+++\n",
  "# ",
  "![](",
  "](",
  "<title>",
  "</head>",
  "</body></html>",
  "<base href='http://['>",
  "<meta name=robots content=noindex>",
  "<script type=application/ld+json>",
  "<h1>",
  "<img alt>",
  "<a href>",
  "<div>".repeat(1_000),
  "[".repeat(2_000),
  '{"a":'.repeat(2_000),
  "> ".repeat(300),
  "x".repeat(10_000),
];

const strangeAddresses = [
  "javascript:alert(1)",
  "//",
  "///",
  "http://[",
  "http://",
  "https://hedgerow.example:99999/",
  "https://hedgerow.example/%",
  "https://hedgerow.example/%E0%A4%A",
  "https://hedgerow.example/../../..",
  `https://hedgerow.example/${"a/".repeat(5_000)}`,
  `/${"é".repeat(10_000)}`,
  "?",
  "#",
  "#%",
  "",
  ".",
  "..",
  "data:,",
  "mailto:",
  "http://xn--a/",
  "http://a b/",
  "https://user:x@hedgerow.example/",
  "/__proto__/",
  "\\\\",
  "https://hedgerow.example",
  "https://hedgerow.example/",
  "HTTPS://HEDGEROW.EXAMPLE/POSTS/",
];

const strangeDates = [
  "0000-00-00",
  "9999-99-99T99:99:99Z",
  "275761-01-01",
  "-271821-04-19",
  "Thu, 99 Foo 99999 99:99:99 +9999",
  "yesterday",
  "2024-02-30",
  "1e21",
  "0",
  "",
  "Mon, 01 Jan 0001 00:00:00 GMT",
  "2024-01-01T00:00:00+99:99",
];

const strangeData = [
  "{",
  "null",
  "[]",
  "0",
  '"x"',
  '{"@type":[[],{},null,1]}',
  '{"@type":"BlogPosting","author":[[[]]],"image":{"url":[null]},"datePublished":{},"headline":[1,null]}',
  '{"@graph":{"@graph":[{"@type":"Article","mainEntityOfPage":{"@id":7}}]}}',
  '{"@context":[],"@type":"Article","headline":"","datePublished":"x","__proto__":{"a":1}}',
  `{"@type":"Article","x":${"[".repeat(500)}${"]".repeat(500)}}`,
];

const strangeFrontMatter = [
  "title: [",
  "title: {a: b}\ndate: [1, 2]",
  "? [a]\n: b",
  "date: 99999-99-99\ndraft: maybe",
  "&a title: *a",
  "a: &a [*a, *a]",
  "title: !!js/function x",
  "title: ~\ndescription: ~\ntags: ~\nimages: ~",
  "tags: [[[]], {a: 1}, 1, null]\naliases: [1, null, 'http://[', //]",
  "robots: {noindex: [true]}\nimages: {url: 1}\nslug: ../../..\nurl: 'http://['",
  "title: 1\ntitle: 2\n1: 2\n'': 3",
  "\t",
  "- a",
  "title: |\n  \0",
  "date: .nan\nlastmod: .inf\nslug: 0x10",
];

/** Files beside the pages, in words that mean nothing, too much or a circle. */
const strangeSideFiles: Files = {
  _redirects:
    "/posts/* /:splat 301\n/:a/:b /:b/:a 301!\n/a /b\n/b /a\n/* /posts/:splat\n// //\nhttp://[ /x\n/x http://[ 999\n",
  "netlify.toml":
    '[[redirects]]\nfrom = "/posts/*"\nto = "/posts/:splat"\nstatus = 1e9\n[[redirects]]\nfrom = 1\nto = []\n[redirects]\n',
  "vercel.json":
    '{"redirects":[{"source":"/posts/:a*","destination":"/:a*"},{"source":"((((","destination":"http://["},null,1,{"source":[],"destination":{}}],"trailingSlash":"x"}',
  "robots.txt":
    "Disallow\nUser-agent:\nUser-agent: *\nDisallow: /*$*$\nDisallow: %\nAllow: http://[\nCrawl-delay: NaN\nSitemap: //\nSitemap: http://[\n: : :\n\0\n",
  "sitemap.xml":
    '<urlset xmlns="x"><url><loc>http://[</loc><lastmod>9999-99-99</lastmod><priority>NaN</priority></url><url/><url><loc><loc>https://hedgerow.example/</loc></loc></url><sitemap><loc>sitemap.xml</loc></sitemap>',
  "sitemap.txt": "https://hedgerow.example/\n\0\nhttp://[\n//\n",
  "sitemap_index.xml":
    "<sitemapindex><sitemap><loc>https://hedgerow.example/sitemap.xml</loc></sitemap><sitemap><loc>https://hedgerow.example/sitemap_index.xml</loc></sitemap></sitemapindex>",
};

/** A member of the list; never none, as the lists are not empty. */
function pick(list: readonly string[], number: number): string {
  return list[number % Math.max(1, list.length)] ?? "";
}

/** The pieces that an edit moves about: tags and what lies between them, or lines. */
function pieces(text: string, { other }: Dice): string[] {
  return other % 2 === 0 ? text.split(/(?=<)/) : text.split(/(?<=\n)/);
}

function inPieces(change: (parts: string[], from: number, to: number) => void): Change {
  return (text, dice) => {
    const parts = pieces(text, dice);
    change(parts, dice.at % parts.length, dice.other % parts.length);
    return parts.join("");
  };
}

/** Puts something else in the place of one match. */
function instead(pattern: RegExp, list: readonly string[]): Change {
  return (text, { at, other }) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[at % Math.max(1, matches.length)];
    if (!match) return text;
    return text.slice(0, match.index) + pick(list, other) + text.slice(match.index + match[0].length);
  };
}

const changes: readonly Change[] = [
  (text, { at }) => text.slice(0, at % (text.length + 1)),
  (text, { at }) => text.slice(at % (text.length + 1)),
  (text, { at, other }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + pick(strangeTexts, other) + text.slice(place);
  },
  inPieces((parts, from) => parts.splice(from, 1)),
  inPieces((parts, from, to) => parts.splice(to, 0, parts[from] ?? "")),
  inPieces((parts, from, to) => parts.splice(to, 0, ...parts.splice(from, 3))),
  inPieces((parts, from) => parts.splice(from, 0, ...Array(60).fill(parts[from] ?? ""))),
  instead(/(?<=[="'>(\s])(?:https?:\/)?\/[^\s"'<>)]*/g, strangeAddresses),
  instead(/(?:\w{3}, \d\d \w{3} \d{4} [\d:]{8} [+\w]+)|\d{4}-\d\d-\d\d(?:T[\d:+.Z-]+)?/g, strangeDates),
  instead(/(?<=ld\+json"?>)[^<]*/g, strangeData),
  instead(/(?<=^---\n)[\s\S]*?(?=\n---\n)/g, strangeFrontMatter),
  instead(/(?<=^\s*"?[\w@]+"?: ?)[^\n]+/gm, [...strangeTexts, ...strangeDates, ...strangeData]),
  instead(/(?<=>)[^<>]+(?=<)/g, strangeTexts),
  instead(/(?<==")[^"<>]*(?=")/g, [...strangeTexts, ...strangeAddresses]),
  () => "",
  (text) => text.repeat(2),
  (text) => text.replaceAll("\n", "\r"),
];

/** One step away from a sound site. */
export interface Oddity extends Dice {
  /** Which file. */
  readonly file: number;
  /** Which change: of a text, else of the files. */
  readonly kind: number;
}

/** The files after one change: mostly of one file's text, now and then of the files themselves. */
export function odd(files: Files, { file, kind, at, other }: Oddity): Files {
  const paths = Object.keys(files).sort();
  const path = pick(paths, file);
  const text = files[path] ?? "";
  const dice = { at, other };
  const change = changes[kind % (changes.length + 4)];
  if (change) return { ...files, [path]: change(text, dice) };
  const { [path]: _, ...others } = files;
  const target = pick(paths, other);
  switch ((kind % (changes.length + 4)) - changes.length) {
    case 0:
      return others;
    case 1:
      return { ...others, [`${path.slice(0, at % path.length)}${pick(["x", "%", "#?", " é", ".html"], at)}`]: text };
    case 2:
      return { ...files, [target]: text };
    default: {
      const name = pick(Object.keys(strangeSideFiles), other);
      return { ...files, [`public/${name}`]: strangeSideFiles[name] ?? "" };
    }
  }
}

/** How many kinds of change there are. */
export const kindsOfOddity = changes.length + 4;
