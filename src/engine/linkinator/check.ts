import { LinkChecker, type LinkResult } from "linkinator";
import type { Web } from "../web/index.ts";
import { type Courier, type Environment, withCourier } from "./lent-fetch.ts";

/** One run of linkinator: few addresses, since it knows no limits of its own. */
export interface Batch {
  /** The pages that are read for their links. */
  readonly pages: readonly string[];
  /** Whether a link of theirs is asked; the others come back as skipped. */
  readonly isAsked: (url: string) => boolean;
  readonly courier: Courier;
  /** Status codes that count as ok. */
  readonly accept?: readonly number[];
}

/** What linkinator works with. */
export interface Surroundings {
  readonly web: Pick<Web, "whenOver">;
  readonly env: Environment;
}

/**
 * Lets linkinator check a batch and gives what it said. It cannot be aborted, and hangs when its parser stumbles: when
 * the time of the run is over it is left alone, with what it has said until then.
 */
export async function check(batch: Batch, { web, env }: Surroundings): Promise<readonly LinkResult[]> {
  const results: LinkResult[] = [];
  const pages = new Set(batch.pages);
  const checker = new LinkChecker();
  checker.on("link", (result) => void results.push(result));
  const work = withCourier({ courier: batch.courier, env }, () =>
    checker.check({
      path: [...batch.pages],
      recurse: false,
      retry: false,
      // It would take “/posts/rye” for a folder when it resolves links.
      cleanUrls: true,
      linksToSkip: async (url) => !pages.has(url) && !batch.isAsked(url),
      statusCodes: Object.fromEntries((batch.accept ?? []).map((status) => [String(status), "ok" as const])),
    }),
  );
  await Promise.race([work.catch(() => undefined), web.whenOver]);
  return results;
}
