import type { Answer } from "../../model/link.ts";
import type { Example } from "../../rule.ts";

const page = (body: string): string => `<!doctype html>\n<title>Home</title>\n${body}`;
const site = { dir: "public", url: "https://example.org/" };
const redirected = (body: string) => ({
  "public/index.html": page(body),
  "public/bread/rye/index.html": page('<a href="/">Home</a>'),
  "public/_redirects": "/today /newest 302\n/newest /bread/rye/ 302\n/now /bread/rye/ 302",
});

/** An answer at the end of so many redirects for the time being. */
const after = (...hops: readonly string[]): Omit<Answer, "own"> => ({
  outcome: "ok",
  reason: "answers 200",
  status: 200,
  finalUrl: hops.at(-1) ?? "",
  redirects: hops.slice(0, -1).map((url) => ({ url, status: 302 })),
});

const start = "http://a.example/";
const link = `[bread](${start})`;
const marked = `[bread](⟦${start}⟧)`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: redirected('<a href="/now">Now</a>'), site },
  { good: link, web: { [start]: after(start, "https://a.example/", "https://www.a.example/") } },
  {
    good: link,
    options: { max: 3 },
    web: { [start]: after(start, "https://a.example/", "https://www.a.example/", "https://www.a.example/start") },
  },
  // That it moved for good is said by links/moved; signing in takes its time.
  {
    good: `${link} [sign](https://b.example/)`,
    web: {
      [start]: { ...after(start, "http://b.example/", "https://b.example/", "https://b.example/a"), outcome: "moved" },
      "https://b.example/": after(
        "https://b.example/",
        "https://b.example/a",
        "https://b.example/login",
        "https://b.example/c",
      ),
    },
  },
  {
    bad: marked,
    web: { [start]: after(start, "https://a.example/", "https://www.a.example/", "https://www.a.example/start") },
    says: "“http://a.example/” takes 3 redirects, more than 2: http://a.example/ → https://a.example/ → https://www.a.example/ → /start. Link to a later address.",
  },
  {
    bad: redirected('<a href="⟦/today⟧">Today</a>'),
    site,
    says: "“/today” takes 2 redirects, more than 1: /today → /newest → /bread/rye/. Let the first one lead to the last address.",
  },
  {
    bad: marked,
    web: {
      [start]: after(
        start,
        "https://a.example/",
        `https://a.example/${"rye-".repeat(20)}bread`,
        `https://a.example/${"oat-".repeat(20)}bread`,
      ),
    },
    says: "“http://a.example/” takes 3 redirects, more than 2: http://a.example/ → … → /oat-oat-oat-oat-oat-oat-oat-oat-oat-oat-oat-oat-oat-o…. Link to a later address.",
  },
  { good: redirected('<a href="/today">Today</a>'), site, options: { maxOwn: 2 } },
];
