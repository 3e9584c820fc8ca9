import { defineConfig, type UserConfig } from "tsdown";
import { asciiOnly } from "./scripts/ascii-only.ts";
import { keepForwardedDefaults } from "./scripts/default-exports.ts";
import { licenses } from "./scripts/licenses.ts";
import { withoutExamples } from "./scripts/without-examples.ts";

/**
 * Everything is bundled, and what a plain feed needs is one file: looking files up is what makes Node programs start
 * slowly. What only pages, the web or other reports need is imported on first use.
 */
const shared: UserConfig = {
  platform: "node",
  target: "node20.19",
  // The script that builds has cleaned the folder, which both builds write to.
  clean: false,
  dts: false,
  minify: true,
  // jiti, which reads contentlint.config.ts, finds its own files at run time.
  deps: { alwaysBundle: [/^(?!jiti(?:\/|$)|typescript(?:\/|$)|node:)/], onlyBundle: false },
};

/** Below src: what only some runs need. */
const apart = [
  "launch.ts",
  "commands/(?:rules|explain|print-config|help)",
  "config/(?:read|validate|check|schema|ranges)",
  "engine/(?:web|linkinator)/",
  "reporters/(?:json|sarif|line-hash)",
  "sources/(?:html|markdown|prose|site-files|crawl)/",
  "sources/feed/json",
  "values/json",
];
const ownCode = /^(?!.*[\\/]node_modules[\\/]).*[\\/]src[\\/]/;
const isApart = new RegExp(`/src/(?:${apart.join("|")})`);

/** What every run of a feed needs, as one file. */
const oneCore: UserConfig["outputOptions"] = {
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id) =>
          /[\\/]node_modules[\\/]picocolors[\\/]/.test(id) ||
          (ownCode.test(id) && !isApart.test(id.replaceAll("\\", "/")))
            ? "core"
            : null,
      },
    ],
  },
};

export default defineConfig([
  {
    ...shared,
    format: "cjs",
    entry: ["src/launch.ts", "src/cli.ts"],
    outDir: "dist",
    outExtensions: () => ({ js: ".cjs" }),
    plugins: plugins(),
    inputOptions: { preserveEntrySignatures: "allow-extension" },
    outputOptions: oneCore,
  },
  {
    ...shared,
    format: "esm",
    entry: ["src/index.ts", "src/testing.ts"],
    outDir: "dist/library",
    outExtensions: () => ({ js: ".js" }),
    plugins: plugins(),
  },
]);

function plugins(): UserConfig["plugins"] {
  return [withoutExamples(), keepForwardedDefaults(), asciiOnly(), licenses()];
}
