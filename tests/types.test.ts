import { expect, test } from "vitest";
import { defineRule } from "../src/rule.ts";

const rest = { summary: "", why: "", severity: "error", examples: [{ good: "" }, { good: "" }] } as const;

/** The compiler checks this file: a wrong name or a missing value has to be an error on its own line. */
test("options and messages of a rule are typed", () => {
  const rule = defineRule({
    ...rest,
    scope: "feed",
    options: {
      min: { type: "integer", default: 1, description: "" },
      style: { type: "string", enum: ["a", "b"], default: "a", description: "" },
      names: { type: "array", items: { type: "string" }, default: [], description: "" },
    },
    messages: { plain: "Plain.", filled: "{a} of {b}.", mild: { text: "{c}.", severity: "info" } },
    check(feed, { options: { min, style, names }, report }) {
      min satisfies number;
      style satisfies "a" | "b";
      names satisfies readonly string[];
      report({ at: feed.span, message: "plain" });
      report({ at: feed.span, message: "filled", data: { a: 1, b: 2 } });
      report({ at: feed.span, message: "mild", data: { c: "x" } });
      // @ts-expect-error a name is missing
      report({ at: feed.span, message: "filled", data: { a: 1 } });
      // @ts-expect-error there is no such name
      report({ at: feed.span, message: "filled", data: { a: 1, b: 2, c: 3 } });
      // @ts-expect-error there is no such message
      report({ at: feed.span, message: "other" });
      // @ts-expect-error data is missing
      report({ at: feed.span, message: "filled" });
    },
  });
  expect(rule.scope).toBe("feed");
});

test("a scope says what a rule may see", () => {
  const rule = defineRule({
    ...rest,
    scope: "post",
    options: {},
    messages: { plain: "Plain." },
    check(post, { report }) {
      // @ts-expect-error a post rule cannot see the feed
      post.entries satisfies unknown;
      report({ at: post.span, message: "plain" });
    },
  });
  expect(rule.scope).toBe("post");
});
