import { Lines } from "./lines.ts";
import type { Report, Reporter, RuleInfo } from "./report.ts";
import { safeJson } from "./safe.ts";
import { invocation } from "./sarif-invocation.ts";
import { sourceRoot } from "./sarif-place.ts";
import { placedFindings } from "./sarif-placed.ts";
import { resultJson } from "./sarif-result.ts";
import { informationUri, reportedRules, ruleJson } from "./sarif-rules.ts";

/** The report for code scanning: SARIF 2.1.0 as GitHub takes it. */
export const sarif: Reporter = (report) => {
  const run = runJson(report, reportedRules(report));
  return safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
};

function runJson(report: Report, rules: readonly RuleInfo[]) {
  const lines = new Lines(report.files);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: driver(report.version, rules) },
    automationDetails: { id: "contentlint/" },
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The folder that was linted from." } } },
    columnKind: "utf16CodeUnits",
    invocations: [invocation(report, lines)],
    results: placedFindings(report, lines).map((placed) => ({
      ruleId: placed.diagnostic.rule,
      ruleIndex: indexes.get(placed.diagnostic.rule),
      ...resultJson(placed, lines),
    })),
  };
}

function driver(version: string, rules: readonly RuleInfo[]) {
  return { name: "contentlint", version, semanticVersion: version, informationUri, rules: rules.map(ruleJson) };
}
