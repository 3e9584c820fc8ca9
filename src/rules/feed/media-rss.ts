import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import type { Edit } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { isCountryCode } from "../../values/countries.ts";
import { checkHash, hashLength, isHashAlgorithm } from "../../values/hex-hash.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { examples } from "./media-rss.examples.ts";
import { ratings, roles } from "./media-rss.words.ts";

const messages = {
  noAddress: "The <{name}> has neither a url nor a player. Add its url.",
  single: {
    text: "Groups are for several forms of one thing, yet a <{name}> holds a single <media:content> ({count} × in this feed). Leave the group out.",
    severity: "info",
  },
  defaults: "The <{name}> has a default already. Make one <media:content> the default.",
  role: {
    text: "“{role}” is no role of the scheme {scheme}. Use one of its roles, or name another scheme.",
    severity: "warning",
  },
  simple: "“{rating}” is no rating of the scheme urn:simple. Write “adult” or “nonadult”, or name the scheme.",
  rating: "“{rating}” is no rating of the scheme {scheme}. Use one of its ratings, or name another scheme.",
  hash: "“{value}” is no {algorithm} hash, which is {digits} hexadecimal digits. Write the hash of the file, or correct its algo.",
  noContent: {
    text: "The <{name}> holds no <media:content>, so there is nothing to choose from. Put the forms of the medium into it.",
    severity: "warning",
  },
  country: "“{code}” is no country code. Use the two letters of ISO 3166-1, with spaces between them.",
  address: "“{value}” is no address. Write whole addresses, with spaces between them.",
  restriction:
    "“{value}” restricts nothing. Write “all” or “none”, or say by type whether it lists countries or addresses.",
  adult: {
    text: "The <{name}> has been replaced by <media:rating>. Write “{rating}” as a rating of the scheme urn:simple.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary:
    "Media RSS says what its values mean: credits and ratings of a known scheme, whole hashes, one default a group.",
  why: "Players and video search pass over media whose address, rating or restriction they cannot read, or show them to the wrong audience.",
  source: "Media RSS 1.5.1, www.rssboard.org/media-rss; EBU role codes; ISO 3166-1.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    for (const check of [contents, groups, credits, ratingsOf, hashes, restrictions, adults]) check(feed, report);
  },
});

const playable = ["media:player", "media:embed", "media:peerLink"];

function contents(feed: Feed, report: Report): void {
  for (const content of elementsNamed(feed, "media:content")) {
    if (content.attribute("url")) continue;
    const around = content.parent?.name === "media:group" ? content.parent.children : [];
    const isPlayable = [...content.children, ...around].some(({ name }) => playable.includes(name));
    if (!isPlayable) report({ at: content.opening, message: "noAddress", data: { name: content.written } });
  }
}

function groups(feed: Feed, report: Report): void {
  const single: FeedElement[] = [];
  for (const group of elementsNamed(feed, "media:group")) {
    const inside = group.children.filter((child) => child.name === "media:content");
    if (inside.length === 0) report({ at: group.opening, message: "noContent", data: { name: group.written } });
    if (inside.length === 1) single.push(group);
    const [, ...others] = inside.flatMap((content) => {
      const value = content.attribute("isDefault")?.value.trim();
      return value?.value.toLowerCase() === "true" ? [value] : [];
    });
    for (const at of others) report({ at, message: "defaults", data: { name: group.written } });
  }
  const [first] = single;
  if (!first) return;
  const related = single.slice(1).map(({ opening }) => ({ at: opening, note: "And here." }));
  const data = { name: first.written, count: single.length };
  report({ at: first.opening, message: "single", data, related });
}

function credits(feed: Feed, report: Report): void {
  for (const credit of elementsNamed(feed, "media:credit")) {
    const at = credit.attribute("role")?.value.trim();
    const scheme = valueOf(credit, "scheme") || "urn:ebu";
    if (!at?.value || roles.get(scheme)?.has(at.value) !== false) continue;
    report({ at, message: "role", data: { role: at.value, scheme } });
  }
}

function ratingsOf(feed: Feed, report: Report): void {
  for (const rating of elementsNamed(feed, "media:rating")) {
    const at = rating.text.trim();
    const scheme = valueOf(rating, "scheme") || "urn:simple";
    const value = at.value.toLowerCase();
    const isKnown = scheme === "urn:icra" ? icra.test(value) : (ratings.get(scheme)?.has(value) ?? true);
    if (value === "" || isKnown) continue;
    const message = scheme === "urn:simple" ? "simple" : "rating";
    report({ at, message, data: { rating: at.value, scheme } });
  }
}

/** A label: r, and in brackets pairs of a category and whether it applies. */
const icra = /^r \( ?(?:[a-z]{2} [01] ?)+\)$/;

function hashes(feed: Feed, report: Report): void {
  for (const hash of elementsNamed(feed, "media:hash")) {
    const at = hash.text.trim();
    const algorithm = valueOf(hash, "algo") || "md5";
    if (at.value === "" || !isHashAlgorithm(algorithm) || !checkHash(algorithm, at.value)) continue;
    const data = { value: at.value, algorithm, digits: hashLength(algorithm) };
    report({ at, message: "hash", data });
  }
}

function restrictions(feed: Feed, report: Report): void {
  for (const restriction of elementsNamed(feed, "media:restriction")) {
    const at = restriction.text.trim();
    const type = valueOf(restriction, "type");
    if (at.value === "" || at.value === "all" || at.value === "none") continue;
    if (type === "") report({ at, message: "restriction", data: { value: at.value } });
    if (type !== "country" && type !== "uri") continue;
    for (const { 0: value, index } of at.value.matchAll(/\S+/g)) {
      const place = at.slice(index, index + value.length);
      if (type === "uri") {
        if (!/^[a-z][a-z0-9+.-]*:./i.test(value)) report({ at: place, message: "address", data: { value } });
      } else if (!isCountryCode(value.toUpperCase())) report({ at: place, message: "country", data: { code: value } });
    }
  }
}

function adults(feed: Feed, report: Report): void {
  for (const adult of elementsNamed(feed, "media:adult")) {
    const rating = adult.text.value.trim().toLowerCase() === "false" ? "nonadult" : "adult";
    const data = { name: adult.written, rating };
    report({ at: adult.opening, message: "adult", data, fix: asRating(adult, rating) });
  }
}

/** Undefined where there is nothing to write the rating into. */
function asRating(adult: FeedElement, rating: string): Edit[] | undefined {
  const { nameSpan, endNameSpan, text, children } = adult;
  if (!endNameSpan || text.value === "" || children.length > 0 || adult.attribute("scheme")) return undefined;
  const name = adult.written.replace(/adult$/, "rating");
  return [
    { ...nameSpan, text: `${name} scheme="urn:simple"` },
    text.replace(0, text.value.length, rating),
    { ...endNameSpan, text: name },
  ];
}

function valueOf(element: FeedElement, name: string): string {
  return element.attribute(name)?.value.value.trim().toLowerCase() ?? "";
}
