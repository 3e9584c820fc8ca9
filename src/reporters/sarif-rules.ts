import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Report, RuleInfo } from "./report.ts";
import { safe } from "./safe.ts";
import { markdown, plainMessage } from "./sarif-message.ts";

/** Where the project is at home. */
export const informationUri = "https://www.npmjs.com/package/contentlint";

/** GitHub cuts descriptions to this many characters (docs.github.com, "SARIF support for code scanning"). */
const descriptionLimit = 1024;

const levels = { error: "error", warning: "warning", info: "note" } as const;
const problemSeverities = { error: "error", warning: "warning", info: "recommendation" } as const;

export function levelOf(severity: Severity): "error" | "warning" | "note" {
  return levels[severity];
}

/** Every rule that was on, and after them the names under which something else was reported. */
export function reportedRules({ rules, diagnostics }: Report): RuleInfo[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const diagnostic of diagnostics) {
    if (!known.has(diagnostic.rule)) known.set(diagnostic.rule, standIn(diagnostic));
  }
  return [...known.values()];
}

export function ruleJson({ id, summary, why, severity, docsUrl }: RuleInfo) {
  const address = safe(docsUrl);
  return {
    id,
    name: pascalCase(id),
    shortDescription: description(summary),
    fullDescription: description(why),
    help: {
      text: `${plainMessage(`${summary} ${why}`).text} ${address}`,
      markdown: `**${markdown(summary)}**\n\n${markdown(why)}\n\n[${markdown(id)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
    },
    helpUri: address,
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      tags: ["content", id.split("/", 1).join()],
      precision: "high",
      "problem.severity": problemSeverities[severity],
    },
  };
}

function description(text: string) {
  const { text: plain } = plainMessage(text);
  return { text: plain.length > descriptionLimit ? `${plain.slice(0, descriptionLimit - 1)}…` : plain };
}

function standIn({ rule, severity }: Diagnostic): RuleInfo {
  const summary = `What contentlint reports as ${rule}.`;
  return { id: rule, summary, why: summary, severity, docsUrl: informationUri };
}

/** "feed/date-order" is FeedDateOrder. */
function pascalCase(id: string): string {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
