import type { Answer } from "../../model/link.ts";
import type { Example } from "../../rule.ts";

const page = (body: string): string => `<!doctype html>\n<title>Home</title>\n${body}`;
const site = { dir: "public", url: "https://example.org/" };

/** A site that moved some pages: by rules of its host, by a page that leads on, and by the front matter of a post. */
const moved = (body: string, more: Readonly<Record<string, string>> = {}) => ({
  "public/index.html": page(body),
  "public/bread/rye/index.html": page('<h1 id="flour">Rye</h1> <a href="/">Home</a>'),
  "public/oats.html": page('<a href="/">Home</a>'),
  "public/stub/index.html": '<html><head><meta http-equiv="refresh" content="0; url=/oats.html"></head></html>',
  "public/_redirects":
    "/posts/* /bread/:splat 301\n/recipes/rye /posts/rye/ 301\n/today /oats 302\n/chat https://chat.example/\n/team /",
  ...more,
});

type WebAnswer = Omit<Answer, "own">;
const led = (from: string, to: string, status = 301): Readonly<Record<string, WebAnswer>> => ({
  [from]: {
    outcome: status === 301 || status === 308 ? "moved" : "ok",
    reason: "has moved for good",
    status: 200,
    finalUrl: to,
    redirects: [{ url: from, status }],
  },
});

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: moved(
      '<a href="/bread/rye/">Rye</a> <a href="/today">Today</a> <a href="/chat">Chat</a> <a href="/oats/">Oats</a>',
    ),
    site,
  },
  // What is short or an identifier by purpose, what is redirected for now, and what depends on the visitor.
  {
    good: [
      "[doi](https://doi.org/10.1000/182) [short](https://youtu.be/abc) [now](https://a.example/latest)",
      "[language](https://b.example/rye) [session](https://c.example/rye) [members](https://d.example/rye)",
    ].join("\n"),
    web: {
      ...led("https://doi.org/10.1000/182", "https://www.doi.org/doi-handbook/"),
      ...led("https://youtu.be/abc", "https://www.youtube.com/watch?v=abc"),
      ...led("https://a.example/latest", "https://a.example/2.0/", 302),
      ...led("https://b.example/rye", "https://b.example/en-GB/rye"),
      ...led("https://c.example/rye", "https://c.example/rye/?session=1"),
      ...led("https://d.example/rye", "https://d.example/login?next=rye"),
    },
  },
  // The id of an entry stays for good, wherever it leads; what a head says of its page is judged by other rules.
  {
    good: {
      "public/feed.xml":
        "<rss><channel><link>https://example.org/</link><item><title>Rye</title><link>https://example.org/bread/rye/</link><guid>https://example.org/posts/rye/</guid></item></channel></rss>",
      ...moved("", { "public/oats.html": page('<link rel="canonical" href="/stub/">') }),
    },
    site,
  },
  {
    bad: moved('<a href="⟦/posts/rye/#flour⟧">Rye</a> <a href=\'⟦/recipes/rye⟧\'>Rye</a> <a href="⟦stub/⟧">Oats</a>'),
    site,
    says: [
      "“/posts/rye/#flour” has moved for good to “/bread/rye/#flour”. Write the new address.",
      "“/recipes/rye” has moved for good to “/bread/rye/”. Write the new address.",
      "“stub/” has moved for good to “/oats.html”. Write the new address.",
    ],
    fixed: page('<a href="/bread/rye/#flour">Rye</a> <a href=\'/bread/rye/\'>Rye</a> <a href="/oats.html">Oats</a>'),
  },
  // The front matter of a post knows its old addresses.
  {
    bad: {
      "a.md": "---\nurl: /bread/rye/\naliases: [/rye.html, /?p=12]\n---\n\n[Rye](⟦/rye.html⟧) [Home](/)",
      "public/index.html": page('<a href="/bread/rye/">Rye</a>'),
      "public/bread/rye/index.html": page('<a href="/rye.html">Rye</a> <a href="/">Home</a>'),
    },
    site,
    says: "“/rye.html” has moved for good to “/bread/rye/”. Write the new address.",
    fixed: "---\nurl: /bread/rye/\naliases: [/rye.html, /?p=12]\n---\n\n[Rye](/bread/rye/) [Home](/)",
  },
  {
    bad: moved('<a href="⟦/start-here/⟧">Start</a>', {
      "public/start-here/index.html": '<html><head><meta http-equiv="refresh" content="0; url=/"></head></html>',
    }),
    site,
    says: "“/start-here/” has moved for good to “/”. Write the new address.",
    fixed: page('<a href="/">Start</a>'),
  },
  {
    bad: moved('<a href="⟦/team⟧">Team</a>'),
    site,
    says: "“/team” leads to a home page now, “/”: the page itself is probably gone. See for yourself, and link to another one.",
  },
  {
    bad: "[Rye](⟦https://old.example/bread/rye⟧) <⟦https://old.example/bread/rye#flour⟧>",
    web: led("https://old.example/bread/rye", "https://new.example/rye/"),
    says: [
      "“https://old.example/bread/rye” has moved for good to “https://new.example/rye/”. Write the new address.",
      "“https://old.example/bread/rye#flour” has moved for good to “https://new.example/rye/#flour”. Write the new address.",
    ],
    fixed: "[Rye](https://new.example/rye/) <https://new.example/rye/#flour>",
  },
  {
    bad: "[Rye](⟦https://old.example/bread/12⟧)",
    web: led("https://old.example/bread/12", "https://new.example/rye/"),
    says: "“https://old.example/bread/12” leads to “https://new.example/rye/” for good, which may be another page. Look there, and write that address where it is the same.",
    fixed: "[Rye](https://new.example/rye/)",
  },
  {
    bad: '![Rye](⟦https://img.example/a/rye.jpg⟧ "Rye (dark)")',
    web: led("https://img.example/a/rye.jpg", "https://img.example/b/rye.jpg"),
    says: "“https://img.example/a/rye.jpg” has moved for good to “https://img.example/b/rye.jpg”. Write the new address.",
    fixed: '![Rye](https://img.example/b/rye.jpg "Rye (dark)")',
  },
  {
    bad: "[Rye](⟦http://example.com/rye⟧)",
    web: led("http://example.com/rye", "https://www.example.com/rye/"),
    says: "“http://example.com/rye” is redirected for good to “https://www.example.com/rye/”, which differs in https and www and the slash at its end only. Write that form, and readers are there at once.",
    fixed: "[Rye](https://www.example.com/rye/)",
  },
  {
    bad: "[Rye](⟦https://example.com/2019/rye⟧) [Oats](⟦https://example.com/oats⟧) [Spelt](⟦https://spelt.example/⟧)",
    web: {
      ...led("https://example.com/2019/rye", "https://example.com/"),
      ...led("https://example.com/oats", "https://example.com/404.html", 302),
      ...led("https://spelt.example/", "https://www.hugedomains.com/domain_profile.cfm?d=spelt.example", 302),
    },
    says: [
      "“https://example.com/2019/rye” leads to a home page now, “https://example.com/”: the page itself is probably gone. See for yourself, and link to another one.",
      "“https://example.com/oats” leads to an error page now, “https://example.com/404.html”: the page itself is probably gone. See for yourself, and link to another one.",
      "“https://spelt.example/” leads to an offer of the domain now, “https://www.hugedomains.com/domain_profile.cfm?d=spelt.example”: the page itself is probably gone. See for yourself, and link to another one.",
    ],
  },
];
