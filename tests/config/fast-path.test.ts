import { expect, it, vi } from "vitest";
import { loadFrom } from "./folder.ts";

const seen = vi.hoisted(() => ({ imported: false }));

vi.mock("cosmiconfig", () => {
  seen.imported = true;
  const cosmiconfig = () => {
    throw new Error("It is broken\nin two lines");
  };
  return { cosmiconfig };
});

it("does without cosmiconfig where there is no configuration, or plain JSON", async () => {
  const json = '{ "feeds": ["feed.xml"] }';
  const name = '{ "name": "blog" }';
  expect((await loadFrom({})).file).toBeUndefined();
  expect((await loadFrom({ "package.json": name })).file).toBeUndefined();
  expect((await loadFrom({ "package.json": name, ".contentlintrc.json": json })).config.feeds).toEqual(["feed.xml"]);
  expect((await loadFrom({ "package.json": `{ "contentlint": ${json} }` })).config.feeds).toEqual(["feed.xml"]);
  expect(seen.imported).toBe(false);
});

it("imports it for other formats, and says why it fails", async () => {
  const { mistakes } = await loadFrom({ ".contentlintrc.yml": "feeds: []" });
  expect(seen.imported).toBe(true);
  expect(mistakes).toEqual([
    { file: ".contentlintrc.yml", message: "The configuration cannot be read: It is broken." },
  ]);
});
