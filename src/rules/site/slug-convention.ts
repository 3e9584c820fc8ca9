import { ownAddressPlace } from "../../facts/address-place.ts";
import { comparablePages } from "../../facts/comparable-pages.ts";
import type { Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { grouped } from "../../values/grouped.ts";
import { normOf, percentOf } from "../../values/norm.ts";
import { parseUrl } from "../../values/url.ts";

const grains = "barley maize millet oats rice rye spelt wheat teff".split(" ");
const posts = (usual: (grain: string) => string, other: string): Record<string, string> =>
  Object.fromEntries([
    ...grains.map((grain) => [`${grain}.md`, `---\nurl: ${usual(grain)}\n---\n# ${grain}\n`]),
    ["public/index.html", "<title>The Mill</title>"],
    ["flour.md", `---\nurl: ${other}\n---\n# Flour\n`],
  ]);
const site = { dir: "public", url: "https://example.org/" };

export default defineRule({
  scope: "site",
  summary: "The addresses of articles in one folder are built alike.",
  why: "Readers guess addresses, and redirects, statistics and robots.txt are written for a pattern: what lies beside it is forgotten.",
  severity: "info",
  options: {},
  messages: {
    undated:
      "The address has no date, though {share} of those beside it have one. Give new articles the usual pattern.",
    dated: "The address has a date, though {share} of those beside it have none. Give new articles the usual pattern.",
    hyphens:
      "The address joins words with hyphens, though {share} of those beside it do so with underscores. Give new articles the usual pattern.",
  },
  examples: [
    { good: posts((grain) => `/2025/05/${grain}-bread/`, "/2024/12/31/good-flour/"), site },
    { good: posts((grain) => `/posts/2025/${grain}/`, "/projects/mill/"), site },
    { good: posts((grain) => `/posts/${grain}_bread/`, "/posts/flour/"), site },
    {
      bad: posts((grain) => `/posts/2025/05/${grain}/`, "⟦/posts/flour/⟧"),
      site,
      says: "The address has no date, though 90 % of those beside it have one. Give new articles the usual pattern.",
    },
    {
      bad: posts((grain) => `/posts/${grain}/`, "⟦/posts/2025-05-02-flour/⟧"),
      site,
      says: "The address has a date, though 90 % of those beside it have none. Give new articles the usual pattern.",
    },
    {
      bad: posts((grain) => `/posts/${grain}_bread/`, "⟦/posts/good-flour/⟧"),
      site,
      says: "The address joins words with hyphens, though 90 % of those beside it do so with underscores. Give new articles the usual pattern.",
    },
  ],

  check(subject, { report }) {
    const addresses = comparablePages(subject).flatMap(addressOf);
    for (const beside of grouped(addresses, ({ folder }) => folder).values()) {
      const dated = normOf(beside.map((address) => address.dated));
      const joined = normOf(beside.flatMap(({ sign }) => sign ?? []));
      for (const { post, folder, ...address } of beside) {
        const about = { at: ownAddressPlace(post), subject: folder };
        if (dated && address.dated !== dated.value) {
          const message = dated.value ? "undated" : "dated";
          report({ ...about, message, data: { share: percentOf(dated) } });
          // A hyphen in place of an underscore; that of an underscore itself is said by post/url-style.
        } else if (joined?.value === "_" && address.sign === "-") {
          report({ ...about, message: "hyphens", data: { share: percentOf(joined) } });
        }
      }
    }
  },
});

interface Address {
  readonly post: Post;
  /** Without the folders of a date. */
  readonly folder: string;
  readonly dated: boolean;
  /** What joins its words; undefined for a single word, or both. */
  readonly sign: "-" | "_" | undefined;
}

function addressOf(post: Post): readonly Address[] {
  const path = post.kind === "article" && post.url !== undefined ? parseUrl(post.url)?.pathname : undefined;
  if (path === undefined) return [];
  const parts = path.replace(/(?:\/(?:index\.x?html?)?|\.x?html?)$/i, "").split("/");
  const name = parts.pop() ?? "";
  const folders = parts.filter((part) => !isOfDate(part));
  const slug = name.replace(/^\d{4}-\d{2}-\d{2}-/, "");
  const dated = slug !== name || folders.length < parts.length;
  const sign = slug.includes("-") === slug.includes("_") ? undefined : slug.includes("-") ? "-" : "_";
  return [{ post, folder: folders.join("/"), dated, sign }];
}

/** “2025”, “05”, “2025-05-02”. */
function isOfDate(part: string): boolean {
  return /^(?:(?:19|20)\d{2}(?:-\d{2}){0,2}|0[1-9]|[12]\d|3[01])$/.test(part);
}
