import { defineConfig } from "tsdown";
import { withoutExamples } from "./scripts/without-examples.ts";

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
  plugins: [withoutExamples()],
});
