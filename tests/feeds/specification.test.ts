import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { lintFiles } from "../lint-files.ts";
import { type Planted, structureFaults, syntaxFaults, valueFaults } from "./faults.ts";
import { sound } from "./sound.ts";

/** Findings of every rule that are more than a hint. */
async function problemsOf(feed: string | Uint8Array): Promise<readonly Diagnostic[]> {
  const { diagnostics, crashed } = await lintFiles({ "feed.xml": feed });
  expect(crashed).toEqual([]);
  return diagnostics.filter(({ severity, rule }) => severity !== "info" && !rule.startsWith("prose/"));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function expectFindings(planted: readonly Planted[]): void {
  test.each(planted)("%s", async (_fault, marked, rule) => {
    const feed = marked.replace(/[⟦⟧]/g, "");
    const found = (await problemsOf(feed)).map((one) => `${one.rule} in line ${lineOf(feed, one.span.start)}`);
    expect(found).toContain(`${rule} in line ${lineOf(marked, marked.indexOf("⟦"))}`);
  });
}

describe("what breaks XML, its encoding or its namespaces is found where it stands", () =>
  expectFindings(syntaxFaults));
describe("what breaks the structure of a feed is found where it stands", () => expectFindings(structureFaults));
describe("what is no proper value is found where it stands", () => expectFindings(valueFaults));

test("bytes that are not UTF-8 are found", async () => {
  const found = await problemsOf(
    Buffer.from('<rss version="2.0"><channel><title>Crème</title></channel></rss>', "latin1"),
  );
  expect(found.map(({ rule }) => rule)).toContain("feed/encoding");
});

describe("what is right by its specification is left alone", () => {
  test.each(sound)("%s", async (_what, feed) => {
    expect((await problemsOf(feed)).map(({ message }) => message)).toEqual([]);
  });
});
