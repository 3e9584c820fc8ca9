import type { Diagnostic, Related } from "../diagnostic.ts";
import type { Notice } from "../model/site.ts";
import type { Span } from "../model/source.ts";
import { Lines } from "./lines.ts";
import type { Reporter } from "./report.ts";
import { safeJson } from "./safe.ts";

/** The report for programs: version 1 of `report.schema.json`. */
export const json: Reporter = (report) => {
  const lines = new Lines(report.files);
  return safeJson({
    version: 1,
    summary: report.summary,
    notices: report.notices.map((notice) => noticeJson(notice, lines)),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lines)),
  });
};

function noticeJson({ id, message, at }: Notice, lines: Lines) {
  return at ? { id, message, at: place(at, lines) } : { id, message };
}

function diagnosticJson(diagnostic: Diagnostic, lines: Lines) {
  return {
    rule: diagnostic.rule,
    messageId: diagnostic.messageId,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...place(diagnostic.span, lines),
    count: diagnostic.count,
    related: diagnostic.related.map((related) => relatedJson(related, lines)),
    fix: diagnostic.fix.map((edit) => ({ ...place(edit, lines), text: edit.text })),
    fixSafe: diagnostic.fixSafe,
    suppressed: diagnostic.suppressed ?? null,
    fingerprint: diagnostic.fingerprint,
  };
}

function relatedJson({ span, note, fingerprint }: Related, lines: Lines) {
  return { ...place(span, lines), note, ...(fingerprint !== undefined && { fingerprint }) };
}

function place({ file, start, end }: Span, lines: Lines) {
  return {
    file,
    start: { ...lines.position(file, start), offset: start },
    end: { ...lines.position(file, end), offset: end },
  };
}
