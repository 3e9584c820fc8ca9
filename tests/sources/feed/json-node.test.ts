import { expect, test } from "vitest";
import type { JsonNode, ObjectNode } from "../../../src/model/json.ts";
import { readFeedText as read } from "../../read-feed.ts";

const version = '"version": "https://jsonfeed.org/version/1.1"';

/** The object in the feed of that source, and what stands at a place of it. */
async function objectOf(
  inside: string,
): Promise<{ root: ObjectNode; at: (span: { start: number; end: number }) => string }> {
  const text = `{ ${version}, ${inside} }`;
  const { json } = await read(text);
  if (json?.type !== "object") throw new Error("no object");
  return { root: json, at: ({ start, end }) => text.slice(start, end) };
}

test("values of every type have their places", async () => {
  const { root, at } = await objectOf('"a": [1e3, true, null, { "b": "c\\u0064" }]');
  expect(at(root.opening)).toBe("{");
  const [, { key, nameSpan, value } = { key: "" }] = root.members;
  expect([key, nameSpan && at(nameSpan), value && at(value.span)]).toEqual([
    "a",
    '"a"',
    '[1e3, true, null, { "b": "c\\u0064" }]',
  ]);
  const [number, boolean, nothing, object] = value?.type === "array" ? value.items : [];
  expect(number).toMatchObject({ type: "number", value: 1000, text: { value: "1e3" } });
  expect(boolean).toMatchObject({ type: "boolean", value: true, text: { value: "true" } });
  expect(nothing).toMatchObject({ type: "null", isGuess: false });
  const text = object?.type === "object" ? object.value("b") : undefined;
  if (text?.type !== "string") throw new Error("no string");
  expect(text.text.value).toBe("cd");
  expect(at(text.text.span(1, 2))).toBe("\\u0064");
});

test("a key that stands twice is there twice; readers take the last", async () => {
  const { root } = await objectOf('"title": "one", "title": "two"');
  expect(root.members.map(({ key }) => key)).toEqual(["version", "title", "title"]);
  expect(root.value("title")).toMatchObject({ text: { value: "two" } });
  expect(root.value("toString")).toBeUndefined();
});

test("what is no JSON is told apart from what was written", async () => {
  const { root } = await objectOf('"a": NaN, "b": , "c": null, "d": bare, "e": \'text\'');
  expect(root.members.slice(1).map(({ value }) => [value.type, value.isGuess])).toEqual([
    ["null", true],
    ["null", true],
    ["null", false],
    ["string", true],
    ["string", false],
  ]);
});

test("items keep their objects, and a number is taken for an id", async () => {
  const feed = await read(`{ ${version}, "items": [{ "id": 17 }, "x", { "id": "18" }] }`);
  expect(feed.entries.map(({ id, json }) => [id?.value, json?.members.length])).toEqual([
    ["17", 1],
    ["18", 1],
  ]);
});

test.each<[string, string]>([
  ["[]", "unknown"],
  [`[{ ${version} }]`, "json"],
  [`// bread\n{ ${version} }`, "json"],
  [`)]}'\n{ ${version} }`, "json"],
  ["{ 'version': 'https://jsonfeed.org/version/1', 'items': [] }", "json"],
  ["{ version: `https://jsonfeed.org/version/1`, items: [] }", "json"],
  ["{ items: [], feed_url: `https://a.example/feed.json` }", "json"],
  ['{ "conversion": "https://jsonfeed.org/version/1", "items": [] }', "unknown"],
])("%j is taken for %s", async (text, format) => {
  expect((await read(text)).format).toBe(format);
});

test("other formats have no JSON", async () => {
  const none: JsonNode | undefined = (await read("<rss><channel><item/></channel></rss>")).json;
  expect(none).toBeUndefined();
});
