import type { Notice } from "../model/site.ts";
import type { Lines } from "./lines.ts";
import type { Report } from "./report.ts";
import { plainMessage } from "./sarif-message.ts";
import { isAddress, pageName, physicalLocation } from "./sarif-place.ts";
import { resultLimit } from "./sarif-placed.ts";

/** Whether every input could be linted, and what else is to be said of the run as a whole. */
export function invocation({ notices, inputErrors, diagnostics }: Report, lines: Lines) {
  return {
    executionSuccessful: inputErrors.length === 0,
    toolExecutionNotifications: [
      ...inputErrors.map(({ message }) => notification("input-error", "error", message)),
      ...notices.map((notice) => noticeJson(notice, lines)),
      ...leftOut(diagnostics.length - resultLimit),
    ],
  };
}

function noticeJson({ id, message, at }: Notice, lines: Lines) {
  if (!at) return notification(id, "note", message);
  if (isAddress(at.file)) return notification(id, "note", `${message} Found at ${pageName(at, lines)}.`);
  return { ...notification(id, "note", message), locations: [{ physicalLocation: physicalLocation(at, lines) }] };
}

function leftOut(count: number) {
  if (count <= 0) return [];
  const message = `${count} findings were left out: code scanning takes the worst ${resultLimit} of a run.`;
  return [notification("results-left-out", "warning", message)];
}

function notification(id: string, level: "error" | "warning" | "note", message: string) {
  return { descriptor: { id }, level, message: plainMessage(message) };
}
