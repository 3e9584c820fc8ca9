import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bareFiles, filesOf } from "../../src/testing.ts";
import { feedRules } from "./lint-feed.ts";

export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The feeds of the fixtures, and of all examples of the rules. */
export function samples(): Sample[] {
  const files = readdirSync("fixtures", { recursive: true, encoding: "utf8" }).filter((path) => isFeed(path));
  const fixtures = files.map((name) => ({ name, text: readFileSync(join("fixtures", name), "utf8") }));
  const examples = Object.entries(feedRules).flatMap(([id, rule]) =>
    rule.examples
      .filter(({ encoding }) => encoding === undefined)
      .flatMap((example, index) =>
        Object.entries(bareFiles(filesOf(rule, example)))
          .filter(([path, text]) => text !== "" && (isFeed(path) || path.startsWith("http")))
          .map(([, text]) => ({ name: `${id}, example ${index + 1}`, text })),
      ),
  );
  // Spans do not count the mark.
  return [...fixtures, ...examples].map(({ name, text }) => ({ name, text: text.replace(/^\uFEFF/, "") }));
}

function isFeed(path: string): boolean {
  return /\.(?:xml|json)$/.test(path);
}
