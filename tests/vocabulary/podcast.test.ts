import { expect, test } from "vitest";
import { podcastOf } from "../../src/vocabulary/podcast.ts";
import { readFeedText } from "../read-feed.ts";

const itunes = "<itunes:author>Ann</itunes:author>";
const episode = '<item><enclosure url="https://a.example/1.mp3?x=1" length="1" type="audio/mpeg"/></item>';
const untyped = '<item><enclosure url="https://a.example/1.mp3?x=1"/></item>';
const download = '<item><enclosure url="https://a.example/1.zip" type="application/zip"/></item>';
const numbered = "<item><itunes:episode>1</itunes:episode></item>";
const post = "<item><title>A post</title></item>";

async function isPodcast(inside: string): Promise<boolean> {
  const text = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>${inside}</channel></rss>`;
  return podcastOf(await readFeedText(text)) !== undefined;
}

test.each([
  ["a channel of Apple's with episodes", itunes + episode, true],
  ["one that has none yet", itunes, true],
  ["half of its entries episodes", itunes + episode + post, true],
  ["enclosures without a type", itunes + untyped, true],
  ["a show whose episodes have lost their files", `<itunes:type>serial</itunes:type>${numbered}`, true],
  ["numbered posts of no show", numbered, false],
  ["the podcast namespace alone", `<podcast:locked>yes</podcast:locked>${episode}`, true],
  ["a blog with Apple's elements in its channel", itunes + post, false],
  ["a blog with few episodes", itunes + episode + post + post, false],
  ["files that nobody can hear", itunes + download, false],
  ["sound without Apple's elements", episode, false],
])("%s", async (_, inside, expected) => {
  expect(await isPodcast(inside)).toBe(expected);
});
