import { defineConfig, type UserConfig } from "tsdown";
import { licenses } from "./scripts/licenses.ts";
import { withoutChildProcess } from "./scripts/without-child-process.ts";
import { withoutExamples } from "./scripts/without-examples.ts";

/**
 * Everything is bundled, and what a plain feed needs is one file: looking files up is what makes Node programs start
 * slowly. What only pages, the web or other reports need is imported on first use.
 */
const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20.19",
  outExtensions: () => ({ js: ".js" }),
  dts: false,
  minify: true,
  // jiti, which reads contentlint.config.ts, finds its own files at run time.
  deps: { alwaysBundle: [/^(?!jiti(?:\/|$)|typescript(?:\/|$)|node:)/], onlyBundle: false },
};

/** What only some runs need. */
const onFirstUse =
  /[\\/]src[\\/](?:sources[\\/](?:html|markdown|prose)[\\/]|sources[\\/]feed[\\/]jsonfeed|values[\\/]json|engine[\\/]web[\\/]|reporters[\\/](?:sarif|line-hash|json)|config[\\/](?:read|validate|check|schema|ranges)|commands[\\/](?:rules|explain|print-config))/;
const needed = /^(?!.*node_modules).*[\\/]src[\\/]|[\\/]node_modules[\\/]picocolors[\\/]/;

const oneFile: UserConfig["outputOptions"] = {
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: (id) => (needed.test(id) && !onFirstUse.test(id) ? "core" : null) }],
  },
};

export default defineConfig([
  { ...shared, entry: ["src/cli.ts"], outDir: "dist", clean: true, plugins: plugins(), outputOptions: oneFile },
  { ...shared, entry: ["src/index.ts", "src/testing.ts"], outDir: "dist/library", clean: true, plugins: plugins() },
]);

function plugins(): UserConfig["plugins"] {
  return [withoutExamples(), withoutChildProcess(), licenses()];
}
