import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { LintRequest, LintResult } from "../lint.ts";
import type { Notice } from "../model/site.ts";
import type { Span } from "../model/source.ts";
import type { Report, RuleInfo, Summary } from "../reporters/report.ts";
import type { AnyRule } from "../rule.ts";
import { docsUrl, version } from "../version.ts";
import type { LintArguments } from "./options.ts";
import type { ExitCode } from "./terminal.ts";

interface Basis {
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly request: LintRequest;
  /** True when there turned out to be no network. */
  readonly offline: boolean;
  /** What is wrong with a proxy, as the beginning of a sentence. */
  readonly proxyTrouble: string | undefined;
}

/** What the reporters are given. */
export function reportOf(result: LintResult, { rules, request, offline, proxyTrouble }: Basis): Report {
  const { diagnostics, files, errors } = result;
  return {
    summary: summaryOf(result),
    notices: [...result.notices, ...(offline ? [noNetwork] : []), ...(proxyTrouble ? [noProxy(proxyTrouble)] : [])],
    diagnostics,
    files,
    entryLinks: entryLinks(result),
    rules: ruleInfos(rules, request),
    inputErrors: errors.map((message) => ({ message })),
    version,
  };
}

/** 3 when a rule failed, 2 when an input could not be read, 1 when something is found that is not to be. */
export function exitCode({ crashed, errors, diagnostics }: LintResult, options: LintArguments): ExitCode {
  if (crashed.length > 0) return 3;
  if (errors.length > 0) return 2;
  const { error, warning } = countBySeverity(diagnostics);
  const failing = { error, warning: error + warning, never: 0 }[options.failOn];
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings;
  return failing > 0 || tooMany ? 1 : 0;
}

function entryLinks({ site }: LintResult): ReadonlyMap<string, Span> {
  const links = new Map<string, Span>();
  for (const { post, link, opening } of site.feeds.flatMap(({ entries }) => entries)) {
    if (post && !links.has(post.file)) links.set(post.file, link ?? opening);
  }
  return links;
}

const noNetwork: Notice = { id: "no-network", message: "There is no network: links to other sites were not checked." };

function noProxy(trouble: string): Notice {
  return { id: "no-proxy", message: `${trouble}: what it was to be asked for was not checked.` };
}

function summaryOf({ site, files, diagnostics }: LintResult): Summary {
  const entries = site.feeds.flatMap((feed) => feed.entries);
  const { error, warning, info } = countBySeverity(diagnostics);
  return {
    feeds: site.feeds.filter(({ format }) => format !== "unknown").length,
    entries: entries.length,
    connected: entries.filter(({ post }) => post !== undefined).length,
    posts: site.posts.length,
    links: site.links.length,
    errors: error,
    warnings: warning,
    infos: info,
    files: files.size,
  };
}

function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of diagnostics) if (suppressed === undefined) counts[severity]++;
  return counts;
}

function ruleInfos(rules: Readonly<Record<string, AnyRule>>, { choose }: LintRequest): RuleInfo[] {
  const choices = choose("");
  return Object.entries(rules).flatMap(([id, { summary, why, severity: usual }]) => {
    const severity = choices.get(id)?.severity ?? (usual === "off" ? undefined : usual);
    return severity === undefined ? [] : [{ id, summary, why, severity, docsUrl: docsUrl(id) }];
  });
}
