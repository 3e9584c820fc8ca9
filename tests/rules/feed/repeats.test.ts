import { expect, test } from "vitest";
import { rules } from "../../../src/rules/feed/index.ts";
import { tryExample } from "../../../src/testing.ts";

const ids = ["duplicate-guid", "duplicate-link", "duplicate-title", "duplicate-description", "boilerplate-description"];

/** The rules that have something to say about a feed of these items. */
async function saying(...items: readonly string[]): Promise<string[]> {
  const good = `<rss version="2.0"><channel><link>https://a.example/</link>${items.map((one) => `<item>${one}</item>`).join("")}</channel></rss>`;
  const said = ids.map(async (name) => {
    const rule = rules[`feed/${name}`];
    const { diagnostics } = await tryExample(`feed/${name}`, rule!, { good });
    return diagnostics.length > 0 ? [name] : [];
  });
  return (await Promise.all(said)).flat();
}

const about = "<description>What rye needs is time, and a little salt, and time once more.</description>";
const title = "<title>Bread from rye</title>";
const link = "<link>https://a.example/rye</link>";
const guid = "<guid>https://a.example/rye</guid>";

test("of two entries that are the same in several ways, the strongest likeness is said, and no other", async () => {
  const twice = (item: string): Promise<string[]> => saying(item, item);
  expect(await twice(guid + link + title + about)).toEqual(["duplicate-guid"]);
  expect(await twice(link + title + about)).toEqual(["duplicate-link"]);
  expect(await twice(title + about)).toEqual(["duplicate-title"]);
  expect(await twice(about)).toEqual(["duplicate-description"]);
  expect(await saying(about, about, about)).toEqual(["duplicate-description"]);
});

test("a third entry with the same title is found beside two with the same link", async () => {
  expect(await saying(link + title, link + title, title)).toEqual(["duplicate-link", "duplicate-title"]);
});

test("what is empty or has no text is no repeat", async () => {
  const nothing = "<guid></guid><link></link><title> </title><description>&lt;img src='a.png'&gt;</description>";
  expect(await saying(nothing, nothing, nothing)).toEqual([]);
});

test("posts that share a link to the web, or to the show, are told apart by their titles", async () => {
  const abroad = "<link>https://b.example/news</link>";
  expect(await saying(abroad + title, `${abroad}<title>Bread from oats</title>`)).toEqual([]);
  expect(await saying(abroad + title, abroad + title)).toEqual(["duplicate-title"]);
});
