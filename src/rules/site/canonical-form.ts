import { canonicalUrl, isSelfCanonical } from "../../facts/canonical.ts";
import { isErrorPage, isIndexable } from "../../facts/robots.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Link, LinkUse } from "../../model/link.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { defineRule } from "../../rule.ts";
import { type AddressForm, hostForms, pathForms } from "../../values/address-form.ts";
import { grouped } from "../../values/grouped.ts";
import { type Norm, normOf, percentOf } from "../../values/norm.ts";
import { addressKey, parseUrl } from "../../values/url.ts";
import { examples } from "./canonical-form.examples.ts";

export default defineRule({
  scope: "site",
  summary: "A site writes the addresses of its pages in one form: slash, index.html, .html, www and scheme.",
  why: "Each form is an address of its own to search engines and statistics, and one that the server redirects makes readers wait.",
  source:
    "Google Search Central, Consolidate duplicate URLs: “link consistently to the URL that you consider to be canonical” (https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).",
  severity: "warning",
  options: {},
  messages: {
    mixed: "“{value}” {form}, unlike {most}. Write “{better}”.",
  },
  examples,

  check(site, { report }) {
    const addresses = site.links.flatMap((link) => ownAddress(link, site));
    if (addresses.length === 0) return;
    const norms = normsOf(site, addresses);
    for (const { url, file, uses } of addresses) {
      const odd = norms.filter(({ form, value }) => form.has(url, file) === !value);
      // What navigation repeats, or several posts link to, is one address to mend.
      for (const [norm, written] of grouped(uses, (use) => odd.find(({ form }) => isJudged(form, use, site)))) {
        const [{ value }] = written;
        const { form, value: wanted, most } = norm;
        const data = { value, form: wanted ? form.without : form.with, most, better: form.write(value, wanted) };
        const finding = oneFinding(written, "And here.");
        if (finding) report({ ...finding, message: "mixed", data, subject: `${form.id} ${!wanted}` });
      }
    }
  },
});

interface PageAddress {
  readonly url: URL;
  /** The page it leads to. */
  readonly file: string;
}

/** An address that leads to a page of the site, and where it is written. */
interface OwnAddress extends PageAddress {
  readonly uses: readonly LinkUse[];
}

/** Aliases and redirects are addresses of their own; what feeds say is held against their pages. */
function ownAddress({ url, uses }: Link, { postAt, feeds }: Site): readonly OwnAddress[] {
  const written = uses.filter(({ role, file }) => isOfPage(role) && !feeds.some((feed) => feed.file === file));
  const page = written.length === 0 ? undefined : postAt(url);
  if (!page || page.url === undefined || page.kind === "redirect" || addressKey(page.url) !== addressKey(url))
    return [];
  // Servers find 404.html by this very name.
  if (isErrorPage(page)) return [];
  const parsed = parseUrl(url);
  return parsed ? [{ url: parsed, file: page.file, uses: written }] : [];
}

function isOfPage(role: LinkUse["role"]): boolean {
  return role === "link" || role === "head";
}

/** What most canonical addresses have, where there are enough of them, else most addresses within the site. */
interface Agreed extends Norm<boolean> {
  readonly form: AddressForm;
  /** Which ones, ready for a sentence. */
  readonly most: string;
}

function normsOf({ posts }: Site, addresses: readonly OwnAddress[]): readonly Agreed[] {
  const canonicals = posts.filter(isIndexable).flatMap(canonicalAddress);
  const absolute = addresses.filter(({ uses }) => uses.some(isAbsolute));
  return [...hostForms, ...pathForms].flatMap((form) => {
    const written = hostForms.includes(form) ? absolute : addresses;
    return agreed(form, canonicals, "canonical addresses") ?? agreed(form, written, "addresses within the site") ?? [];
  });
}

/** Of a page that names its own. */
function canonicalAddress(page: Post): readonly PageAddress[] {
  const url = isSelfCanonical(page) ? parseUrl(canonicalUrl(page) ?? "") : undefined;
  return url ? [{ url, file: page.file }] : [];
}

function agreed(form: AddressForm, addresses: readonly PageAddress[], what: string): Agreed | undefined {
  const norm = normOf(addresses.flatMap(({ url, file }) => form.has(url, file) ?? []));
  return norm && { ...norm, form, most: norm.share === 1 ? `all ${what}` : `${percentOf(norm)} of the ${what}` };
}

/** A relative address says nothing of scheme and host; http on a site by https is told of by post/link-insecure. */
function isJudged(form: AddressForm, use: LinkUse, { url }: Site): boolean {
  if (!hostForms.includes(form)) return true;
  return isAbsolute(use) && (form.id !== "scheme" || (use.role === "head" && !url?.startsWith("https:")));
}

function isAbsolute({ value }: LinkUse): boolean {
  return /^\s*(?:https?:)?\/\//i.test(value);
}
