import type { Notice } from "../../model/site.ts";
import type { CrawlSettings } from "../request.ts";
import type { Stop, Walked } from "./walk.ts";

/** What a crawl did not see, and where its limits are set. */
export function crawlNotices(walked: Walked, settings: CrawlSettings): Notice[] {
  const { stopped, forbidden, leftOut, pages } = walked;
  const notices: Notice[] = [];
  if (stopped) notices.push({ id: "crawl-stopped", message: stopMessage(stopped, readOf(pages), settings) });
  if (leftOut > 0) {
    const count = leftOut === 1 ? "1 address was" : `${leftOut} addresses were`;
    notices.push({
      id: "crawl-queries",
      message: `${count} not crawled: they differ from others in their query alone, and 20 of a kind were.`,
    });
  }
  if (walked.isCut) {
    const message = "Only the first 10,000 links of a page were followed: some page has more.";
    notices.push({ id: "crawl-links", message });
  }
  const [first] = forbidden;
  if (first !== undefined) {
    const count = forbidden.length === 1 ? "1 page" : `${forbidden.length} pages`;
    const message = `robots.txt keeps crawlers from ${count} (${first}). Set crawl.robots to false to read them.`;
    notices.push({ id: "crawl-robots", message });
  }
  return notices;
}

function readOf(pages: Walked["pages"]): number {
  return pages.filter(({ read }) => read.kind === "page").length;
}

function stopMessage({ by, waiting }: Stop, read: number, { depth, pages }: CrawlSettings): string {
  const left = waiting === 0 ? "" : `, with ${waiting} ${waiting === 1 ? "address" : "addresses"} left`;
  switch (by) {
    case "depth":
      return `The crawl stopped ${depth} links from its start${left}. Set crawl.depth to go further.`;
    case "pages":
      return `The crawl stopped after ${pages} pages${left}. Set crawl.pages to read more.`;
    case "bytes":
      return `The crawl stopped after ${read} pages, which have 256 MiB together${left}.`;
    case "time":
      return `The crawl stopped after ${read} pages, when the time was over${left}. Set links.deadline to give it more.`;
  }
}
