import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { check } from "../../src/config/check.ts";
import { configSchema } from "../../src/config/schema.ts";
import { rules as realRules } from "../../src/rules/index.ts";
import fc from "../fast-check.ts";
import { rules } from "./rules.ts";

const schema = configSchema(rules);
// An option's list may be shorter than its prefix: a severity stands alone too.
const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true });
const isValid = ajv.compile(schema as AnySchema);

/** Mostly right words, now and then a wrong one. */
const words = <T>(right: readonly T[], wrong: readonly T[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 20 }, { arbitrary: fc.constantFrom(...wrong), weight: 1 });
const text = words(["a.xml", "content/**", "https://example.org", "HTTPS://x"], ["", "http://", "/:slug/"]);
const address = words(["https://example.org", "HTTP://x"], ["http://", "x.org"]);
const texts = fc.array(text, { maxLength: 2 });
const number = words([100, 200, 599], [0, 1, 99, 600, 10_000, 10_001, 2 ** 31, -1, 100.5]);
const share = words([0, 0.5, 1], [-0.5, 1.5, 2]);
const severity = words(["off", "info", "warning", "error"], ["warn"]);
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), number, text, severity, fc.constant({}), fc.constant([]));
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ arbitrary: value, weight: 30 }, { arbitrary: junk, weight: 1 });
const object = (members: Record<string, fc.Arbitrary<unknown>>, usual: readonly string[] = []) => {
  const unknown = fc.tuple(fc.constantFrom("max", "feed", "constructor", "title"), junk);
  const extra = fc.oneof({ arbitrary: fc.constant(undefined), weight: 20 }, { arbitrary: unknown, weight: 1 });
  const own = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, some(value)]));
  return fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.record(own, { requiredKeys: [...usual] }), weight: 20 },
        { arbitrary: fc.record(own, { requiredKeys: [] }), weight: 1 },
      ),
      extra,
    )
    .map(([value, more]) => (more ? { ...value, [more[0]]: more[1] } : value));
};
const setting = (options: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { arbitrary: severity, weight: 8 },
    { arbitrary: fc.tuple(severity), weight: 4 },
    { arbitrary: fc.tuple(severity, options), weight: 16 },
    { arbitrary: fc.tuple(severity, options, junk), weight: 1 },
  );
const settings = object({
  "feed/description-length": setting(object({ min: number, max: number })),
  "feed/plain": setting(object({})),
  "post/style": setting(
    object({
      share,
      strict: fc.boolean(),
      mode: words(["long", "short"], ["shorter"]),
      title: text,
      words: texts,
      marks: fc.array(words(["dash", "dot"], ["dott"]), { maxLength: 2 }),
    }),
  ),
});
const preset = words(["contentlint:recommended", "contentlint:strict"], ["contentlint:none"]);
const configuration = object({
  $schema: text,
  extends: fc.oneof(preset, fc.array(preset, { maxLength: 2 })),
  feeds: texts,
  posts: fc.array(fc.oneof(text, object({ files: text, url: text }, ["files"])), { maxLength: 2 }),
  site: object({ dir: text, url: address, content: words([".post", "article, #a"], ["a > b"]) }),
  rules: settings,
  overrides: fc.array(
    object({ files: fc.array(text, { minLength: 1, maxLength: 2 }), rules: settings }, ["files", "rules"]),
    { maxLength: 2 },
  ),
  ignore: texts,
  links: object({
    check: words(["all", "internal", "none"], ["some"]),
    timeout: number,
    accept: fc.array(number, { maxLength: 2 }),
    allowPrivate: texts,
    userAgent: text,
    pause: number,
    headers: fc.dictionary(
      words(["a.example", "*.b.example"], ["__proto__"]),
      some(fc.dictionary(words(["accept"], ["x"]), some(text), { maxKeys: 2 })),
      { maxKeys: 2 },
    ),
    exclude: texts,
    include: texts,
    remoteFragments: fc.boolean(),
    cache: fc.oneof(fc.boolean(), text),
  }),
  maxFeedSize: number,
});

/** What JSON can say: numbers that it cannot are left out by both. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("our check", () => {
  it("gives the verdict that ajv gives", () => {
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(some(configuration), (written) => {
        const value = asJson(written);
        const verdict = isValid(value);
        seen[verdict ? "valid" : "invalid"]++;
        expect(check(value, schema).length === 0).toBe(verdict);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(100);
  });

  it("says something whole of every mistake, and where it is", () => {
    fc.assert(
      fc.property(configuration, (written) => {
        const value = asJson(written);
        for (const { message, path } of check(value, schema)) {
          expect(message).toMatch(/^(?:[A-Z]|“).*[.?]$/s);
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
          expect(path.length === 0 || Object.hasOwn(parent as object, path.at(-1)!)).toBe(true);
        }
      }),
    );
  });
});

describe("the schema", () => {
  it("is valid and describes every key", async () => {
    const whole = configSchema(realRules);
    expect(new Ajv2020({ strict: true, strictTuples: false }).validateSchema(whole as AnySchema)).toBe(true);
    for (const [name, key] of Object.entries(whole.properties ?? {})) {
      expect(key.description, name).toMatch(/\.$/);
    }
    for (const [name, key] of Object.entries(whole.properties?.["links"]?.properties ?? {})) {
      expect(key.description, name).toMatch(/\.$/);
      expect(key, name).toHaveProperty("default");
    }
  });

  it("carries the rules with their options and defaults", () => {
    const rule = schema.$defs?.["rules"]?.properties?.["feed/description-length"];
    expect(rule).toMatchObject({ description: "All is well.", default: "warning" });
    const options = rule?.anyOf?.[1]?.prefixItems?.[1];
    expect(options).toEqual({
      type: "object",
      additionalProperties: false,
      properties: {
        min: { type: "integer", default: 50, minimum: 0, description: "Fewest characters." },
        max: { type: "integer", default: 500, minimum: 1, maximum: 10_000, description: "Most characters." },
      },
    });
  });

  it("has defaults that it accepts", () => {
    const defaults = Object.entries(schema.properties ?? {}).flatMap(([name, key]) =>
      key.default === undefined ? [] : [[name, key.default]],
    );
    expect(defaults.length).toBeGreaterThan(4);
    expect(check(Object.fromEntries(defaults), schema)).toEqual([]);
  });
});
