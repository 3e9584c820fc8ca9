import type { Example } from "../../rule.ts";

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: "[ok](https://a.example/) [gone](https://b.example/) [not asked](https://c.example/) [moved](https://d.example/)",
    web: {
      "https://a.example/": { outcome: "ok", reason: "answers 200", status: 200 },
      "https://b.example/": { outcome: "broken", reason: "answers 404", status: 404 },
      "https://c.example/": { outcome: "unchecked", reason: "was not reached within the 120 s of the run" },
      "https://d.example/": { outcome: "moved", reason: "has moved for good", finalUrl: "https://e.example/" },
    },
  },
  // For some visitors of the site itself.
  {
    good: {
      "public/index.html": '<!doctype html>\n<title>Home</title>\n<a href="/shop">Shop</a>',
      "public/_redirects": "/shop /de/shop 302 Country=de",
    },
    site: { dir: "public", url: "https://example.org/" },
  },
  {
    bad: "[members](⟦https://a.example/members⟧) [busy](⟦https://b.example/⟧) [slow](⟦https://c.example/⟧)",
    web: {
      "https://a.example/members": { outcome: "unknown", reason: "answers 403", status: 403 },
      "https://b.example/": { outcome: "unknown", reason: "answers 503", status: 503 },
      "https://c.example/": {
        outcome: "unknown",
        reason: "did not answer within 10 s",
        finalUrl: "https://slow.example/",
      },
    },
    says: [
      "“https://a.example/members” answers 403, so that nobody knows whether it is there. Open it yourself, and when all is well exclude it with links.exclude, or send a token with links.headers.",
      "“https://b.example/” answers 503, so that nobody knows whether it is there. Open it yourself, and when all is well exclude it with links.exclude.",
      "“https://c.example/” redirects to slow.example, which did not answer within 10 s, so that nobody knows whether it is there. Open it yourself, and when all is well exclude it with links.exclude.",
    ],
  },
  {
    bad: "[Ada](⟦https://www.linkedin.com/in/ada⟧) [Bea](https://www.linkedin.com/in/bea) [Cleo](https://www.linkedin.com/in/cleo)",
    web: {
      "https://www.linkedin.com/in/ada": { outcome: "unknown", reason: "answers 999", status: 999 },
      "https://www.linkedin.com/in/bea": { outcome: "unknown", reason: "answers 999", status: 999 },
      "https://www.linkedin.com/in/cleo": { outcome: "unknown", reason: "answers 999", status: 999 },
    },
    says: "3 addresses lead to www.linkedin.com, which answers 999, so that nobody knows whether they are there. Open some yourself, and when all is well exclude the host with links.exclude.",
  },
];
