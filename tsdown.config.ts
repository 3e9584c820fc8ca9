import { defineConfig } from "tsdown";
import { withoutExamples } from "./scripts/without-examples.ts";

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
  plugins: [withoutExamples()],
});
