import type { Vocabulary } from "../form.ts";
import {
  decimal,
  email,
  id,
  integer,
  language,
  mimeType,
  optional,
  orEmpty,
  own,
  recommended,
  required,
  rfc822,
  text,
  url,
  word,
  wordInAnyCase,
} from "../values.ts";
import { money } from "./podcast-value.ts";

const yesNo = wordInAnyCase("yes no");
const trueFalse = wordInAnyCase("true false");
/** Each has a list of its own, with an L behind it. */
const mediums = "podcast music video film audiobook newsletter blog publisher course".split(" ");
const medium = wordInAnyCase([...mediums, ...mediums.map((name) => `${name}L`), "mixed"].join(" "));
const anywhere = {
  "podcast:chat": "?",
  "podcast:funding": "*",
  "podcast:image": "*",
  "podcast:images": "?",
  "podcast:license": "?",
  "podcast:location": "*",
  "podcast:person": "*",
  "podcast:socialInteract": "*",
  "podcast:txt": "*",
  "podcast:value": "*",
} as const;
/** Proposed and in use, though not adopted. */
const proposed = {
  "podcast:contact": "*",
  "podcast:follow": "*",
  "podcast:gateway": "*",
  "podcast:hiveAccount": "*",
  "podcast:id": "*",
  "podcast:recommendations": "*",
  "podcast:social": "*",
} as const;

/** The podcast namespace, “Podcasting 2.0” (podcastindex.org/namespace/1.0). */
export const podcast: Vocabulary = {
  feed: {
    ...anywhere,
    ...proposed,
    "podcast:block": "*",
    "podcast:guid": "?",
    "podcast:liveItem": "*",
    "podcast:locked": "?",
    "podcast:medium": "?",
    "podcast:podping": "?",
    "podcast:podroll": "?",
    "podcast:publisher": "?",
    "podcast:remoteItem": "*",
    "podcast:trailer": "*",
    "podcast:updateFrequency": "?",
  },
  entry: {
    ...anywhere,
    ...proposed,
    "podcast:alternateEnclosure": "*",
    "podcast:chapters": "?",
    "podcast:contentLink": "*",
    "podcast:episode": "?",
    "podcast:season": "?",
    "podcast:soundbite": "*",
    "podcast:transcript": "*",
  },
  entries: ["podcast:liveItem"],
  elements: {
    ...money.elements,
    ...Object.fromEntries(Object.keys(proposed).map((name) => [name, { open: true } as const])),
    "podcast:alternateEnclosure": {
      attributes: {
        type: required(mimeType),
        length: recommended(integer(0)),
        bitrate: optional(decimal(0)),
        height: optional(integer(1)),
        lang: optional(language),
        title: optional(text),
        rel: optional(text),
        codecs: optional(text),
        default: optional(trueFalse),
      },
      children: { "podcast:source": "+", "podcast:integrity": "?" },
    },
    "podcast:block": { value: yesNo, attributes: { id: optional(text) } },
    "podcast:chapters": { attributes: { url: required(url), type: required(mimeType) } },
    "podcast:chat": {
      attributes: {
        server: required(text),
        protocol: required(text),
        accountId: optional(text),
        space: optional(text),
      },
    },
    "podcast:contentLink": { value: orEmpty(text), attributes: { href: required(url) } },
    "podcast:episode": { value: decimal(), attributes: { display: optional(text) } },
    "podcast:funding": { value: text, attributes: { url: required(url) } },
    "podcast:guid": { value: own },
    "podcast:image": {
      attributes: {
        href: required(url),
        alt: optional(orEmpty(text)),
        "aspect-ratio": optional(text),
        width: optional(integer(1)),
        height: optional(integer(1)),
        type: optional(mimeType),
        purpose: optional(text),
      },
    },
    "podcast:images": { attributes: { srcset: required(text) } },
    "podcast:integrity": { attributes: { type: required(word("sri pgp-signature")), value: required(text) } },
    "podcast:license": { value: text, attributes: { url: optional(url) } },
    "podcast:liveItem": {
      attributes: { status: required(wordInAnyCase("pending live ended")), start: required(own), end: optional(own) },
    },
    "podcast:location": {
      value: text,
      attributes: {
        rel: optional(wordInAnyCase("subject creator")),
        geo: optional(own),
        osm: optional(own),
        country: optional(text),
      },
    },
    "podcast:locked": { value: yesNo, attributes: { owner: optional(email) } },
    "podcast:medium": { value: medium },
    "podcast:person": {
      value: text,
      attributes: { role: optional(own), group: optional(own), img: optional(url), href: optional(url) },
    },
    "podcast:podping": { attributes: { usesPodping: optional(trueFalse) } },
    "podcast:podroll": { children: { "podcast:remoteItem": "+" } },
    "podcast:publisher": { children: { "podcast:remoteItem": "1" } },
    "podcast:remoteItem": {
      attributes: {
        feedGuid: required(text),
        feedUrl: optional(url),
        itemGuid: optional(text),
        medium: optional(medium),
        title: optional(text),
      },
    },
    "podcast:season": { value: integer(0), attributes: { name: optional(text) } },
    "podcast:socialInteract": {
      attributes: {
        protocol: required(text),
        uri: optional(id),
        accountId: optional(text),
        accountUrl: optional(url),
        priority: optional(integer()),
      },
    },
    "podcast:soundbite": {
      value: orEmpty(text),
      attributes: { startTime: required(decimal(0)), duration: required(decimal(0)) },
    },
    "podcast:source": { attributes: { uri: required(id), contentType: optional(mimeType) } },
    "podcast:trailer": {
      value: text,
      attributes: {
        url: required(url),
        pubdate: required(rfc822),
        length: recommended(integer(0)),
        type: recommended(mimeType),
        season: optional(integer(0)),
      },
    },
    "podcast:transcript": {
      attributes: {
        url: required(url),
        type: required(mimeType),
        language: optional(language),
        rel: optional(text),
      },
    },
    "podcast:txt": { value: text, attributes: { purpose: optional(text) } },
    "podcast:updateFrequency": {
      value: text,
      attributes: { complete: optional(trueFalse), dtstart: optional(own), rrule: optional(own) },
    },
  },
};
