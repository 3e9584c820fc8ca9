import { describe, expect, test } from "vitest";
import type { Message } from "../src/rule.ts";
import { rules } from "../src/rules/index.ts";
import { filesOf, tryExample } from "../src/testing.ts";

for (const [id, rule] of Object.entries(rules)) {
  describe(id, () => {
    rule.examples.forEach((example, index) => {
      test(`${"good" in example ? "good" : "bad"} example ${index + 1}`, async () => {
        const { diagnostics, errors, marked, fixed } = await tryExample(id, rule, example);
        expect(errors).toEqual([]);
        const files = filesOf(rule, example);
        expect(marked).toEqual(files);
        if ("good" in example) return expect(diagnostics).toEqual([]);
        expect(diagnostics.map(({ message }) => message)).toEqual([example.says].flat());
        expect(Object.values(fixed)[0]).toBe(example.fixed);
      });
    });

    test("every message is shown by an example", async () => {
      const outcomes = await Promise.all(rule.examples.map((example) => tryExample(id, rule, example)));
      const shown = new Set(outcomes.flatMap(({ diagnostics }) => diagnostics).map(({ messageId }) => messageId));
      expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
    });

    test("messages are sentences", () => {
      for (const message of [...Object.values<Message>(rule.messages), rule.summary, rule.why]) {
        const text = typeof message === "string" ? message : message.text;
        expect(text).toMatch(/^[\p{Lu}\p{N}“<{]/u);
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toMatch(/ {2}|\.\.|["']\w+["']/);
      }
    });

    test("every numeric option has an example that sets it", () => {
      const numeric = Object.entries(rule.options).filter(([, { type }]) => type === "integer" || type === "number");
      for (const [name] of numeric) {
        expect(
          rule.examples.some(({ options }) => options !== undefined && name in options),
          name,
        ).toBe(true);
      }
    });
  });
}

test("a rule for each of the named concerns", () => {
  expect(Object.keys(rules)).toEqual(
    expect.arrayContaining([
      "feed/description-length",
      "feed/duplicate-guid",
      "feed/date-order",
      "feed/category-consistency",
      "links/broken",
      "prose/readability",
    ]),
  );
});
