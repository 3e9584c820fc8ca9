import type { Example } from "../../rule.ts";

const rss = (home: string, ...links: readonly string[]): Record<string, string> => {
  const items = links.map((link) => `  <item><link>${link}</link></item>`);
  return { "feed.xml": [`<rss version="2.0"><channel><link>${home}</link>`, ...items, "</channel></rss>"].join("\n") };
};
const page = (body: string) => ({
  "public/index.html": `<title>Bread</title>\n${body}`,
  "public/about/index.html": "<title>About</title>",
});
const site = { dir: "public", url: "https://bread.example/" };

export const localhostExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: rss("https://a.example/", "https://a.example/rye", "https://dev.b.example/", "https://localhost.a.example/"),
  },
  { good: rss("https://dev.a.example/", "https://dev.a.example/rye") },
  { good: "Run it, and open `http://localhost:3000`." },
  { good: { "http://localhost:4000/": '<title>Bread</title><a href="http://localhost:4000/about/">About</a>' } },
  {
    bad: page('<a href="⟦http://localhost:1313/about/⟧">About</a> <a href="http://localhost:1313/about/#us">Us</a>'),
    site,
    says: "Only your own machine or network knows where “http://localhost:1313/about/” is, and 1 more like it. Write the public address.",
  },
  {
    bad: page('<img src="⟦http://192.168.0.7/rye.jpg⟧" alt="Rye">\n<script src="⟦http://bread.local/a.js⟧"></script>'),
    site,
    says: [
      "Only your own machine or network knows where “http://192.168.0.7/rye.jpg” is. Write the public address.",
      "Only your own machine or network knows where “http://bread.local/a.js” is. Write the public address.",
    ],
  },
  {
    bad: page('<a href="⟦file:///home/ada/rye.pdf⟧">Rye</a> <img src="⟦C:\\bread\\rye.jpg⟧" alt="Rye">'),
    site,
    says: [
      "“file:///home/ada/rye.pdf” is a file of your own machine. Publish it, and write its public address.",
      "“C:\\bread\\rye.jpg” is a file of your own machine. Publish it, and write its public address.",
    ],
  },
  {
    bad: "Run it, and open [the oven](⟦http://localhost:3000/⟧).",
    says: "“http://localhost:3000/” leads each reader to their own machine or network. Write a public address, or show this one as code.",
  },
  {
    bad: "Run it, and open <⟦http://localhost:3000⟧>, then [localhost:3000/rye](http://localhost:3000/rye).",
    says: "“http://localhost:3000” is a link, and leads each reader to their own machine or network, and 1 more like it. Show it as code, if it is an example.",
  },
  {
    bad: page('<a href="⟦https://staging.bread.example/about/⟧">About</a>'),
    site,
    says: "“https://staging.bread.example/about/” looks like a site for trying things out. Write the public address.",
  },
  {
    bad: rss("⟦http://localhost:1313/⟧", "http://localhost:1313/rye"),
    says: "Only your own machine or network knows “localhost”, which stands in 2 of 2 addresses. Build the feed with the public address of the site.",
  },
  {
    bad: rss("https://a.example/", "⟦http://192.168.0.7/rye⟧", "⟦http://bread.local/rye⟧"),
    says: [
      "Only your own machine or network knows “192.168.0.7”, which stands in 1 of 3 addresses. Build the feed with the public address of the site.",
      "Only your own machine or network knows “bread.local”, which stands in 1 of 3 addresses. Build the feed with the public address of the site.",
    ],
  },
  {
    bad: rss("https://a.example/", "⟦https://staging.a.example/rye⟧", "https://staging.a.example/oats"),
    says: "“staging.a.example” looks like a site for trying things out, and stands in 2 of 3 addresses. Build the feed with the public address of the site.",
  },
];
