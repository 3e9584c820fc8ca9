import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { type Files, folderOf, loadFrom } from "./folder.ts";
import { rules } from "./rules.ts";

const asJson = '{ "feeds": ["feed.xml"], "rules": { "post/style": "error" } }';
const asYaml = "feeds:\n  - feed.xml\nrules:\n  post/style: error\n";
const asModule = 'export default { feeds: ["feed.xml"], rules: { "post/style": "error" } };\n';
const asCommonJs = 'module.exports = { feeds: ["feed.xml"], rules: { "post/style": "error" } };\n';
const asTypeScript = `import type { UserConfig } from "contentlint";
const feeds: readonly string[] = ["feed.xml"];
export default { feeds, rules: { "post/style": "error" } } satisfies UserConfig;
`;

const formats: readonly (readonly [string, Files])[] = [
  [".contentlintrc.json", { ".contentlintrc.json": `// The feed.\n${asJson}` }],
  [".contentlintrc", { ".contentlintrc": asJson }],
  [".contentlintrc", { ".contentlintrc": `/* The feed. */${asJson}` }],
  [".contentlintrc", { ".contentlintrc": asYaml }],
  [".contentlintrc.yaml", { ".contentlintrc.yaml": asYaml }],
  [".contentlintrc.yml", { ".contentlintrc.yml": `\uFEFF${asYaml}` }],
  ["contentlint.config.js", { "contentlint.config.js": asModule, "package.json": '{ "type": "module" }' }],
  ["contentlint.config.js", { "contentlint.config.js": asCommonJs, "package.json": '{ "type": "commonjs" }' }],
  ["contentlint.config.mjs", { "contentlint.config.mjs": asModule }],
  [
    "contentlint.config.mjs",
    { "contentlint.config.mjs": asModule.replace(/{.*}/, (value) => `Promise.resolve(${value})`) },
  ],
  ["contentlint.config.cjs", { "contentlint.config.cjs": asCommonJs }],
  ["contentlint.config.ts", { "contentlint.config.ts": asTypeScript }],
  ["package.json", { "package.json": `{ "name": "blog", "contentlint": ${asJson} }` }],
];

describe("a configuration", () => {
  it.each(formats)("is read from %s", async (file, files) => {
    const loaded = await loadFrom(files);
    expect(loaded.mistakes).toEqual([]);
    expect(loaded.file).toBe(file);
    expect(loaded.config.feeds).toEqual(["feed.xml"]);
    expect(loaded.config.rules).toEqual({ "post/style": "error" });
  });

  it("has its defaults filled in", async () => {
    const text = '{ "posts": ["a.md", { "files": "b/*.md", "url": "/:slug/" }], "links": { "timeout": 5 } }';
    const { config } = await loadFrom({ ".contentlintrc.json": text });
    expect(config).toMatchObject({
      extends: ["contentlint:recommended"],
      feeds: [],
      posts: [
        { files: "a.md", url: undefined },
        { files: "b/*.md", url: "/:slug/" },
      ],
      site: { dir: undefined, url: undefined, content: undefined },
      links: { check: "all", timeout: 5, perHost: 4, allowPrivate: [] },
      maxFeedSize: 33_554_432,
    });
  });

  it("may name one preset without a list", async () => {
    const { config } = await loadFrom({ ".contentlintrc.json": '{ "extends": "contentlint:strict" }' });
    expect(config.extends).toEqual(["contentlint:strict"]);
  });

  it("keeps a key that is undefined at its default", async () => {
    const code =
      'export default { feeds: undefined, links: { timeout: undefined }, site: { url: undefined, dir: "public" } };';
    const { config, mistakes } = await loadFrom({ "contentlint.config.mjs": code });
    expect(mistakes).toEqual([]);
    expect(config).toMatchObject({ feeds: [], links: { timeout: 10_000 }, site: { dir: "public", url: undefined } });
  });
});

describe("the search", () => {
  it("finds nothing, and that is fine", async () => {
    const cwd = folderOf({ "package.json": '{ "devDependencies": { "contentlint": "1.0.0" } }' });
    const loaded = await loadConfig({ cwd, rules });
    expect(loaded).toMatchObject({ file: undefined, mistakes: [], config: { folder: cwd, rules: {} } });
  });

  it("goes up to the root of the repository", async () => {
    const root = folderOf({
      ".contentlintrc.json": asJson,
      "posts/2025/a.md": "",
      "other/.git/HEAD": "",
      "other/b.md": "",
    });
    const below = await loadConfig({ cwd: join(root, "posts/2025"), rules });
    expect(below).toMatchObject({ file: "../../.contentlintrc.json", config: { folder: root, feeds: ["feed.xml"] } });
    const other = await loadConfig({ cwd: join(root, "other"), rules });
    expect(other).toMatchObject({ file: undefined, config: { folder: join(root, "other") } });
  });

  it("takes the nearest file", async () => {
    const root = folderOf({ ".contentlintrc.json": asJson, "posts/.contentlintrc.yml": "feeds: [near.xml]" });
    const { config } = await loadConfig({ cwd: join(root, "posts"), rules });
    expect(config).toMatchObject({ feeds: ["near.xml"], folder: join(root, "posts") });
  });

  it("takes package.json first, then the rc files, then code", async () => {
    const files = {
      "package.json": '{ "contentlint": { "feeds": ["package.xml"] } }',
      ".contentlintrc.json": '{ "feeds": ["rc.xml"] }',
      "contentlint.config.mjs": 'export default { feeds: ["code.xml"] };',
    };
    const { "package.json": _, ...withoutPackage } = files;
    expect((await loadFrom(files)).config.feeds).toEqual(["package.xml"]);
    expect((await loadFrom(withoutPackage)).config.feeds).toEqual(["rc.xml"]);
  });

  it("passes over folders and a broken package.json", async () => {
    const loaded = await loadFrom({ "package.json": "{", ".contentlintrc/a": "", ".contentlintrc.json": asJson });
    expect(loaded).toMatchObject({ file: ".contentlintrc.json", mistakes: [] });
  });

  it("is left out when a file is named", async () => {
    const files = { ".contentlintrc.json": asJson, "conf/lint.json": '{ "feeds": ["named.xml"] }' };
    const cwd = folderOf(files);
    const loaded = await loadConfig({ cwd, file: "conf/lint.json", rules });
    expect(loaded).toMatchObject({
      file: "conf/lint.json",
      config: { feeds: ["named.xml"], folder: join(cwd, "conf") },
    });
  });
});
