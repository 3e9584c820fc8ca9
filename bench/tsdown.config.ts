import { defineConfig } from "tsdown";

/** Bundled like the program itself, so that it is measured as it runs. */
export default defineConfig({
  entry: ["index.ts", "web-servers.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  outDir: "dist",
  dts: false,
  minify: true,
  logLevel: "error",
  deps: { alwaysBundle: [/^(?!jiti(?:\/|$)|typescript(?:\/|$)|node:)/], onlyBundle: false },
});
