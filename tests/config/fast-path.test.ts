import { expect, it, vi } from "vitest";
import { loadFrom } from "./folder.ts";

vi.mock("cosmiconfig", () => {
  throw new Error("cosmiconfig was imported.");
});

it("does without cosmiconfig where there is no configuration, or plain JSON", async () => {
  const json = '{ "feeds": ["feed.xml"] }';
  const name = '{ "name": "blog" }';
  expect((await loadFrom({})).file).toBeUndefined();
  expect((await loadFrom({ "package.json": name })).file).toBeUndefined();
  expect((await loadFrom({ "package.json": name, ".contentlintrc.json": json })).config.feeds).toEqual(["feed.xml"]);
  expect((await loadFrom({ "package.json": `{ "contentlint": ${json} }` })).config.feeds).toEqual(["feed.xml"]);
});

it("needs it for other formats", async () => {
  const { mistakes } = await loadFrom({ ".contentlintrc.yml": "feeds: []" });
  expect(mistakes).toMatchObject([
    { message: expect.stringMatching(/^The configuration cannot be read: .*cosmiconfig/) },
  ]);
});
