import { describe, expect, test } from "vitest";
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
function run(answer: Answer | Promise<Answer>, ignore: readonly string[] = []) {
  const reported: Reported[] = [];
  const asked: string[] = [];
  const context: Context = {
    options: { ignore } as Context["options"],
    report: (problem) => reported.push(problem),
    target: (url) => {
      asked.push(url);
      return answer;
    },
    now: 0,
  };
  if (broken.scope !== "link") throw new Error("links/broken judges links.");
  return { returned: broken.check(link, context), reported, asked };
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

describe("ignored addresses", () => {
  test.each([
    ["https://example.org/a"],
    ["https://example.org/"],
    ["https://*.org/"],
    ["*example"],
    ["https://example.org/*"],
    ["h*://*/a"],
  ])("%s leaves it out, and nobody is asked", (pattern) => {
    const { reported, asked } = run(gone, ["https://other.example/", pattern]);
    expect(reported).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each([[""], ["https://example.org/b"], ["example.org"], ["https://*.org/*b"], ["*/a*a"]])(
    "%j does not",
    (pattern) => {
      expect(run(gone, [pattern]).reported).toHaveLength(2);
    },
  );

  test("one use by what it wrote", () => {
    expect(run(gone, ["../"]).reported.map(({ at }) => at.file)).toEqual(["one.html"]);
  });

  test("a long pattern and a long address", () => {
    expect(run(gone, ["*".repeat(5000).concat("z")]).reported).toHaveLength(2);
  });
});
