import { fewOrOne } from "../../findings/few-or-one.ts";
import type { Sitemap, SitemapEntry } from "../../model/site.ts";
import type { Span } from "../../model/source.ts";
import type { Edit, Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { parseDate } from "../../values/dates.ts";
import { grouped } from "../../values/grouped.ts";
import { checkDecimal } from "../../values/numbers.ts";
import { isHttp, resolveUrl } from "../../values/url.ts";
import { examples } from "./sitemap-invalid.examples.ts";

const messages = {
  root: "This is no sitemap but {looksLike}. Publish a sitemap here, or name none.",
  xml: "The XML is broken at “{value}”{more}. Crawlers stop reading there; expected {meant}.",
  namespace: "The namespace of the sitemap is “{value}”, in which crawlers know no addresses. Write “{meant}”.",
  noNamespace: "The sitemap names no namespace, and crawlers refuse it. Add xmlns=“{meant}”.",
  noLoc: "This has no address{more}. Give it a loc.",
  relative: "“{value}” is no full address{more}. Write “{meant}”.",
  address: "“{value}” is no address of a web page{more}. Correct it.",
  long: "The address has {value} characters{more}; crawlers read at most {meant}. Shorten it.",
  nested: "An index may not name another index, “{value}”{more}. Name its sitemaps here.",
  entries:
    "The sitemap has {value} addresses; crawlers read at most {meant}. Split it, and name the parts in an index.",
  size: "The sitemap has {value} bytes; crawlers read at most {meant}. Split it, and name the parts in an index.",
  empty: { text: "The sitemap names no address. List the pages that are to be found.", severity: "warning" },
  lastmod: {
    text: "The lastmod “{value}” is no date of the W3C format{more}, and passed over. Write it like {meant}.",
    severity: "warning",
  },
  changefreq: { text: "The changefreq “{value}” is none{more}. Write {meant}, or leave it out.", severity: "info" },
  priority: { text: "The priority “{value}” is none{more}. Write {meant}, or leave it out.", severity: "info" },
} as const;

type Report = Context<Options, typeof messages>["report"];

/** Something that is wrong, before those of a kind are gathered. */
interface Problem {
  readonly message: Exclude<keyof typeof messages, "root" | "noNamespace" | "empty">;
  readonly at: Span;
  readonly value?: string | number;
  readonly meant?: string | number;
  readonly fix?: { readonly edits: readonly Edit[]; readonly safe: boolean } | undefined;
  /** Where one message tells of several kinds. */
  readonly code?: string;
}

export default defineRule({
  scope: "site",
  summary: "Sitemaps are ones that crawlers can read.",
  why: "Search engines refuse a sitemap that they cannot read, or pass over what they cannot; new pages are then found late.",
  source:
    "The sitemaps protocol (https://www.sitemaps.org/protocol.html), also for 50,000 addresses, 52,428,800 bytes and 2,047 characters.",
  severity: "error",
  options: {
    maxEntries: { type: "integer", default: 50_000, minimum: 1, description: "Most addresses of a sitemap." },
    maxBytes: { type: "integer", default: 52_428_800, minimum: 1, description: "Most bytes of a sitemap, unpacked." },
    maxAddress: { type: "integer", default: 2_047, minimum: 1, description: "Most characters of an address." },
  },
  messages,
  examples,

  check({ sitemaps }, { options, report }) {
    const indexes = new Set(sitemaps.filter(({ kind }) => kind === "index").map(({ url }) => url));
    for (const sitemap of sitemaps) {
      const { opening: at, kind, looksLike, entries, bytes, oversize } = sitemap;
      if (looksLike !== undefined) report({ at, message: "root", data: { looksLike } });
      if (kind !== "unknown" && entries.length === 0) report({ at, message: "empty" });
      if (kind !== "unknown" && kind !== "text") checkNamespace(sitemap, report);
      const problems: Problem[] = sitemap.faults.map(ofFault);
      if (entries.length > options.maxEntries) {
        problems.push({ message: "entries", at, value: entries.length, meant: options.maxEntries });
      }
      if (bytes > options.maxBytes) problems.push({ message: "size", at, value: bytes, meant: options.maxBytes });
      if (!oversize) {
        const around = { sitemap, indexes, maxAddress: options.maxAddress };
        for (const entry of entries) problems.push(...problemsOf(entry, around));
      }
      tell(problems, report);
    }
  },
});

/** What is needed to judge an entry. */
interface Around {
  readonly sitemap: Sitemap;
  /** Addresses of the indexes. */
  readonly indexes: ReadonlySet<string | undefined>;
  readonly maxAddress: number;
}

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Google's of the time before the protocol was a common one is still read. */
const namespaces: ReadonlySet<string> = new Set([namespace, "http://www.google.com/schemas/sitemap/0.84"]);

function checkNamespace({ opening, namespace: written }: Sitemap, report: Report): void {
  if (!written) report({ at: opening, message: "noNamespace", data: { meant: namespace } });
  else if (!namespaces.has(written.value)) {
    const fix = [written.replace(0, written.value.length, namespace)];
    report({ at: written, message: "namespace", data: { value: written.value, meant: namespace }, fix });
  }
}

/** The parser sets code in backticks; in a message it stands in quotes. */
function ofFault(fault: Sitemap["faults"][number]): Problem {
  const { code, found, fix } = fault;
  const meant = fault.expected.replace(/`([^`]*)`/g, "“$1”");
  return { message: "xml", at: fault, value: found.trim() === "" ? "white space" : found, meant, fix, code };
}

function problemsOf(entry: SitemapEntry, around: Around): Problem[] {
  const { span, loc, lastmod, changefreq, priority } = entry;
  const problems = loc?.value ? addressProblems(loc, entry, around) : [{ message: "noLoc", at: span } as const];
  return [
    ...problems,
    ...(lastmod ? dateProblems(lastmod) : []),
    ...(changefreq ? frequencyProblems(changefreq) : []),
    ...(priority ? priorityProblems(priority) : []),
  ];
}

function addressProblems(loc: Text, { url }: SitemapEntry, { sitemap, indexes, maxAddress }: Around): Problem[] {
  const { value } = loc;
  if (value.length > maxAddress) return [{ message: "long", at: loc, value: value.length, meant: maxAddress }];
  if (sitemap.kind === "index" && indexes.has(url)) return [{ message: "nested", at: loc, value }];
  if (url !== undefined && !/\s/.test(value)) return [];
  const meant = isRelative(value) ? fullAddress(value, sitemap.url) : undefined;
  if (meant === undefined) return [{ message: "address", at: loc, value }];
  const edits = [loc.replace(0, value.length, meant)];
  return [{ message: "relative", at: loc, value, meant, fix: { edits, safe: value.startsWith("/") } }];
}

function isRelative(value: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|\s/i.test(value);
}

/** “a.example/rye” begins with a host that lacks its scheme. */
function fullAddress(value: string, base: string | undefined): string | undefined {
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\//i.test(value)) return `https://${value}`;
  const full = base === undefined ? undefined : resolveUrl(value, base);
  return full !== undefined && isHttp(full) ? full : undefined;
}

