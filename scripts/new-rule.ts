/** npm run new-rule feed/my-rule: writes a rule with its first examples, and the index that knows it. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { writeRuleIndexes } from "./generate/indexes.ts";
import { Output } from "./generate/output.ts";

const examples = {
  feed: `[
    { good: '<rss version="2.0"><channel><title>Bread</title></channel></rss>' },
    {
      bad: '<rss version="2.0"><channel><title>⟦wrong⟧</title></channel></rss>',
      says: "What is wrong, with the measured number or quoted value. Then what to do.",
    },
  ]`,
  post: `[
    { good: "# Bread" },
    { bad: "# ⟦wrong⟧", says: "What is wrong, with the measured number or quoted value. Then what to do." },
  ]`,
  link: `[
    { good: "[bread](https://a.example/)" },
    {
      bad: "[bread](⟦https://a.example/wrong⟧)",
      says: "What is wrong, with the measured number or quoted value. Then what to do.",
    },
  ]`,
  site: `[
    { good: "# Bread" },
    { bad: "# ⟦wrong⟧", says: "What is wrong, with the measured number or quoted value. Then what to do." },
  ]`,
} as const;

const checks = {
  feed: `    if (feed.title?.value === "wrong") report({ at: feed.title, message: "wrong" });`,
  post: `    for (const heading of post.headings) {
      if (heading.value === "wrong") report({ at: heading, message: "wrong" });
    }`,
  link: `    for (const use of link.uses) {
      if (link.url.endsWith("/wrong")) report({ at: use, message: "wrong", subject: link.url });
    }`,
  site: `    for (const heading of site.posts.flatMap(({ headings }) => headings)) {
      if (heading.value === "wrong") report({ at: heading, message: "wrong" });
    }`,
} as const;

const id = process.argv[2] ?? "";
const path = `src/rules/${id}.ts`;

if (!/^(?:feed|podcast|post|prose|links|parity|history|site)\/[a-z][a-z0-9-]*$/.test(id)) {
  fail("Name the rule as group/words-of-the-field, for instance: npm run new-rule feed/title-length");
} else if (existsSync(path)) fail(`${path} is there already.`);
else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, template(scopeOf(id)));
  const output = new Output(false);
  writeRuleIndexes(output);
  console.log(`${path} is written. Try it with: npx vitest run tests/rules.test.ts -t ${id}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function scopeOf(rule: string): "feed" | "post" | "link" | "site" {
  const group = rule.slice(0, rule.indexOf("/"));
  if (group === "post" || group === "prose") return "post";
  if (group === "links") return "link";
  return group === "site" ? "site" : "feed";
}

function template(scope: "feed" | "post" | "link" | "site"): string {
  return `import { defineRule } from "../../rule.ts";

export default defineRule({
  scope: "${scope}",
  summary: "One sentence: what holds when all is well.",
  why: "Who is harmed when it does not hold, and how.",
  severity: "warning",
  options: {},
  messages: {
    wrong: "What is wrong, with the measured number or quoted value. Then what to do.",
  },
  examples: ${examples[scope]},

  check(${scope}, { report }) {
${checks[scope]}
  },
});
`;
}
