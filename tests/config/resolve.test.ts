import { describe, expect, it } from "vitest";
import type { Config, UserConfig } from "../../src/config/config.ts";
import { withDefaults } from "../../src/config/defaults.ts";
import { type ChooseSettings, chosenFor } from "../../src/config/resolve.ts";
import { rules } from "./rules.ts";

const config = (user: UserConfig): Config => withDefaults(user, "/blog");
const chosen = (user: UserConfig, more: Partial<ChooseSettings> = {}) =>
  chosenFor({ config: config(user), rules, cwd: "/blog", ...more });

async function severities(user: UserConfig, more: Partial<ChooseSettings> = {}, file = "feed.xml") {
  const { choose } = await chosen(user, more);
  return Object.fromEntries([...choose(file)].map(([id, { severity }]) => [id, severity]));
}

async function lengths(user: UserConfig, more: Partial<ChooseSettings> = {}, file = "feed.xml") {
  const { choose } = await chosen(user, more);
  const { severity, options } = choose(file).get("feed/description-length") ?? {};
  return [severity, options?.["min"], options?.["max"]];
}

describe("the rules that are on", () => {
  it("are those of the recommended preset, with their own options", async () => {
    expect(await severities({})).toEqual({
      "feed/description-length": "warning",
      "feed/plain": "error",
      "post/style": "info",
    });
    const { choose } = await chosen({});
    expect(choose("feed.xml").get("post/style")?.options).toEqual({
      share: 0.5,
      strict: false,
      mode: "long",
      title: "",
      words: [],
      marks: ["dot"],
    });
  });

  it("are only those that are named when there is no preset", async () => {
    expect(await severities({ extends: [], rules: { "feed/plain": "info" } })).toEqual({ "feed/plain": "info" });
  });

  it("are those of the preset on the command line, when there is one", async () => {
    expect(await lengths({ extends: "contentlint:recommended" }, { preset: "contentlint:strict" })).toEqual([
      "warning",
      50,
      160,
    ]);
  });

  it("can be turned off and on", async () => {
    expect(
      await severities({ rules: { "feed/plain": "off", "post/resting": "warning", "post/style": "off" } }),
    ).toEqual({
      "feed/description-length": "warning",
      "post/resting": "warning",
    });
  });
});

describe("options", () => {
  const override = { files: ["news/**"], rules: { "feed/description-length": ["error", { max: 90 }] } } as const;

  it("are kept by a severity alone", async () => {
    const user: UserConfig = { extends: "contentlint:strict", rules: { "feed/description-length": "error" } };
    expect(await lengths(user)).toEqual(["error", 50, 160]);
    expect(await lengths({ ...user, rules: { "feed/description-length": ["info"] } })).toEqual(["info", 50, 160]);
  });

  it("replace those of the same name, level by level", async () => {
    const user: UserConfig = { rules: { "feed/description-length": ["info", { min: 10 }] }, overrides: [override] };
    expect(await lengths(user)).toEqual(["info", 10, 500]);
    expect(await lengths(user, {}, "news/feed.xml")).toEqual(["error", 10, 90]);
    expect(await lengths(user, { cliRules: { "feed/description-length": "warning" } }, "news/feed.xml")).toEqual([
      "warning",
      10,
      90,
    ]);
  });
});

describe("overrides", () => {
  const user: UserConfig = {
    overrides: [
      { files: ["news/**", "*.atom"], rules: { "feed/plain": "warning" } },
      { files: ["news/old/**"], rules: { "feed/plain": "off" } },
      { files: ["**", "!news/**"], rules: { "post/style": "error" } },
    ],
  };
  const plain = async (file: string, more: Partial<ChooseSettings> = {}) =>
    (await severities(user, more, file))["feed/plain"];

  it("hold for the files they name, the later one on top", async () => {
    expect(await plain("feed.xml")).toBe("error");
    expect(await plain("news/feed.xml")).toBe("warning");
    expect(await plain("tags/a.atom")).toBe("warning");
    expect(await plain("news/old/feed.xml")).toBeUndefined();
    expect(await plain("https://example.org/feed.atom")).toBe("warning");
  });

  it("leave out what a glob with ! takes out", async () => {
    expect((await severities(user, {}, "a.md"))["post/style"]).toBe("error");
    expect((await severities(user, {}, "news/a.md"))["post/style"]).toBe("info");
  });

  it("are relative to the configuration, whatever the working directory", async () => {
    expect(await plain("feed.xml", { cwd: "/blog/news" })).toBe("warning");
    expect(await plain("../feed.xml", { cwd: "/blog/news" })).toBe("error");
    expect(await plain("blog/news/feed.xml", { cwd: "/" })).toBe("warning");
    expect(await plain("/blog/news/feed.xml")).toBe("warning");
  });

  it("do not outrank the command line", async () => {
    expect(await plain("news/old/feed.xml", { cliRules: { "feed/plain": "info" } })).toBe("info");
    expect(await plain("feed.xml", { cliRules: { "feed/plain": "off" } })).toBeUndefined();
  });

  it("give the same map for files that none of them tells apart", async () => {
    const { choose } = await chosen(user);
    expect(choose("news/a.xml")).toBe(choose("news/b.xml"));
    expect(choose("news/a.xml")).not.toBe(choose("a.xml"));
  });
});

describe("what is ignored", () => {
  it("is nothing by default", async () => {
    const { isIgnored } = await chosen({});
    expect(isIgnored("feed.xml")).toBe(false);
  });

  it.each([
    ["drafts/**", ["drafts/a.md", "drafts/.hidden/a.md"], ["a.md", "posts/drafts/a.md"]],
    ["drafts", ["drafts/a.md", "posts/drafts/a.md", "drafts"], ["drafts.md"]],
    ["./drafts/", ["drafts/a.md"], ["posts/drafts/a.md"]],
    ["/drafts", ["drafts/a.md"], ["posts/drafts/a.md"]],
    ["*.draft.md", ["a.draft.md", "posts/a.draft.md"], ["a.md"]],
    ["posts/*/index.md", ["posts/a/index.md"], ["posts/index.md", "posts/a/b/index.md"]],
    ["posts/{a,b}.md", ["posts/a.md"], ["posts/c.md"]],
  ])("by %s", async (glob, ignored, linted) => {
    const { isIgnored } = await chosen({ ignore: [glob] });
    expect(ignored.filter(isIgnored)).toEqual(ignored);
    expect(linted.filter(isIgnored)).toEqual([]);
  });

  it("can be taken back in", async () => {
    const { isIgnored } = await chosen({ ignore: ["drafts/**", "!drafts/ready.md"] });
    expect(isIgnored("drafts/a.md")).toBe(true);
    expect(isIgnored("drafts/ready.md")).toBe(false);
  });
});
