import { isDraft } from "../../facts/robots.ts";
import type { Fault } from "../../model/feed.ts";
import type { FrontMatterField, Post } from "../../model/post.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { isOfType, valueFault } from "../../values/front-matter-values.ts";
import { frontMatterExamples } from "./front-matter.examples.ts";

const messages = {
  unreadable: "The front matter cannot be read from here on, “{found}”. Expected {expected}.",
  unclosed: "The front matter that begins here never ends. Add {expected}.",
  duplicate: "The key “{found}” stands in the front matter twice, and most generators refuse to read it. Keep one.",
  missing: "The front matter has no “{key}”, which is required. Add it.",
  empty: "“{key}” has no value in the front matter, and is required. Fill it in.",
  type: { text: "“{key}” holds “{value}”, which is no {wanted}. Write one.", severity: "warning" },
  notDate: { text: "“{key}” holds “{value}”, which is no date. Write it like 2026-01-31.", severity: "warning" },
  dateInWords: {
    text: "Only some generators can read “{value}” as a date. Write it like 2026-01-31.",
    severity: "info",
  },
  quotedBoolean: {
    text: "“{key}” holds the text “{value}”, and many generators take every text for true. Write {plain} without quotes.",
    severity: "warning",
  },
  oldBoolean: {
    text: "“{key}: {value}” is a text in YAML 1.2; only older parsers read it as {plain}. Write {plain}.",
    severity: "info",
  },
  tagList: {
    text: "“{value}” is one text, which generators take for one tag or cut at spaces. Write a list.",
    severity: "warning",
  },
  tag: { text: "“{tag}” is not on the list of tags. Use one that is, or add it to the list.", severity: "warning" },
  nearTag: { text: "“{tag}” is not on the list of tags. Did you mean “{nearest}”?", severity: "warning" },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "post",
  summary: "Front matter can be read, and its values are what generators take them for.",
  why: "Generators stop at front matter they cannot read, or print it above the text; a date or draft of the wrong type puts a post in the wrong place, or online before its time.",
  source: "YAML 1.2.2: https://yaml.org/spec/1.2.2/; TOML 1.0: https://toml.io/en/v1.0.0",
  severity: "error",
  forms: ["markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    required: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Keys that every file must have, with dots between those of several levels: “seo.title”.",
    },
    types: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "What keys must hold, each as “key:text”, “key:number”, “key:boolean” or “key:date”.",
    },
    tags: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The tags there are; every other one is reported.",
    },
  },
  messages,
  examples: frontMatterExamples,

  check(post, { options: { required, types, tags }, report }) {
    const fault = post.frontMatterFault;
    if (fault) reportFault(fault, report);
    // What cannot be read says nothing, and a draft is not ready.
    if ((fault && fault.code !== "duplicate-key") || isDraft(post)) return;
    for (const key of required) requireKey(post, key, report);
    for (const type of types) requireType(post, type, report);
    for (const field of post.frontMatter) reportValue(field, report);
    for (const key of tagKeys) checkTags(fieldsOf(post, key), tags, report);
  },
});

const tagKeys = ["tags", "categories", "taxonomies.tags", "taxonomies.categories"] as const;

function reportFault(fault: Fault, report: Report): void {
  const { code, found, expected } = fault;
  if (code === "duplicate-key") report({ at: fault, message: "duplicate", data: { found } });
  else if (code === "unclosed") report({ at: fault, message: "unclosed", data: { expected } });
  else report({ at: fault, message: "unreadable", data: { found, expected } });
}

function requireKey(post: Post, key: string, report: Report): void {
  const fields = fieldsOf(post, key);
  const [first] = fields;
  if (!first) report({ at: post.top, message: "missing", data: { key } });
  else if (fields.every(isEmpty)) report({ at: first, message: "empty", data: { key } });
}

/** `type` is a key and what it is to hold: “date:date”. */
function requireType(post: Post, type: string, report: Report): void {
  const [key = "", wanted = ""] = type.split(":").map((part) => part.trim());
  for (const field of fieldsOf(post, key)) {
    if (isEmpty(field) || isOfType(field, wanted)) continue;
    report({ at: field, message: "type", data: { key, value: field.value, wanted } });
  }
}

function reportValue(field: FrontMatterField, report: Report): void {
  const { key, value } = field;
  const fault = valueFault(field);
  if (!fault) return;
  if ("plain" in fault) report({ at: field, message: fault.code, data: { key, value, plain: fault.plain } });
  else if (fault.code === "notDate") report({ at: field, message: "notDate", data: { key, value } });
  else report({ at: field, message: "dateInWords", data: { value } });
}

function checkTags(fields: readonly FrontMatterField[], allowed: readonly string[], report: Report): void {
  const [only] = fields;
  if (fields.length === 1 && only?.type === "text" && only.value.includes(",")) {
    report({ at: only, message: "tagList", data: { value: only.value } });
    return;
  }
  for (const field of fields) {
    const { key, value } = field;
    if (!key.endsWith("tags") || allowed.length === 0 || isEmpty(field) || allowed.includes(value)) continue;
    const nearest = nearestWord(value, allowed);
    if (nearest === undefined) report({ at: field, message: "tag", data: { tag: value } });
    else report({ at: field, message: "nearTag", data: { tag: value, nearest } });
  }
}

/** What stands under a key, or under keys below it. */
function fieldsOf({ frontMatter }: Post, wanted: string): readonly FrontMatterField[] {
  return frontMatter.filter(({ key }) => key === wanted || key.startsWith(`${wanted}.`));
}

function isEmpty({ value }: FrontMatterField): boolean {
  return value.trim() === "";
}
