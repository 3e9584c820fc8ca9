import type { Feed } from "../src/model/feed.ts";
import { readFeed } from "../src/sources/feed/read.ts";
import { Library } from "../src/sources/library.ts";
import { memoryDisk } from "../src/sources/memory-disk.ts";

/** Reads a feed from its text. */
export function readFeedText(text: string): Promise<Feed> {
  return readFeed(new Library(memoryDisk({ feed: text })).open("feed"));
}
