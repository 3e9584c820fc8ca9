import { expect, test } from "vitest";
import type { Answer, Link } from "../../../src/model/link.ts";
import type { Context } from "../../../src/rule.ts";
import broken from "../../../src/rules/links/broken.ts";

const link: Link = {
  url: "https://example.org/a",
  scheme: "https",
  uses: [
    { file: "one.html", start: 1, end: 2, value: "/a", role: "link" },
    { file: "two.html", start: 3, end: 4, value: "../a", role: "image" },
  ],
};
const gone: Answer = { outcome: "broken", reason: "nothing is there", own: true };

interface Reported {
  readonly at: { readonly file: string };
  readonly subject?: string | undefined;
}

/** Runs the rule; `check` returns what the rule returned. */
function run(answer: Answer | Promise<Answer>) {
  const reported: Reported[] = [];
  const context: Context = {
    options: {},
    report: (problem) => reported.push(problem),
    target: () => answer,
    now: 0,
  };
  if (broken.scope !== "link") throw new Error("links/broken judges links.");
  return { returned: broken.check(link, context), reported };
}

test("an answer that is at hand is judged at once", () => {
  const { returned, reported } = run(gone);
  expect(returned).toBeUndefined();
  expect(reported.map(({ at }) => at.file)).toEqual(["one.html", "two.html"]);
  expect(reported.map(({ subject }) => subject)).toEqual([link.url, link.url]);
});

test("an answer that is not is waited for", async () => {
  const { returned, reported } = run(Promise.resolve(gone));
  expect(reported).toEqual([]);
  await returned;
  expect(reported).toHaveLength(2);
});
