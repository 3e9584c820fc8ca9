import { oneFinding } from "../../findings/one-finding.ts";
import type { FeedElement } from "../../model/element.ts";
import type { Entry, Feed } from "../../model/feed.ts";
import type { Edit, Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { hostOf, isSameHost } from "../../values/host.ts";
import { checkIri } from "../../values/iri.ts";
import { similarAddress } from "../../values/similar-address.ts";
import { withoutTracking } from "../../values/tracking.ts";
import { examples } from "./guid-permalink.examples.ts";

const messages = {
  noAddress:
    "No whole and valid address in {count} of {total} permalink guids, “{id}” first. Mark a guid that is none with isPermaLink false.",
  elsewhere: {
    text: "Another address than the link in {count} of {total} permalink guids, “{id}” first. If it is none of the post, mark the guid with isPermaLink false.",
    severity: "warning",
  },
  missing: {
    text: "No guid in {count} of {total} items, this one first. Give each one that never changes, such as its address.",
    severity: "warning",
  },
  insecure: {
    text: "Plain http in {count} of {total} permalink guids, though the site is at https, “{id}” first. Leave those of published posts, for a new guid shows a post as new; write https in the next ones.",
    severity: "info",
  },
  unspecific: {
    text: "Only a number or a few letters in {count} of {total} opaque guids, “{id}” first. Another feed may use them too; a tag or a full address is yours alone.",
    severity: "info",
  },
} as const;

export default defineRule({
  scope: "feed",
  summary: "A guid that counts as permalink is the address of its post.",
  why: "Readers open a permalink guid, and know by any guid which posts they have shown: a wrong one leads nowhere, a missing or common one repeats or hides posts.",
  source: "RSS 2.0, guid: unless isPermaLink is false, “the reader may assume that it is a permalink to the item”.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    if (feed.format !== "rss") return;
    const guids = feed.entries.flatMap(guidOf);
    if (feed.version.startsWith("2")) reportMissing(feed.entries, report);
    const permalinks = guids.filter(({ guid }) => isPermalink(guid));
    const addresses = permalinks.filter(isRight);
    const others = permalinks.filter((guid) => !isRight(guid));
    const opaque = guids.filter(({ guid }) => flagOf(guid) === "false");
    const judge = { report, total: permalinks.length };
    reportGuids(others, "noAddress", judge);
    reportGuids(addresses.filter(differsFromLink), "elsewhere", judge);
    reportGuids(insecure(addresses, feed), "insecure", judge);
    reportGuids(opaque.filter(isUnspecific), "unspecific", { report, total: opaque.length });
  },
});

type Report = Context<Options, typeof messages>["report"];

interface GuidOfEntry {
  readonly id: Text;
  readonly guid: FeedElement;
  readonly link: Text | undefined;
}

function guidOf({ id, element, link }: Entry): GuidOfEntry[] {
  const guid = element?.child("guid");
  return id?.value && guid ? [{ id, guid, link }] : [];
}

/** That it is neither true nor false is feed/keyword's to say. */
function flagOf(guid: FeedElement): string | undefined {
  return flagTextOf(guid)?.value.trim().toLowerCase();
}

/** In the wrong case it is meant all the same, and feed/unknown-attribute mends it. */
function flagTextOf({ attributes }: FeedElement): Text | undefined {
  return attributes.find(({ name }) => name.toLowerCase() === "ispermalink")?.value;
}

function isPermalink(guid: FeedElement): boolean {
  const flag = flagOf(guid);
  return flag === undefined || flag === "true";
}

function reportMissing(entries: readonly Entry[], report: Report): void {
  const without = entries
    .filter(({ element, id }) => !element?.child("guid") || !id?.value)
    .map(({ opening }) => opening);
  const places = oneFinding(without, "This one neither.");
  if (places) report({ ...places, message: "missing", data: { count: without.length, total: entries.length } });
}

/** One finding for all: what one guid lacks, the generator left out of every one. */
function reportGuids(
  guids: readonly GuidOfEntry[],
  message: "noAddress" | "elsewhere" | "insecure" | "unspecific",
  { report, total }: { readonly report: Report; readonly total: number },
): void {
  const places = oneFinding(
    guids.map(({ id }) => id),
    "The same here.",
  );
  if (!places) return;
  const data = { count: guids.length, total, id: guids[0]?.id.value ?? "" };
  if (message === "noAddress") report({ ...places, message, data, fix: guids.flatMap(({ guid }) => asOpaque(guid)) });
  else report({ ...places, message, data });
}

/** The id stays what it is, so no post is shown again. */
function asOpaque({ attributes, nameSpan }: FeedElement): Edit[] {
  const flag = attributes.find(({ name }) => name.toLowerCase() === "ispermalink");
  if (flag) {
    const value = flag.value.replace(0, flag.value.value.length, "false");
    return flag.name === "isPermaLink" ? [value] : [{ ...flag.nameSpan, text: "isPermaLink" }, value];
  }
  const { file, end } = nameSpan;
  return [{ file, start: end, end, text: ' isPermaLink="false"' }];
}

/** What the link has wrong as well is feed/url's to say; what is not in ASCII is opened all the same. */
function isRight({ id: { value }, link }: GuidOfEntry): boolean {
  if (!isAddress(value)) return false;
  const code = value === link?.value ? undefined : checkIri(value, { absolute: true })?.code;
  return code === undefined || tolerated.has(code);
}

const tolerated: ReadonlySet<string> = new Set(["non-ascii", "user-info", "unregistered-scheme", "space-around"]);

function isAddress(id: string): boolean {
  return /^https?:\/\/[^/?#\s]/i.test(id);
}

/** Another host is another matter: link blogs link to the web, and a site that moved keeps its guids. */
function differsFromLink({ id, link }: GuidOfEntry): boolean {
  if (!link || id.value === link.value || !isAddress(link.value)) return false;
  if (!isSameHost(hostOf(id.value), hostOf(link.value))) return false;
  return similarAddress(cleaned(id.value)) !== similarAddress(cleaned(link.value));
}

/** Without what tells where a reader came from, and without a fragment. */
function cleaned(url: string): string {
  const [address = ""] = url.split("#");
  const clean = withoutTracking(address);
  return clean ? address.slice(0, clean.from) + clean.query : address;
}

function insecure(guids: readonly GuidOfEntry[], { link, self }: Feed): readonly GuidOfEntry[] {
  const site = [link, self].find((text) => text && /^https:/i.test(text.value));
  const host = hostOf(site?.value ?? "");
  return guids.filter(({ id }) => host !== "" && /^http:/i.test(id.value) && isSameHost(hostOf(id.value), host));
}

/** A number or a few letters: fine in this feed, and not told apart from those of others. */
function isUnspecific({ id: { value } }: GuidOfEntry): boolean {
  return /^\d+$/.test(value) || value.length < 8;
}
