import { type LintResult, lint } from "../src/lint.ts";
import type { Delivery } from "../src/model/delivery.ts";
import { rules } from "../src/rules/index.ts";
import { memoryDisk } from "../src/sources/memory-disk.ts";
import type { LoadRequest } from "../src/sources/request.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Lints files in memory with every rule at its defaults, offline unless pages are given. */
export async function lintFiles(
  files: Files,
  inputs: readonly string[] = Object.keys(files),
  more: Partial<LoadRequest> & { readonly web?: Files; readonly delivery?: Delivery } = {},
): Promise<LintResult> {
  const choices = new Map(
    Object.entries(rules).map(([id, { severity, options }]) => {
      const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
      return [id, { severity: severity === "off" ? "warning" : severity, options: values } as const];
    }),
  );
  const { web, delivery, ...request } = more;
  return lint(
    {
      inputs: inputs.map((source) => ({ source, role: "any" })),
      site: {},
      maxFeedSize: 33_554_432,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: web ? undefined : "the run is offline",
      rules,
      choose: () => choices,
      now: Date.UTC(2026, 0, 1),
      links: "all",
      remoteFragments: false,
      ...request,
    },
    {
      disk: memoryDisk(files),
      async fetch(url) {
        const content = web?.[url];
        if (content === undefined) return { failure: "answers 404" };
        const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
        return { path: url, bytes, ...(delivery && { delivery }) };
      },
      ask: async () => ({ outcome: "unchecked", reason: "it was not asked", own: false }),
    },
  );
}
