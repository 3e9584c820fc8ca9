import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { type Base64Code, checkBase64 } from "../../values/base64.ts";
import { checkMimeType, mimeTypeOf } from "../../values/mime-type.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { examples } from "./atom-content.examples.ts";

const messages = {
  notMedia: "“{type}” is neither text, html or xhtml nor a media type. Write what the content is.",
  misspelt: "“{type}” is neither text, html or xhtml nor a media type. Write “{right}”.",
  composite: "Content of the type {type} would be several in one, which Atom rules out. Put one of them here.",
  elements:
    "Content of the type {type} holds <{child}> as an element, where {wanted} belongs. Correct the type, or what it holds.",
  notBase64:
    "Content of the type {type} must be Base64, and “{found}” is not. Correct the type, or encode the content.",
  base64: "The Base64 of the content {problem}. Encode it again.",
  noSummary: "The content is in Base64, and the entry has nothing to show instead. Add a <summary>.",
  notXml: {
    text: "Content of the type {type} holds elements, and here is only text. Write the elements unescaped.",
    severity: "warning",
  },
  fragment: {
    text: "The type {type} is for whole documents, and this is a piece of one. Write {right} as the type.",
    severity: "warning",
  },
  empty: {
    text: "The content is empty. Fill it, or leave it out, so that readers show the summary.",
    severity: "warning",
  },
  misplaced: {
    text: "<{name}> stands directly in <{parent}>, where readers do not look for it. Put it into <content> with xhtml as its type.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

/** What feed/text-construct judges. */
const inline: ReadonlySet<string> = new Set(["text", "html", "xhtml"]);

export default defineRule({
  scope: "feed",
  summary: "Content is written as its media type asks: XML as elements, text as text, all else in Base64.",
  why: "Readers take the type at its word: they decode, parse or show what is no such thing, or give up.",
  source: "RFC 4287, sections 4.1.2 and 4.1.3.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    if (feed.version.startsWith("0.3")) return;
    for (const element of elementsNamed(feed, "atom:content")) {
      if (!element.attribute("src")?.value.value.trim()) checkContent(element, report);
    }
    if (feed.format === "atom") checkMisplaced(feed, report);
  },
});

function checkContent(content: FeedElement, report: Report): void {
  const type = content.attribute("type")?.value.trim();
  const isEmpty = content.children.length === 0 && (!content.hasOwnText || content.text.value.trim() === "");
  if (isEmpty) {
    report({ at: content.span, message: "empty" });
  } else if (type && type.value !== "" && !inline.has(type.value) && isMediaType(type, report)) {
    checkMedia(content, type, report);
  }
}

function isMediaType(type: Text, report: Report): boolean {
  const { value } = type;
  const word = value.toLowerCase();
  const fault = checkMimeType(value);
  if (!fault || fault.code === "misnamed") return true;
  const right = inline.has(word) ? word : fault.fix && value.slice(0, fault.from) + fault.fix + value.slice(fault.to);
  if (!right) report({ at: type, message: "notMedia", data: { type: value } });
  else {
    const fix = [type.replace(0, value.length, right)];
    report({ at: type, message: "misspelt", data: { type: value, right }, fix, fixSafe: inline.has(word) });
  }
  return false;
}

/** RFC 4287, section 4.1.3.3. */
function checkMedia(content: FeedElement, at: Text, report: Report): void {
  const type = mimeTypeOf(at.value);
  const [child] = content.children;
  const isXml = /[+/]xml$/.test(type);
  const wanted = type.startsWith("text/") ? "text" : "Base64";
  if (/^(?:multipart|message)\//.test(type)) report({ at, message: "composite", data: { type } });
  else if (isXml && !child) report({ at, message: "notXml", data: { type } });
  else if (!isXml && child)
    report({ at: child.opening, message: "elements", data: { type, child: child.written, wanted } });
  else if (isXml || wanted === "text") checkDocument(content, at, report);
  else checkEncoded(content, type, report);
}

function checkDocument({ children, text }: FeedElement, at: Text, report: Report): void {
  const type = mimeTypeOf(at.value);
  const isHtml = type === "text/html" && !/^\s*<(?:!doctype|html|\?xml|!--)/i.test(text.value);
  const isXhtml = type === "application/xhtml+xml" && children[0]?.name !== "xhtml:html";
  if (!isHtml && !isXhtml) return;
  const right = isHtml ? "html" : "xhtml";
  const isDiv = children.length === 1 && children[0]?.name === "xhtml:div";
  const fix = isHtml || isDiv ? [at.replace(0, at.value.length, right)] : undefined;
  report({ at, message: "fragment", data: { type, right }, fix });
}

const base64Problems: Readonly<Partial<Record<Base64Code, string>>> = {
  "data-url": "begins with a data: address",
  "url-safe": "is of the kind for addresses, with - and _",
  padding: "does not end with as many = as it needs",
  length: "is cut off",
};

function checkEncoded(content: FeedElement, type: string, report: Report): void {
  const { opening, parent } = content;
  const text = content.text.trim();
  const fault = checkBase64(text.value);
  if (fault) {
    const at = fault.to > fault.from ? text.span(fault.from, fault.to) : text;
    const fix = fault.fix === undefined ? undefined : [text.replace(fault.from, fault.to, fault.fix)];
    const problem = base64Problems[fault.code];
    if (problem) report({ at, message: "base64", data: { problem }, fix });
    else report({ at, message: "notBase64", data: { type, found: fault.detail || text.value } });
  } else if (!parent?.child("atom:summary") && !parent?.child("description"))
    report({ at: opening, message: "noSummary" });
}

function checkMisplaced({ element, entries }: Feed, report: Report): void {
  for (const parent of [element, ...entries.map((entry) => entry.element)]) {
    for (const { name, written, opening } of parent?.children ?? []) {
      if (!name.startsWith("xhtml:")) continue;
      report({ at: opening, message: "misplaced", data: { name: written, parent: parent?.written ?? "" } });
    }
  }
}
