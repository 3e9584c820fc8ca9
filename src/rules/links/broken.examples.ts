import type { Example } from "../../rule.ts";

const page = (body: string): string => `<!doctype html>\n<title>Home</title>\n${body}`;

/** The built site of the examples: a home page, and pages and files that it may link to. */
const built = (body: string) => ({
  "public/index.html": page(body),
  "public/about.html": page('<a href="/">Home</a>'),
  "public/posts/café/index.html": page('<a href="/">Home</a>'),
  "public/img/my photo.png": "",
});
const site = { dir: "public", url: "https://example.org/" };

/** The same site with redirects that its host is told of (https://docs.netlify.com/manage/routing/redirects/). */
const redirected = (body: string) => ({
  ...built(body),
  "public/_redirects": "/old/* /posts/:splat\n/me /about 302\n/app/* /about.html 200\n/round /around\n/around /round",
});

const post = "See [the notes](⟦https://example.com/notes⟧).";

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: built(
      [
        '<a href="/about">About</a> <a href="about/">About</a> <a href="./about.html?from=home">About</a>',
        '<a href="/posts/caf%C3%A9/">Café</a> <a href="/posts/café">Café</a> <a href="posts/café/index.html">Café</a>',
        '<a href="https://example.org/about.html">About</a> <a href="http://www.example.org/about">About</a>',
        '<img src="/img/my%20photo.png" alt="A photo"> <a href="">Here</a> <a href="/index.html#top">Up</a>',
      ].join("\n"),
    ),
    site,
  },
  {
    good: "[ok](https://a.example/) [moved](https://b.example/) [forbidden](https://c.example/) [left out](https://d.example/)",
    web: {
      "https://a.example/": { outcome: "ok", reason: "answers 200", status: 200 },
      "https://b.example/": { outcome: "moved", reason: "has moved for good", finalUrl: "https://e.example/" },
      "https://c.example/": { outcome: "unknown", reason: "answers 403", status: 403 },
      "https://d.example/": { outcome: "unchecked", reason: "was not reached within the 120 s of the run" },
    },
  },
  {
    bad: built('<a href="⟦contact/⟧">Contact</a>'),
    site,
    says: "Nothing is at “/contact/”, where “contact/” leads. Correct the address or publish the page.",
  },
  {
    bad: built('<a href="⟦/abuot⟧">About</a>'),
    site,
    says: "Nothing is at “/abuot”. Did you mean “/about.html”?",
  },
  {
    bad: built('<a href="⟦/About⟧">About</a>'),
    site,
    says: "“/About” is wrong in upper and lower case, which most servers tell apart. Write “/about”.",
  },
  {
    bad: built('<img src="⟦/img/chart.png⟧" alt="A chart">'),
    site,
    says: "The image is missing: nothing is at “/img/chart.png”. Correct the address or publish the file.",
  },
  {
    good: redirected('<a href="/old/café/">Café</a> <a href="/me">Me</a> <a href="/app/any/view">App</a>'),
    site,
  },
  {
    bad: redirected('<a href="⟦/old/tea/⟧">Tea</a>'),
    site,
    says: "“/old/tea/” is redirected to “/posts/tea/”, where nothing is. Correct the link or the redirect.",
  },
  {
    bad: redirected('<a href="⟦/round⟧">Round</a>'),
    site,
    says: "“/round” is redirected in a circle. Link to the page itself, or correct the redirects.",
  },
  {
    bad: post,
    web: { "https://example.com/notes": { outcome: "broken", reason: "answers 404", status: 404 } },
    says: "“https://example.com/notes” answers 404. Correct the link or remove it.",
  },
  {
    bad: post,
    web: {
      "https://example.com/notes": {
        outcome: "broken",
        reason: "answers 410",
        status: 410,
        finalUrl: "https://example.com/gone",
      },
    },
    says: "“https://example.com/notes” redirects to “https://example.com/gone”, which answers 410. Correct the link or remove it.",
  },
  {
    bad: "![Rye](⟦https://example.com/rye.jpg⟧) and [a round](⟦https://example.com/round⟧)",
    web: {
      "https://example.com/rye.jpg": { outcome: "broken", reason: "refused the connection" },
      "https://example.com/round": {
        outcome: "broken",
        reason: "redirects in a circle",
        finalUrl: "https://example.com/round",
      },
    },
    says: [
      "“https://example.com/rye.jpg” refused the connection. Correct the address or remove it.",
      "“https://example.com/round” redirects in a circle. Correct the link or remove it.",
    ],
  },
  {
    bad: built('<a href="⟦/files/rye.pdf⟧">Recipe</a> <meta property="og:image" content="⟦/img/card.png⟧">'),
    site,
    says: [
      "The file is missing: nothing is at “/files/rye.pdf”. Correct the address or publish the file.",
      "The image is missing: nothing is at “/img/card.png”. Correct the address or publish the file.",
    ],
  },
  {
    bad: "Once [here](⟦https://example.com/notes⟧), twice [there](⟦https://example.com/notes#two⟧).",
    web: { "https://example.com/notes": { outcome: "broken", reason: "has a host that does not exist" } },
    says: [
      "“https://example.com/notes” has a host that does not exist. Correct the link or remove it.",
      "“https://example.com/notes#two” has a host that does not exist. Correct the link or remove it.",
    ],
  },
];
