import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { run } from "../src/engine/run.ts";
import type { Answer } from "../src/model/link.ts";
import { rules } from "../src/rules/links/index.ts";
import { collectLinks } from "../src/sources/links/collect.ts";
import { type Loaded, load } from "../src/sources/load.ts";
import { nodeDisk } from "../src/sources/node-disk.ts";
import { inFolderAsync } from "./child.ts";
import { linkedSite } from "./link-site.ts";
import { median, middle, ms, type Row } from "./measure.ts";

const pages = 1_000;
const rounds = 5;

/** The links of 1,000 pages, about 40 each, looked up without a network, against reading the pages in one bare pass. */
export async function offlineLinks(): Promise<Row[]> {
  return inFolderAsync(linkedSite(pages, 80), async (folder) => {
    const floor = median(rounds, () => readPages(join(folder, "public")));
    const costs: Costs[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await lookUpLinks(folder));
    const links = middle(costs.map(({ links }) => links));
    const model = middle(costs.map(({ model }) => model));
    return [
      { name: `${pages} pages read in one bare pass of htmlparser2`, value: ms(floor) },
      {
        name: `… their ${costs[0]?.uses} links gathered and looked up`,
        value: `${ms(links)}  ${(links / floor).toFixed(2)} ×`,
        budget: "≤ 1.2 ×",
      },
      { name: "… their facts, prose and links read", value: `${ms(model)}  ${(model / floor).toFixed(2)} ×` },
    ];
  });
}

/** Times in ms. */
interface Costs {
  /** The whole site read into the model, its links gathered. */
  readonly model: number;
  /** Links gathered, and every rule of the group over them. */
  readonly links: number;
  readonly uses: number;
}

async function lookUpLinks(folder: string): Promise<Costs> {
  const start = performance.now();
  const loaded = await loadSite(folder);
  const read = performance.now();
  const { feeds, posts } = loaded.site;
  const links = collectLinks(feeds, posts, {
    baseOf: ({ url = "" }) => url,
    neighbourOf: () => undefined,
    isLeftOut: () => false,
    isNamed: () => false,
  });
  await checkLinks({ ...loaded, site: { ...loaded.site, links } });
  const uses = links.reduce((sum, link) => sum + link.uses.length, 0);
  return { model: read - start, links: performance.now() - read, uses };
}

function readPages(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".html")) new Parser({}).end(readFileSync(join(folder, path), "utf8"));
  }
}

function loadSite(folder: string): Promise<Loaded> {
  return load(
    {
      inputs: [{ source: "public", role: "any" }],
      site: { dir: "public", url: "https://blog.example/" },
      maxFeedSize: 1e9,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: "the bench is offline",
    },
    { disk: nodeDisk(folder), fetch: async () => ({ failure: "was not asked" }) },
  );
}

const unchecked: Answer = { outcome: "unchecked", reason: "it was not asked", own: false };

/** Every rule of the group over every link; what is not of the site is not asked. */
async function checkLinks({ lookUp, bodyOf, site }: Loaded): Promise<void> {
  const choices = new Map(
    Object.entries(rules).map(([id, { options }]) => {
      const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
      return [id, { severity: "warning", options: values } as const];
    }),
  );
  await run(site, {
    rules,
    choose: () => choices,
    target: (url) => lookUp(url) ?? unchecked,
    now: Date.UTC(2026, 0, 1),
    bodyOf,
    textOf: () => "",
  });
}
