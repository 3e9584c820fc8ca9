import { addressOn, isAtPublicAddress } from "../../facts/address.ts";
import { isOwnHost } from "../../facts/own-host.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { LinkRole, LinkUse } from "../../model/link.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";

const site = { dir: "public", url: "https://bread.example/" };
const page = (body: string) => ({ "public/index.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "A page that comes by https loads and links its own site by https too.",
  why: "Browsers block scripts, styles and frames that come by http, and may show no images; links within the site take a detour.",
  source: "W3C Mixed Content, Level 2.",
  severity: "error",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    blocked:
      "Browsers block “{url}”: it comes by http, and the page by https. Write https, or keep a copy on the site.",
    media: {
      text: "“{url}” comes by http, and the page by https: browsers ask for it by https, and show nothing where that fails. Write https.",
      severity: "warning",
    },
    own: {
      text: "“{url}” leads to this site by http, though it is on https. Write https, or leave scheme and host out.",
      severity: "warning",
    },
    head: {
      text: "“{url}” names this site by http, though it is on https: search engines and previews are told the address that only leads on. Write https.",
      severity: "warning",
    },
  },
  examples: [
    { good: page('<a href="http://other.example/">Rye</a> <img src="//bread.example/a.jpg" alt="">'), site },
    { good: page('<a href="http://bread.example/rye/">Rye</a>'), site: { ...site, url: "http://bread.example/" } },
    { good: page('<script src="http://localhost:3000/live.js"></script>'), site },
    {
      bad: page('<script src="⟦http://cdn.example/a.js⟧"></script>\n<iframe src="⟦http://film.example/1⟧"></iframe>'),
      site,
      says: [
        "Browsers block “http://cdn.example/a.js”: it comes by http, and the page by https. Write https, or keep a copy on the site.",
        "Browsers block “http://film.example/1”: it comes by http, and the page by https. Write https, or keep a copy on the site.",
      ],
    },
    {
      bad: page(
        '<img src="⟦http://img.example/rye.jpg⟧" alt="Rye"> <link rel="icon" href="⟦http://img.example/i.png⟧">',
      ),
      site,
      says: [
        "“http://img.example/rye.jpg” comes by http, and the page by https: browsers ask for it by https, and show nothing where that fails. Write https.",
        "“http://img.example/i.png” comes by http, and the page by https: browsers ask for it by https, and show nothing where that fails. Write https.",
      ],
    },
    {
      bad: page('<a href="⟦http://www.bread.example/rye/⟧">Rye</a>'),
      site,
      says: "“http://www.bread.example/rye/” leads to this site by http, though it is on https. Write https, or leave scheme and host out.",
    },
    {
      bad: page(
        '<link rel="canonical" href="⟦http://bread.example/⟧"><link rel="license" href="http://licence.example/by/">',
      ),
      site,
      says: "“http://bread.example/” names this site by http, though it is on https: search engines and previews are told the address that only leads on. Write https.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post) || !post.url?.startsWith("https:") || !isAtPublicAddress(post)) return;
    let icons: ReadonlySet<number> | undefined;
    for (const use of post.uses) {
      // A relative address comes as the page does.
      const url = use.value.trim();
      if (!url.startsWith("http:") || isLocal(url)) continue;
      icons ??= iconsOf(post);
      const message = icons.has(use.start) ? "media" : kindOf(use, post);
      // What a head says of its page is the template’s.
      if (message) report({ at: use, message, data: { url }, subject: message === "head" ? message : url });
    }
  },
});

const loaded: Readonly<Partial<Record<LinkRole, "blocked" | "media">>> = {
  resource: "blocked",
  frame: "blocked",
  image: "media",
  media: "media",
};

function kindOf(use: LinkUse, post: Post): "blocked" | "media" | "own" | "head" | undefined {
  const kind = loaded[use.role];
  if (kind) return kind;
  if (use.role !== "link" && use.role !== "head") return undefined;
  const url = addressOn(post, use.value);
  if (url === undefined || !isOwnHost(post, url)) return undefined;
  return use.role === "link" ? "own" : "head";
}

/** Where the addresses of icons stand: browsers treat them as pictures. */
function iconsOf({ headLinks }: Post): ReadonlySet<number> {
  const icons = headLinks.filter(({ rel }) => rel.some((word) => word.includes("icon")));
  return new Set(icons.map(({ href }) => href.start));
}

/** What developers leave behind is said by links/localhost. */
function isLocal(value: string): boolean {
  return isPrivateHost(hostOf(value));
}
