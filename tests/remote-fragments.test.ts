import { expect, test } from "vitest";
import { lint } from "../src/lint.ts";
import type { Answer } from "../src/model/link.ts";
import fragment from "../src/rules/links/fragment.ts";
import { memoryDisk } from "../src/sources/memory-disk.ts";

const text =
  "[one](https://example.com/a#x) [two](https://example.com/b) [three](https://example.com/c#top) [four](#text)\n\n# Text\n";
const there: Answer = { outcome: "ok", reason: "answers 200", status: 200, own: false };
const anchors = { file: "https://example.com/a", ids: new Set(["y"]), headings: [], guessed: false };

/** What the web was asked, and what was said of its pages. */
async function asked(more: { readonly remoteFragments: boolean; readonly links?: "all" | "internal" }) {
  const questions: [string, boolean][] = [];
  const { diagnostics } = await lint(
    {
      inputs: [{ source: "post.md", role: "any" }],
      site: {},
      maxFeedSize: 1_000_000,
      patternFor: () => undefined,
      isIgnored: () => false,
      isLinkLeftOut: () => false,
      offline: undefined,
      rules: { "links/fragment": fragment },
      choose: () => new Map([["links/fragment", { severity: "error", options: {} }]]),
      now: 0,
      links: "all",
      ...more,
    },
    {
      disk: memoryDisk({ "post.md": text }),
      fetch: async () => ({ failure: "was not asked" }),
      ask: async (url, wanted) => {
        questions.push([url, wanted.anchors]);
        return wanted.anchors ? { ...there, anchors } : there;
      },
    },
  );
  return { questions, said: diagnostics.map(({ message }) => message) };
}

test("pages of the web are read for their ids only when the configuration says so", async () => {
  const { questions, said } = await asked({ remoteFragments: true });
  expect(questions).toEqual([
    ["https://example.com/a", true],
    ["https://example.com/c", true],
  ]);
  expect(said).toEqual([
    "Nothing in the HTML of “https://example.com/a” has the id “x”, so the link leads to its top. Correct the link.",
  ]);
});

test("without that no fragment of the web is judged", async () => {
  const { questions, said } = await asked({ remoteFragments: false });
  expect(questions.every(([, wanted]) => !wanted)).toBe(true);
  expect(said).toEqual([]);
});

test("without the web nothing is asked", async () => {
  expect(await asked({ remoteFragments: true, links: "internal" })).toEqual({ questions: [], said: [] });
});
