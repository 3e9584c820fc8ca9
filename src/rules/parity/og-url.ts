import { addressOn } from "../../facts/address.ts";
import { canonicalUrl } from "../../facts/canonical.ts";
import { leadsNowhere } from "../../facts/leads-nowhere.ts";
import { metaNamed } from "../../facts/meta.ts";
import { isOwnHost } from "../../facts/own-host.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { hostOf, isPrivateHost } from "../../values/host.ts";
import { addressKey } from "../../values/url.ts";

const page = (canonical: string, shared: string): string => `<link rel="canonical" href="${canonical}">
<meta property="og:url" content="${shared}">
<h1>Rye</h1>`;

export default defineRule({
  scope: "post",
  summary: "A page names its canonical address in og:url.",
  why: "Networks count shares for the address in og:url and lead there: with another one, the post that was shared is not the one that opens.",
  source: "The Open Graph protocol, og:url: the canonical address of the page (https://ogp.me/).",
  severity: "warning",
  forms: ["html"],
  options: {},
  messages: {
    differs:
      "The page gives “{shared}” as og:url, and “{canonical}” as its canonical address. Give both the address of the page.",
    own: "The page gives “{shared}” as og:url, and is at “{address}”. Give it the address of the page.",
  },
  examples: [
    { good: { "page.html": page("https://a.example/rye/", "http://a.example/rye?from=og") } },
    {
      good: {
        "public/rye/index.html": page("https://a.example/oat/", "https://a.example/rye/"),
        "public/index.html": "",
      },
      site: { dir: "public", url: "https://a.example/" },
    },
    {
      good: {
        "public/rye/index.html": page("/rye/", "https://a.example/old-rye/"),
        "public/index.html": '<a href="/rye/">Rye</a>',
      },
      site: { dir: "public", url: "https://a.example/" },
    },
    {
      good: {
        "page.html": `<meta name="robots" content="noindex">${page("https://a.example/rye/", "https://b.example/")}`,
      },
    },
    {
      bad: { "page.html": page("https://a.example/rye/", "⟦https://a.example/oat/⟧") },
      says: "The page gives “https://a.example/oat/” as og:url, and “https://a.example/rye/” as its canonical address. Give both the address of the page.",
    },
    {
      bad: {
        "public/index.html": '<a href="/rye/">Rye</a>',
        "public/rye/index.html": '<meta property="og:url" content="⟦https://a.example/⟧">\n<h1>Rye</h1>',
      },
      site: { dir: "public", url: "https://a.example/" },
      says: "The page gives “https://a.example/” as og:url, and is at “https://a.example/rye/”. Give it the address of the page.",
    },
  ],

  check(post, { target, report }) {
    const shared = metaNamed(post, "og:url");
    const url = shared && addressOn(post, shared.value);
    if (!shared || url === undefined || !isIndexable(post)) return;
    const canonical = canonicalUrl(post);
    const right = [canonical, post.url].flatMap((address) => address ?? []);
    if (right.length === 0 || right.some((address) => addressKey(address) === addressKey(url))) return;
    // That nothing is there is said by links/broken, and links/localhost knows private hosts; no other site is asked.
    if (isOwnHost(post, url) && leadsNowhere(url, target)) return;
    if (isPrivateHost(hostOf(url)) && !isPrivateHost(hostOf(post.url ?? ""))) return;
    // A template that writes the address of the home page says so on every page.
    const about = { at: shared, subject: shared.value };
    if (canonical !== undefined) report({ ...about, message: "differs", data: { shared: shared.value, canonical } });
    else report({ ...about, message: "own", data: { shared: shared.value, address: post.url ?? "" } });
  },
});
