import type { JsonMember, ObjectNode } from "../../model/json.ts";
import type { Edit } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { jsonStructureOf } from "../../vocabulary/json-structure.ts";
import { jsonVersionExamples } from "./json-version.examples.ts";

const one = "https://jsonfeed.org/version/1";
const latest = "https://jsonfeed.org/version/1.1";

export default defineRule({
  scope: "feed",
  summary: "A JSON Feed names its version, and uses the keys of that version.",
  why: "Programs recognise a JSON Feed by its version, and many compare it letter by letter.",
  source: "JSON Feed 1.1, “Top-level”, “Deprecations” and “Changes”.",
  severity: "error",
  options: {},
  messages: {
    missing: "The feed does not name its version of JSON Feed. Add “version” with “{right}” at the top.",
    mended: "The version is “{version}”, which readers do not know. Write “{right}”.",
    unknown: "The version is “{version}”, which JSON Feed does not have. Write “{right}”.",
    newer: {
      text: "“{key}” came with JSON Feed 1.1, but the feed says that it is of version 1. Write “{right}” as its version.",
      severity: "warning",
    },
    old: {
      text: "The feed is of JSON Feed's version 1. It is one of 1.1 as well, which has authors and languages: write “{right}”.",
      severity: "info",
    },
    author: {
      text: "JSON Feed 1.1 has “authors”, a list, in place of “author”. Move to it, or keep both for old readers.",
      severity: "info",
    },
  },
  examples: jsonVersionExamples,

  check(feed, { report }) {
    const { json } = feed;
    if (json?.type !== "object") return;
    const version = json.value("version");
    if (!version) {
      report({ at: json.opening, message: "missing", data: { right: latest }, fix: versionFirst(json) });
    }
    if (version?.type !== "string" || version.isGuess) return;
    const { text } = version;
    const written = text.value;
    const right = rightVersion(written);
    const fix = [text.replace(0, written.length, right ?? latest)];
    if (right === undefined) report({ at: text, message: "unknown", data: { version: written, right: latest } });
    else if (right !== written) report({ at: text, message: "mended", data: { version: written, right }, fix });
    else if (right === one) {
      const update = { fix: [text.replace(0, written.length, latest)], fixSafe: false };
      const member = firstOf(feed, newKeys);
      if (!member) report({ at: text, message: "old", data: { right: latest }, ...update });
      else report({ at: member.nameSpan, message: "newer", data: { key: member.key, right: latest }, ...update });
    } else {
      const { objects } = jsonStructureOf(feed);
      for (const { object } of objects) {
        const member = object.members.find(({ key }) => key === "author");
        if (!member || object.value("authors")) continue;
        report({ at: member.nameSpan, message: "author", fix: asList(member), fixSafe: false, subject: "author" });
      }
    }
  },
});

/** What 1.1 added to 1 (“Changes”). */
const newKeys: ReadonlySet<string> = new Set(["authors", "language"]);

/** Undefined for a version that there is not. */
function rightVersion(written: string): string | undefined {
  const [, number] = /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?(1|1\.0|1\.1)\/?$/.exec(written.trim()) ?? [];
  if (number === undefined) return undefined;
  return number === "1.1" ? latest : one;
}

function versionFirst({ members }: ObjectNode): Edit[] | undefined {
  const [first] = members;
  if (!first) return undefined;
  const { file, start } = first.nameSpan;
  return [{ file, start, end: start, text: `"version": "${latest}", ` }];
}

function firstOf(feed: Parameters<typeof jsonStructureOf>[0], keys: ReadonlySet<string>): JsonMember | undefined {
  for (const { object } of jsonStructureOf(feed).objects) {
    const member = object.members.find(({ key }) => keys.has(key));
    if (member) return member;
  }
  return undefined;
}

function asList({ nameSpan, value }: JsonMember): Edit[] | undefined {
  if (value.type !== "object") return undefined;
  const { file, start, end } = value.span;
  return [
    { ...nameSpan, text: '"authors"' },
    { file, start, end: start, text: "[" },
    { file, start: end, end, text: "]" },
  ];
}
