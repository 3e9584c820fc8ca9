import { addressOn } from "../../facts/address.ts";
import { canonicalsOf } from "../../facts/canonical.ts";
import { alternatesOf } from "../../facts/hreflang.ts";
import { noindexOf } from "../../facts/robots.ts";
import type { HeadFact, Post } from "../../model/post.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { addressKey, parseUrl } from "../../values/url.ts";
import { examples } from "./canonical-conflict.examples.ts";

const messages = {
  several:
    "The page names {count} canonical addresses, “{first}” and “{other}”: search engines believe none. Keep one.",
  language:
    "The canonical address “{value}” is that of the page in another language ({language}), so that search engines leave this one out. Write the address of this page.",
  noindex: {
    text: "The page asks to be left out (“{directive}”) and names “{value}” as its canonical address, which may be left out for it. Keep one of them.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "post",
  summary: "What a page says of its canonical address agrees with itself.",
  why: "Search engines that read two answers choose by themselves, or leave the page out.",
  source:
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls; Google Search Central blog, “5 common mistakes with rel=canonical”.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages,
  examples,

  check(post, { report }) {
    const canonicals = canonicalsOf(post).filter(({ inBody, value }) => !inBody && value.trim() !== "");
    const [first] = canonicals;
    // Nearly every page names itself.
    if (!first || (canonicals.length === 1 && addressOn(post, first.value) === post.url)) return;
    const key = keyOn(post, first);
    const other = canonicals.find((canonical) => keyOn(post, canonical) !== key);
    if (other) {
      report({
        at: other,
        message: "several",
        data: { count: canonicals.length, first: first.value, other: other.value },
        related: [{ at: first, note: "The first one." }],
        subject: "several",
      });
    } else if (post.url !== undefined && key !== addressKey(post.url)) checkElsewhere(post, first, report);
  },
});

/** The canonical address is another page’s. */
function checkElsewhere(post: Post, canonical: HeadFact, report: Report): void {
  const noindex = noindexOf(post);
  const { value } = canonical;
  if (noindex) {
    const related = [{ at: noindex.at, note: "Here it asks to be left out." }];
    const data = { directive: noindex.name, value };
    report({ at: canonical, message: "noindex", data, related, subject: "noindex" });
    return;
  }
  const alternates = alternatesOf(post);
  const languagesAt = (address: string): readonly string[] =>
    alternates.filter(({ href }) => keyOn(post, href) === address).map(({ language }) => language.value.toLowerCase());
  const own = languagesAt(addressKey(post.url ?? ""));
  const languages = languagesAt(keyOn(post, canonical));
  const language = languages.find((tag) => tag !== "x-default");
  // With one language at both addresses it is a matter of variants, not of languages.
  if (language === undefined || own.length === 0 || languages.some((tag) => own.includes(tag))) return;
  report({ at: canonical, message: "language", data: { value, language }, subject: "language" });
}

/** What tells an address from others, its query too; http or https, www and slashes are judged by site rules. */
function keyOn(post: Post, { value }: { readonly value: string }): string {
  const url = parseUrl(addressOn(post, value) ?? "");
  return url ? addressKey(url.href) + url.search : value.trim();
}
