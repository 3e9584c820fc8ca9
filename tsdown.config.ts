import { defineConfig } from "tsdown";
import { licenses } from "./scripts/licenses.ts";
import { withoutExamples } from "./scripts/without-examples.ts";

/** What a feed needs is one chunk; what only pages, the web or other reports need is read on first use. */
const onFirstUse =
  /[\\/]src[\\/](?:sources[\\/](?:html|markdown|prose)[\\/]|engine[\\/]web[\\/]|reporters[\\/](?:sarif|line-hash)|config[\\/](?:read-yaml|read-code|validate|check|schema)|commands[\\/](?:rules|explain|print-config))/;
const ownCode = /^(?!.*node_modules).*[\\/]src[\\/]/;

/** Everything is bundled, since looking files up is what makes Node programs start slowly. */
export default defineConfig({
  entry: ["src/cli.ts", "src/index.ts", "src/testing.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  outDir: "dist",
  outExtensions: () => ({ js: ".js" }),
  clean: true,
  dts: false,
  minify: true,
  // jiti, which reads contentlint.config.ts, finds its own files at run time.
  deps: { alwaysBundle: [/^(?!jiti(?:\/|$)|typescript(?:\/|$)|node:)/], onlyBundle: false },
  outputOptions: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: (id) => (ownCode.test(id) && !onFirstUse.test(id) && !/[\\/](?:cli|index|testing)\.ts$/.test(id) ? "core" : null),
        },
      ],
    },
  },
  plugins: [withoutExamples(), licenses()],
});
