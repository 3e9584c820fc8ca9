import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const grains = "barley maize millet oats rice rye spelt teff wheat".split(" ");

/** A page for each grain, in its folder or a file, and a home page with links to all and to one more. */
const mill = (link: (grain: string) => string, other: string, file = "/index.html"): Record<string, string> =>
  Object.fromEntries([
    [
      "public/index.html",
      `<title>The Mill</title>\n${grains.map((grain) => `<a href="${link(grain)}">Flour</a>`).join("\n")}\n${other}`,
    ],
    ...[...grains, "about"].map((name) => [`public/${name}${file}`, `<title>${name}</title>`]),
  ]);

const withCanonicals = (files: Record<string, string>, canonical: (path: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const address = canonical(path.replace(/^public\/|index\.html$/g, ""));
      return [path, `<head><link rel="canonical" href="${address}"></head>\n${text}`];
    }),
  );

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: mill((grain) => `/${grain}/`, '<a href="/about/?from=home#top">About</a>'), site },
  // Half of the pages are no norm, and a file beside folders has no slash.
  { good: mill((grain) => (grain < "p" ? `/${grain}/` : `/${grain}`), '<a href="/about">About</a>'), site },
  { good: mill((grain) => `/${grain}.html`, '<a href="/">Home</a>', ".html"), site },
  // Servers find the error page by its name.
  {
    good: {
      ...mill((grain) => `/${grain}`, "", ".html"),
      "public/404.html": '<!doctype html>\n<link rel="canonical" href="/404.html"><p>Nothing is here.</p>',
    },
    site,
  },
  {
    bad: mill((grain) => `/${grain}/`, '<a href="⟦/about⟧">About</a>'),
    site,
    says: "“/about” lacks the slash at its end, unlike 90 % of the addresses within the site. Write “/about/”.",
  },
  {
    bad: mill((grain) => `/${grain}/`, '<a href="⟦about/index.html#team⟧">About</a>'),
    site,
    says: "“about/index.html#team” has “index.html”, unlike 90 % of the addresses within the site. Write “about/#team”.",
  },
  {
    bad: mill((grain) => `/${grain}.html`, '<a href="⟦/about⟧">About</a>', ".html"),
    site,
    says: "“/about” lacks “.html”, unlike 90 % of the addresses within the site. Write “/about.html”.",
  },
  {
    bad: withCanonicals(
      mill((grain) => `/${grain}/`, '<a href="⟦https://example.org/about/⟧">About</a>'),
      (path) => `https://www.example.org/${path}`,
    ),
    site,
    says: "“https://example.org/about/” lacks “www.”, unlike all canonical addresses. Write “https://www.example.org/about/”.",
  },
  {
    bad: withCanonicals(
      mill((grain) => `/${grain}/`, ""),
      (path) => (path === "rye/" ? "⟦http://example.org/rye/⟧" : `https://example.org/${path}`),
    ),
    site: { ...site, url: "http://example.org/" },
    says: "“http://example.org/rye/” begins with http, unlike 90 % of the canonical addresses. Write “https://example.org/rye/”.",
  },
];
