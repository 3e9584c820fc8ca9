import type { Delivery } from "../../model/delivery.ts";
import type { Web, WebPage } from "../web/index.ts";
import { check, type Surroundings } from "./check.ts";
import type { Carried } from "./lent-fetch.ts";
import { readablePage } from "./readable-page.ts";

/** What visiting works with. */
type Visiting = Surroundings & { readonly web: Pick<Web, "readPage" | "whenOver" | "isOver"> };

/** What became of an address that was visited. */
interface VisitedPage {
  /** As it was asked for. */
  readonly url: string;
  readonly read:
    | { readonly kind: "page"; readonly path: string; readonly bytes: Uint8Array; readonly delivery: Delivery }
    /** `other`: no page; `missing`: nothing is there; `failed`: the server would not say. */
    | { readonly kind: "other" | "missing" | "failed" };
}

/** Some pages of a site, and all that they lead to. */
export interface Visited {
  readonly pages: readonly VisitedPage[];
  /** Absolute, without fragments. */
  readonly links: readonly string[];
  /** True when the time of the run is over. */
  readonly isOver: boolean;
  /** True when a page has more links than are looked at. */
  readonly isCut: boolean;
}

/**
 * Visits pages: linkinator finds the links on them and asks for nothing else. Each page is read once, by our own means,
 * and handed on; alone, for linkinator compares what several pages link to.
 */
export async function visit(urls: readonly string[], around: Visiting): Promise<Visited> {
  const pages: VisitedPage[] = [];
  const links = new Set<string>();
  let isCut = false;
  const visitOne = async (url: string): Promise<void> => {
    const courier = async (): Promise<Carried> => {
      const read = await around.web.readPage(url);
      pages.push({ url, read: readingOf(read) });
      if (!read.ok) return { status: read.answer.status ?? 404, headers: new Headers(), url };
      const page = readablePage(read.bytes, read.url);
      isCut ||= page.isCut;
      return page;
    };
    const results = await check({ pages: [url], isAsked: () => false, courier }, around);
    for (const result of results) if (result.parent !== undefined) links.add(result.url);
  };
  await Promise.all(urls.map(visitOne));
  return { pages, links: [...links], isOver: around.web.isOver, isCut };
}

function readingOf(page: WebPage): VisitedPage["read"] {
  if (page.ok) return { kind: "page", path: page.url, bytes: page.bytes, delivery: page.delivery };
  const { outcome, finalUrl } = page.answer;
  if (outcome === "unknown" || outcome === "unchecked") return { kind: "failed" };
  return { kind: outcome === "broken" && finalUrl === undefined ? "missing" : "other" };
}
