import type { Diagnostic } from "../diagnostic.ts";
import type { Lines } from "./lines.ts";
import { fixesJson } from "./sarif-fix.ts";
import { plainMessage } from "./sarif-message.ts";
import { findingLocation, isAddress, pageName, physicalLocation } from "./sarif-place.ts";
import type { Placed } from "./sarif-placed.ts";
import { levelOf } from "./sarif-rules.ts";

/** GitHub shows this many locations of a result (docs.github.com, "SARIF support for code scanning"). */
const locationLimit = 100;
/** Pages that a message still names. */
const pagesNamed = 3;

/** A finding as SARIF has it, but for the rule. */
export function resultJson(placed: Placed, lines: Lines) {
  const { diagnostic, span, lineHash } = placed;
  return {
    level: levelOf(diagnostic.severity),
    message: plainMessage(messageOf(placed, lines)),
    locations: [{ physicalLocation: findingLocation(span, lines) }],
    ...relatedJson(diagnostic, lines),
    partialFingerprints: {
      ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }),
      "contentlint/v1": diagnostic.fingerprint,
    },
    ...fixesJson(diagnostic, lines),
    ...suppressionJson(diagnostic),
  };
}

/** The message, and in words whatever is on the web or in the past: a location has to be a file of the repository. */
function messageOf({ diagnostic, page }: Placed, lines: Lines): string {
  const { message, count, related } = diagnostic;
  const onPages = related.filter(({ span }) => isAddress(span.file)).slice(0, pagesNamed);
  return [
    message,
    page ? `Found at ${pageName(page, lines)}.` : "",
    count > 1 ? `Found in ${count} places.` : "",
    ...onPages.map(({ span, note }) => `${note.replace(/\.$/, "")}: ${pageName(span, lines)}.`),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function relatedJson({ related }: Diagnostic, lines: Lines) {
  const local = related.filter(({ span }) => !isAddress(span.file)).slice(0, locationLimit);
  if (local.length === 0) return {};
  const relatedLocations = local.map(({ span, note }, index) => ({
    id: index + 1,
    physicalLocation: physicalLocation(span, lines),
    message: plainMessage(note),
  }));
  return { relatedLocations };
}

function suppressionJson({ suppressed }: Diagnostic) {
  if (suppressed === undefined) return {};
  return { suppressions: [{ kind: "inSource", status: "accepted", justification: plainMessage(suppressed).text }] };
}
