import type { Vocabulary } from "../form.ts";
import {
  duration,
  email,
  html,
  integer,
  mimeType,
  optional,
  orEmpty,
  own,
  required,
  rfc822,
  text,
  url,
  wordInAnyCase,
} from "../values.ts";

const yesNo = wordInAnyCase("Yes No");
const shared = {
  "itunes:author": "?",
  "itunes:block": "?",
  "itunes:category": "*",
  "itunes:explicit": "?",
  "itunes:image": "?",
  "itunes:keywords": "?",
  "itunes:link": "*",
  "itunes:pubDate": "?",
  "itunes:subtitle": "?",
  "itunes:summary": "?",
  "itunes:title": "?",
} as const;
const category = { text: required(own) };

/**
 * Apple, “A Podcaster’s Guide to RSS” (help.apple.com/itc/podcasts_connect, itcb54353390); also what its earlier
 * editions had and hosts still write: keywords, link, order, pubDate, subtitle, summary, isClosedCaptioned.
 */
export const itunes: Vocabulary = {
  feed: {
    ...shared,
    "itunes:applepodcastsverify": "?",
    "itunes:complete": "?",
    "itunes:new-feed-url": "?",
    "itunes:owner": "?",
    "itunes:type": "?",
  },
  entry: {
    ...shared,
    "itunes:duration": "?",
    "itunes:episode": "?",
    "itunes:episodeType": "?",
    "itunes:isClosedCaptioned": "?",
    "itunes:order": "?",
    "itunes:season": "?",
  },
  elements: {
    "itunes:applepodcastsverify": { value: text },
    "itunes:author": { value: text },
    "itunes:block": { value: yesNo },
    "itunes:category": { attributes: category, children: { "itunes:category": "*" } },
    "itunes:category/itunes:category": { attributes: category },
    "itunes:complete": { value: yesNo },
    "itunes:duration": { value: duration },
    "itunes:email": { value: email },
    "itunes:episode": { value: integer(1) },
    "itunes:episodeType": { value: wordInAnyCase("full trailer bonus") },
    "itunes:explicit": { value: own },
    "itunes:image": { attributes: { href: required(url) } },
    "itunes:isClosedCaptioned": { value: yesNo },
    "itunes:keywords": { value: orEmpty(text) },
    "itunes:link": {
      value: orEmpty(text),
      attributes: { href: optional(url), rel: optional(text), type: optional(mimeType) },
    },
    "itunes:name": { value: text },
    "itunes:new-feed-url": { value: url },
    "itunes:order": { value: integer(0) },
    "itunes:owner": { children: { "itunes:name": "?", "itunes:email": "?" } },
    "itunes:pubDate": { value: rfc822 },
    "itunes:season": { value: integer(1) },
    "itunes:subtitle": { value: text },
    "itunes:summary": { value: html },
    "itunes:title": { value: text },
    "itunes:type": { value: wordInAnyCase("episodic serial") },
  },
};
