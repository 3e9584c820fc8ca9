import type { Robots, Sitemap } from "../../model/site.ts";
import { decode } from "../decode.ts";
import { folderOf, joinPath } from "../disk.ts";
import { unknownSite } from "../folder.ts";
import type { SiteFolder } from "./folder.ts";
import { readNetlifyToml, readVercelJson } from "./host-configuration.ts";
import { readRedirectsFile } from "./netlify.ts";
import { type RedirectRule, Redirects } from "./redirects.ts";
import { readRobots } from "./robots.ts";
import { readSitemaps } from "./sitemaps.ts";

export type { SiteFolder } from "./folder.ts";

/** What a site tells crawlers and its server, beside its pages. */
export interface SideFiles {
  readonly sitemaps: readonly Sitemap[];
  readonly robots: Robots | undefined;
  readonly redirects: Redirects | undefined;
}

/** Reads them from the folder of the built site; what cannot be read is as if it were not there. */
export async function readSideFiles(site: SiteFolder): Promise<SideFiles> {
  const robots = robotsOf(site);
  return { robots, sitemaps: await readSitemaps(site, robots), redirects: await readRedirects(site) };
}

function robotsOf({ dir, folder, url, library, request }: SiteFolder): Robots | undefined {
  const file = joinPath(dir, "robots.txt");
  const { disk } = library;
  if (disk.kind(file) !== "file" || request.isIgnored(file) || disk.size(file) > request.maxFeedSize) return undefined;
  return readRobots(library.open(file), url === undefined ? undefined : folder.addressOf("robots.txt"));
}

async function readRedirects({ dir, url, library }: SiteFolder): Promise<Redirects | undefined> {
  let rules: readonly RedirectRule[] = [];
  for (const [name, places, read] of [
    ["_redirects", [dir], readRedirectsFile],
    ["netlify.toml", aroundFolder(dir), readNetlifyToml],
    ["vercel.json", aroundFolder(dir), readVercelJson],
  ] as const) {
    const file = places.map((place) => joinPath(place, name)).find((path) => library.disk.kind(path) === "file");
    if (file === undefined || library.disk.size(file) > largestConfiguration) continue;
    try {
      rules = rules.concat(await read(decode(library.disk.read(file)).text));
    } catch {
      // Its host says more of a configuration that cannot be read than we could.
    }
  }
  return rules.length === 0 ? undefined : new Redirects(rules.slice(0, mostRules), url ?? unknownSite);
}

/** Bytes. */
const largestConfiguration = 2_000_000;
/** Cloudflare allows 2,100 rules, Vercel 2,048. */
const mostRules = 10_000;

/** The folder itself, the project around it, and the working directory where that holds it. */
function aroundFolder(dir: string): readonly string[] {
  const isBelow = dir !== "." && !dir.startsWith("/") && !dir.startsWith("..");
  return isBelow ? [dir, folderOf(dir), ""] : [dir, ...(dir.startsWith("/") ? [folderOf(dir)] : [])];
}
