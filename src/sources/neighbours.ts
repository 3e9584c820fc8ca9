import type { PageFacts } from "../model/post.ts";
import type { Disk } from "./disk.ts";
import { Library } from "./library.ts";
import { Pages } from "./pages.ts";
import type { LoadRequest } from "./request.ts";

/** Most files that are read besides those that were asked about. */
const mostFiles = 100;

/** Reads files for the ids in them alone: they are not linted. What cannot be read is left out. */
export async function readNeighbours(
  files: readonly string[],
  { maxFeedSize, site }: LoadRequest,
  disk: Disk,
): Promise<PageFacts[]> {
  const library = new Library(disk);
  const pages = new Pages(library, site.content ?? "");
  const read: PageFacts[] = [];
  for (const file of files.slice(0, mostFiles)) {
    try {
      if (disk.size(file) > maxFeedSize) continue;
      library.open(file);
      read.push(await (/\.mdx?$/i.test(file) ? pages.markdown(file) : pages.html(file)));
    } catch {
      // A file that cannot be opened says nothing of what is in it.
    }
  }
  return read;
}
