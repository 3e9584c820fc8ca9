import type { Delivery } from "../../model/delivery.ts";
import type { Web, WebPage } from "../web/index.ts";
import { check, type Surroundings } from "./check.ts";
import { readablePage } from "./readable-page.ts";

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
interface Visited {
  readonly pages: readonly VisitedPage[];
  /** Absolute, without fragments. */
  readonly links: readonly string[];
  /** True when the time of the run is over. */
  readonly isOver: boolean;
}

/**
 * Visits pages: linkinator finds the links on them and asks for nothing else. Each page is read once, by our own means,
 * and handed on.
 */
export async function visit(
  urls: readonly string[],
  { web, env }: Surroundings & { readonly web: Web },
): Promise<Visited> {
  const pages: VisitedPage[] = [];
  const results = await check(
    {
      pages: urls,
      isAsked: () => false,
      courier: async (url) => {
        const read = await web.readPage(url);
        pages.push({ url, read: readingOf(read) });
        if (read.ok) return readablePage(read.bytes, read.url);
        return { status: read.answer.status ?? 404, headers: new Headers(), url };
      },
    },
    { web, env },
  );
  const links = new Set(results.flatMap(({ url, parent }) => (parent === undefined ? [] : [url])));
  return { pages, links: [...links], isOver: web.isOver };
}

function readingOf(page: WebPage): VisitedPage["read"] {
  if (page.ok) return { kind: "page", path: page.url, bytes: page.bytes, delivery: page.delivery };
  const { outcome, finalUrl } = page.answer;
  if (outcome === "unknown" || outcome === "unchecked") return { kind: "failed" };
  return { kind: outcome === "broken" && finalUrl === undefined ? "missing" : "other" };
}
