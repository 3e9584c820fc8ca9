import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { tryExample } from "../../src/testing.ts";
import { elementsNamed } from "../../src/vocabulary/elements.ts";
import { structureOf } from "../../src/vocabulary/structure.ts";
import { readFeedText as read } from "../read-feed.ts";

const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** Feeds that use all of the modules as their specifications say. */
describe.each(["show.xml", "modules.xml"])("%s", (name) => {
  test("every element is known and in its place, with the attributes it should have", async () => {
    const faults = structureOf(await read(fixture(name))).flatMap(({ elements, form, fits }) =>
      elements.flatMap((element) => {
        if (!form || !fits) return [element.written];
        const known = form.attributes ?? {};
        const strange = element.attributes
          .filter((attribute) => !attribute.name.startsWith("xmlns") && known[attribute.name] === undefined)
          .map((attribute) => `${element.written} ${attribute.written}`);
        const missing = Object.entries(known)
          .filter(([key, { need }]) => need !== undefined && !element.attribute(key))
          .map(([key]) => `${element.written} without ${key}`);
        return [...strange, ...missing];
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(Object.keys(rules).filter((id) => /^(?:podcast|feed)\/(?!description|title)/.test(id)))(
    "%s finds nothing",
    async (id) => {
      const rule = rules[id]!;
      const { diagnostics, errors } = await tryExample(id, rule, { good: { "feed.xml": fixture(name) } });
      expect([...errors, ...diagnostics.map(({ message }) => message)]).toEqual([]);
    },
  );
});

test("a live item holds what an item holds", async () => {
  const feed = await read(fixture("show.xml"));
  expect(elementsNamed(feed, "itunes:image").map(({ parent }) => parent?.name)).toEqual([
    "channel",
    "podcast:liveItem",
  ]);
});
