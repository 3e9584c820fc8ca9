import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config, LinkSettings } from "../config/config.ts";
import type { LinkCache } from "../engine/web/cache/index.ts";
import { hashOf } from "../model/hash.ts";
import type { Answer } from "../model/link.ts";
import type { Notice } from "../model/site.ts";
import { shownPath } from "../sources/node-disk.ts";
import { isHttp, parseUrl } from "../values/url.ts";
import { version } from "../version.ts";
import type { LintArguments } from "./options.ts";

/** What links answered in earlier runs, where the configuration wants that kept. */
interface AnswerMemory {
  readonly answer: LinkCache["answer"];
  /** Keeps what was learnt for the next run; says where it could not. */
  readonly keep: () => Promise<readonly Notice[]>;
}

interface Basis {
  readonly config: Config;
  readonly cwd: string;
}

/** The file is touched when somebody first asks where an address leads, and when that was learnt. */
export function answerMemory(args: LintArguments, { config, cwd }: Basis): AnswerMemory {
  const path = cachePath(config);
  if (path === undefined) return { answer: (_, ask) => ask(), keep: async () => [] };
  let cache: Promise<LinkCache> | undefined;
  const open = async (): Promise<LinkCache> => {
    const { LinkCache } = await import("../engine/web/cache/index.ts");
    const own = ownOrigins(args, config);
    const isLeftOut = (url: string): boolean => own.has(parseUrl(url)?.origin ?? "");
    return new LinkCache({ path, settings: signatureOf(config), isLeftOut });
  };
  return {
    async answer(question, ask): Promise<Answer> {
      cache ??= open();
      return (await cache).answer(question, ask);
    },
    async keep() {
      const problem = await (await cache)?.save();
      if (problem === undefined) return [];
      const message = `What links answered is not kept in ${shownPath(cwd, path)}: ${problem}.`;
      return [{ id: "link-cache", message }];
    },
  };
}

function cachePath({ folder, links: { cache } }: Config): string | undefined {
  if (typeof cache === "string") return resolve(folder, cache);
  if (!cache) return undefined;
  const modules = join(folder, "node_modules");
  return join(existsSync(modules) ? modules : folder, ".cache", "contentlint", "links.jsonl");
}

/** Settings that only say what is asked, and how fast. */
const harmless: ReadonlySet<string> = new Set<keyof LinkSettings>([
  "check",
  "cache",
  "perHost",
  "concurrency",
  "deadline",
  "pause",
  "exclude",
  "include",
]);

/** Answers count until something changes that they depend on: any other setting, or the version that judged them. */
function signatureOf({ links }: Config): string {
  const telling = Object.entries(links).filter(([key]) => !harmless.has(key));
  return hashOf(JSON.stringify([version, telling])).slice(0, 8);
}

/** The site that is linted changes under the hands of its author, and is asked every time. */
function ownOrigins({ inputs, url, previous }: LintArguments, { site, feeds }: Config): ReadonlySet<string> {
  const before = previous && "source" in previous ? previous.source : "";
  const named = [...inputs, ...feeds, url ?? "", site.url ?? "", before].filter(isHttp);
  return new Set(named.flatMap((address) => parseUrl(address)?.origin ?? []));
}
