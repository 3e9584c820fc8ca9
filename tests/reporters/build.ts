import type { Diagnostic } from "../../src/diagnostic.ts";
import { SourceFile, type Span } from "../../src/model/source.ts";
import type { Report, ReporterOptions, RuleInfo, Summary } from "../../src/reporters/report.ts";

/** How reports are printed where a test says nothing else. */
export const plain: ReporterOptions = { color: false, level: "info", verbose: false };

/** A file whose text has ⟦marks⟧ around what a test is about, and the span between them. */
export function marked(path: string, text: string): { file: SourceFile; span: Span } {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return { file: new SourceFile(path, text.replace(/[⟦⟧]/g, "")), span: { file: path, start, end } };
}

export function finding(span: Span, rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: "feed/xml-well-formed",
    messageId: "bareAmpersand",
    severity: "error",
    message: "A bare “&” ends strict readers here. Write “&amp;”.",
    span,
    related: [],
    fix: [],
    fixSafe: true,
    count: 1,
    suppressed: undefined,
    fingerprint: "0123456789abcdef",
    ...rest,
  };
}

export function rule(id: string, rest: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id,
    summary: `All is well with ${id}.`,
    why: "Somebody would be harmed.",
    severity: "error",
    docsUrl: `https://docs.example/${id}`,
    ...rest,
  };
}

/** A report of these files and findings; the summary counts the findings. */
export function reportOf(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  rest: Partial<Report> = {},
): Report {
  return {
    summary: summaryOf(diagnostics, files.length),
    notices: [],
    diagnostics,
    files: new Map(files.map((file) => [file.path, file])),
    entryLinks: new Map(),
    rules: [],
    inputErrors: [],
    version: "1.2.3",
    ...rest,
  };
}

function summaryOf(diagnostics: readonly Diagnostic[], files: number): Summary {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity && diagnostic.suppressed === undefined).length;
  return {
    feeds: 1,
    entries: 2,
    connected: 1,
    posts: 1,
    links: 1234,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    files,
  };
}
