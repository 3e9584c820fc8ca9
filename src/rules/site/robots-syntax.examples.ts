import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://example.org/" };
const home = "<!doctype html>\n<title>Bread</title>";
const files = (robots: string) => ({ "public/robots.txt": robots, "public/index.html": home });

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: files(
      [
        "# Crawlers are welcome.",
        "User-agent: Googlebot",
        "user-agent: Bingbot # and its kin",
        "Disallow:",
        "",
        "User-agent: *",
        "Crawl-delay: 5",
        "Allow: /drafts/*.css$",
        "Disallow: /drafts/",
        "Clean-param: ref /posts/",
        "Content-Signal: search=yes, ai-train=no",
        "Host: example.org",
        "",
        "Sitemap: https://example.org/sitemap.xml",
      ].join("\n"),
    ),
    site,
  },
  { good: files("User-agent: *"), site, options: { maxBytes: 13 } },
  {
    bad: files("⟦<!doctype html>⟧\n<html><title>Not found</title></html>"),
    site,
    says: "The robots.txt is an HTML page, in which crawlers find no rules. Publish a plain text file, or none.",
  },
  {
    bad: files("User-agent: *\n⟦Disallow /drafts/⟧"),
    site,
    says: "“Disallow /drafts/” has no colon: crawlers skip the line. Write a key, a colon and a value.",
  },
  {
    bad: files("User-agent: *\n⟦Dissalow⟧: /drafts/"),
    site,
    says: "Crawlers do not know “Dissalow”, and most skip the line. Is “Disallow” meant?",
    fixed: "User-agent: *\nDisallow: /drafts/",
  },
  {
    bad: files("⟦Disallow: /drafts/⟧\n\nUser-agent: *\nDisallow: /notes/"),
    site,
    says: "“Disallow: /drafts/” stands before any User-agent: crawlers skip it. Put “User-agent: *” above it.",
  },
  {
    bad: files("⟦User-agent:⟧\nDisallow: /drafts/"),
    site,
    says: "The User-agent names no crawler. Write “*” for all, or the name of one.",
  },
  {
    bad: files("User-agent: ⟦Googlebot, Bingbot⟧\nDisallow: /drafts/"),
    site,
    says: "“Googlebot, Bingbot” names several crawlers in one line, in which the first finds itself at most. Give each a line of its own.",
  },
  {
    bad: files("User-agent: *\nDisallow: ⟦https://example.org/drafts/⟧"),
    site,
    says: "The path “https://example.org/drafts/” does not begin with “/” or “*”: no address matches it. Write “/drafts/”.",
    fixed: "User-agent: *\nDisallow: /drafts/",
  },
  {
    bad: files("Sitemap: ⟦/sitemap.xml⟧"),
    site,
    says: "The address of a sitemap has to be a full one, not “/sitemap.xml”. Write “https://example.org/sitemap.xml”.",
    fixed: "Sitemap: https://example.org/sitemap.xml",
  },
  {
    bad: files("⟦User-agent: *⟧\n"),
    site,
    options: { maxBytes: 13 },
    says: "The robots.txt has 14 bytes; crawlers may stop reading after 13. Shorten it.",
  },
  {
    bad: files("⟦User-agent: *⟧\nDisallow: /drafts/"),
    site: { dir: "public", url: "https://ada.example/bread/" },
    says: "Crawlers look for robots.txt at the root of a host alone; nobody reads it at /bread/robots.txt. Put its rules there.",
  },
];
