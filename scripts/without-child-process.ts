import type { Rolldown } from "tsdown";

const stub = "\0no-child-process";

/**
 * Commander can run other programs as subcommands, which nothing here uses; only loading what that takes costs a fifth
 * of a start.
 */
export function withoutChildProcess(): Rolldown.Plugin {
  return {
    name: "without-child-process",
    resolveId(source, importer) {
      return source === "node:child_process" && /[\\/]commander[\\/]/.test(importer ?? "") ? stub : undefined;
    },
    load: (id) => (id === stub ? "module.exports = {};" : undefined),
  };
}
