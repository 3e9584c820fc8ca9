import { expect, test } from "vitest";
import { lintFeed } from "../../feeds/lint-feed.ts";

async function fixOf(text: string, rule: string): Promise<{ readonly texts: string[]; readonly isSafe: boolean }> {
  const { diagnostics } = await lintFeed(text);
  const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule && diagnostic.fix.length > 0);
  expect(found).toHaveLength(1);
  return { texts: found.flatMap(({ fix }) => fix.map((edit) => edit.text)), isSafe: found[0]?.fixSafe === true };
}

const rss = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

test("an element in other letters is renamed for sure only where none has the name", async () => {
  const renamed = ["pubDate", "pubDate"];
  const one = rss("<pubdate>x</pubdate>");
  expect(await fixOf(one, "feed/unknown-element")).toEqual({ texts: renamed, isSafe: true });
  const two = rss("<pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate><pubdate>x</pubdate>");
  expect(await fixOf(two, "feed/unknown-element")).toEqual({ texts: renamed, isSafe: false });
});

test("a null is removed for sure only where no key before it comes to count", async () => {
  const json = (inside: string): string =>
    `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "items": [{ "id": "1", ${inside} }] }`;
  expect(await fixOf(json('"image": null'), "feed/json-value")).toEqual({ texts: [""], isSafe: true });
  const twice = json('"image": "https://a.example/1.png", "image": null');
  expect(await fixOf(twice, "feed/json-value")).toEqual({ texts: [""], isSafe: false });
});
