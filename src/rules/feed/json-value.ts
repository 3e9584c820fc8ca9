import type { JsonNode, ObjectNode } from "../../model/json.ts";
import type { Span } from "../../model/source.ts";
import type { Edit, Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import type { ValueForm } from "../../vocabulary/form.ts";
import type { JsonForm } from "../../vocabulary/json-form.ts";
import { jsonStructureOf, keyName, type PlacedValue } from "../../vocabulary/json-structure.ts";
import { jsonValueExamples } from "./json-value.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "Every value of a JSON Feed has the type that the specification gives it.",
  why: "Readers that know the type in advance give up on the whole feed when one value has another.",
  source: "JSON Feed 1.1, “Top-level”, “Items”, “Attachments” and “Suggestions for Feed Readers”.",
  severity: "error",
  options: {},
  messages: {
    root: "The feed is {found}. Write an object, with the items in its “items”.",
    type: "The {name} is {found}. Write {expected}.",
    id: {
      text: "The “id” is {found}, which some readers do not take for a name. Write it in quotes.",
      severity: "warning",
    },
    null: { text: "The {name} is null. Leave the key out where there is no value.", severity: "warning" },
    missing: "The {name} is {found}, though JSON Feed requires it. Fill it.",
    empty: { text: "The {name} is empty. Fill it, or leave it out.", severity: "warning" },
    emptyText: { text: "The {name} is empty. Fill it, or leave it out.", severity: "info" },
    space: {
      text: "The {name} has white space around it, which readers of JSON take as part of it. Remove it.",
      severity: "warning",
    },
  },
  examples: jsonValueExamples,

  check(feed, { report }) {
    const repeated = new Set(feed.faults.filter(({ code }) => code === "duplicate-name").map(({ start }) => start));
    for (const placed of jsonStructureOf(feed).values) {
      const { value, form, key, owner } = placed;
      const slip = slipOf(placed);
      if (value.isGuess || slip === undefined) continue;
      const about = { at: value.span, subject: `${owner?.form.name}/${key}` };
      const name = keyName(placed);
      const found = nameOf(value);
      if (!owner) report({ ...about, message: "root", data: { found } });
      else if (slip === "type") {
        const data = { name, found, expected: expected(form) };
        report({ ...about, message: "type", data, fix: mended(value, form) });
      } else if (slip === "id") {
        report({ ...about, message: "id", data: { found }, fix: mended(value, form) });
      } else if (slip === "space") {
        if (value.type === "string") report({ ...about, message: "space", data: { name }, fix: trimmed(value.text) });
      } else if (isRequired(placed)) {
        report({ ...about, message: "missing", data: { name, found: slip === "null" ? "null" : "empty" } });
      } else {
        const fix = slip === "null" ? withoutKey(owner.object, placed.index) : undefined;
        // Without the last of two keys, readers would take the one before.
        const isRepeated = repeated.has(owner.object.members[placed.index]?.nameSpan.start ?? -1);
        report({ ...about, message: slip, data: { name }, fix, fixSafe: !isRepeated });
      }
    }
  },
});

type Slip = "type" | "id" | "null" | "empty" | "emptyText" | "space";

function slipOf(placed: PlacedValue): Slip | undefined {
  const { value, form, isListed } = placed;
  if (value.type === "null" && !isListed) return "null";
  if (value.type === "number" && placed.key === "id") return "id";
  if (value.type !== form.type || isOutOfRange(placed)) return "type";
  return value.type === "string" && form.type === "string" ? slipOfText(value.text.value, form.value) : undefined;
}

/** Empty dates are said by feed/date-format, an empty version by feed/json-version, empty content by feed/required-key. */
function slipOfText(text: string, { kind, mayBeEmpty }: ValueForm): "empty" | "emptyText" | "space" | undefined {
  const shown = text.trim();
  if (shown !== "") return shown.length < text.length && tight.has(kind) ? "space" : undefined;
  if (mayBeEmpty || kind === "own" || kind === "rfc3339") return undefined;
  return kind === "text" ? "emptyText" : "empty";
}

function isRequired({ need, isListed }: PlacedValue): boolean {
  return need === "required" && !isListed;
}

/** Kinds of text that are more than shown: white space makes another value of them. */
const tight: ReadonlySet<string> = new Set(["url", "rfc3339", "language", "mime-type"]);

function isOutOfRange({ value, form }: PlacedValue): boolean {
  if (value.type !== "number" || form.type !== "number") return false;
  const isKind = form.value.kind === "integer" ? Number.isInteger(value.value) : Number.isFinite(value.value);
  return !isKind || value.value < (form.value.min ?? Number.NEGATIVE_INFINITY);
}

/** Ready for a sentence: what stands there. */
function nameOf(value: JsonNode): string {
  if (value.type === "string") return value.text.value === "" ? "an empty text" : `the text “${value.text.value}”`;
  if (value.type === "array") return value.items.length === 0 ? "an empty list" : "a list";
  if (value.type === "object") return "an object";
  if (value.type === "null") return "null";
  return value.type === "number" ? `the number ${value.text.value}` : value.text.value;
}

/** Ready for a sentence: what should stand there. */
function expected(form: JsonForm): string {
  if (form.type === "string") return "a text, in double quotes";
  if (form.type === "boolean") return "true or false, without quotes";
  if (form.type === "number") return form.value.kind === "integer" ? "a whole number from 0" : "a number from 0";
  if (form.type === "object") return `an object that describes the ${form.of.name}`;
  return `a list of ${form.of.type === "object" ? "objects" : "texts"}, in square brackets`;
}

/** The same in the right type, where that is certain. */
function mended(value: JsonNode, form: JsonForm): Edit[] | undefined {
  const { span } = value;
  if (form.type === "array") {
    const isOne = value.type === form.of.type && !(value.type === "string" && /[,;]/.test(value.text.value));
    return isOne ? around(span, "[", "]") : undefined;
  }
  if (form.type === "string") {
    const isText = form.value.kind === "text" && (value.type === "number" || value.type === "boolean");
    return isText ? around(span, '"', '"') : undefined;
  }
  if (value.type !== "string") return undefined;
  const text = value.text.value.trim().toLowerCase();
  const isRight =
    form.type === "number"
      ? plainNumber.test(text) && (form.value.kind === "number" || !text.includes("."))
      : form.type === "boolean" && /^(?:true|false)$/.test(text);
  return isRight ? [{ ...span, text }] : undefined;
}

function trimmed(text: Text): Edit[] {
  return [text.replace(0, text.value.length, text.value.trim())];
}

const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

function around({ file, start, end }: Span, before: string, after: string): Edit[] {
  return [
    { file, start, end: start, text: before },
    { file, start: end, end, text: after },
  ];
}

/** The object without one of its members, and without the comma that parts it from the others. */
function withoutKey({ members }: ObjectNode, index: number): Edit[] | undefined {
  const [member, previous, next] = [members[index], members[index - 1], members[index + 1]];
  if (!member) return undefined;
  const { file, end } = member.value.span;
  if (previous) return [{ file, start: previous.value.span.end, end, text: "" }];
  return [{ file, start: member.nameSpan.start, end: next?.nameSpan.start ?? end, text: "" }];
}