function dateProblems(lastmod: Text): Problem[] {
  const { fault, canonical } = parseDate("w3cdtf", lastmod.value);
  if (fault === undefined) return [];
  const edits = canonical === undefined ? undefined : [lastmod.replace(0, lastmod.value.length, canonical)];
  const meant = canonical ?? "2026-01-31 or 2026-01-31T09:30:00+01:00";
  return [{ message: "lastmod", at: lastmod, value: lastmod.value, meant, fix: edits && { edits, safe: true } }];
}

const frequencies = "always hourly daily weekly monthly yearly never";

function frequencyProblems(changefreq: Text): Problem[] {
  if (frequencies.split(" ").includes(changefreq.value)) return [];
  const meant = frequencies.replaceAll(" ", ", ").replace(", never", " or never");
  return [{ message: "changefreq", at: changefreq, value: changefreq.value, meant }];
}

function priorityProblems(priority: Text): Problem[] {
  if (!checkDecimal(priority.value, { min: 0, max: 1 })) return [];
  return [{ message: "priority", at: priority, value: priority.value, meant: "a number from 0.0 to 1.0" }];
}

/** Many of one kind come from a template: they are one finding. */
function tell(problems: readonly Problem[], report: Report): void {
  for (const [, alike] of grouped(problems, ({ message, code }) => `${message} ${code ?? ""}`)) {
    for (const { item, others, more } of fewOrOne(alike)) {
      const { at, message, value = "", meant = "" } = item;
      const fixes = [item, ...others].flatMap(({ fix }) => fix ?? []);
      report({
        at,
        message,
        data: { value, meant, more },
        related: others.map((other) => ({ at: other.at, note: "The same here." })),
        fix: fixes.length === 0 ? undefined : fixes.flatMap(({ edits }) => edits),
        fixSafe: fixes.every(({ safe }) => safe),
      });
    }
  }
}
