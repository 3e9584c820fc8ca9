import { textsWithMarkup } from "../../facts/feed-texts.ts";
import type { Content, Feed } from "../../model/feed.ts";
import type { Edit, Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { isMarkedUp, type TextTag, tagsInText } from "../../values/html-in-text.ts";
import { speaksOfHtmlNear } from "../../values/speaks-of-html.ts";
import { fieldsWhere } from "../../vocabulary/fields.ts";
import { structureOf } from "../../vocabulary/structure.ts";
import { textEscapingExamples } from "./text-escaping.examples.ts";
import { characterOf } from "./text-escaping.words.ts";

const messages = {
  html: "The {name} is plain text, yet holds HTML: “{found}”. Leave it out; if readers are to see it, write &#x3C; for <.",
  jsonHtml: "The {name} is plain text, yet holds HTML: “{found}”. Leave it out; content_html is where HTML goes.",
  otherHtml: "The {name} is plain text, yet holds HTML: “{found}”. Leave it out.",
  undeclared:
    "The {name} holds HTML, “{found}”, which readers show as it stands: its type is {type}. Declare type=html.",
  twice: "The {name} is escaped twice: readers show its markup, “{found}”, as text. Escape it once.",
  reference: "The {name} is escaped twice at “{found}”: readers show it as it stands. Write the character itself.",
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Text and HTML are escaped once, and each stands where the format has it.",
  why: "Readers show tags and entities to people where they expect text, and swallow text that looks like a tag where they expect HTML.",
  source:
    "RSS Advisory Board, RSS Best Practices Profile, character data; RFC 4287, sections 3.1 and 4.1.3; JSON Feed 1.1.",
  severity: "warning",
  options: {},
  messages,
  examples: textEscapingExamples,

  check(feed, { report }) {
    const plain = plainTexts(feed);
    for (const text of plain.values()) checkText(text, feed.format, report);
    for (const content of textsWithMarkup(feed)) {
      if (plain.has(content.text.start)) continue;
      if (content.type === "text") checkText(textOf(content, feed), feed.format, report);
      else checkMarkup(content, report);
    }
  },
});

/** A text that is no HTML, by where it stands. */
interface PlainText extends Pick<Content, "name" | "text"> {
  /** Its type, where it could be HTML if its element said so. */
  readonly type?: string;
  readonly declaredType?: Text | undefined;
  /** The value of an attribute, where no spelling has a meaning of its own. */
  readonly isAttribute?: boolean;
}

/** The values of the vocabulary that are plain text and have a `<` or `&` in them, by the offset they begin at. */
function plainTexts(feed: Feed): ReadonlyMap<number, PlainText> {
  const found = new Map<number, PlainText>();
  const isPodcast = feed.element?.children.some(({ name }) => name.startsWith("itunes:"));
  for (const { name, text, whole, element } of fieldsWhere(feed, mayHoldMarkup, "text", "contact")) {
    if (!element || element.name === "guid") continue;
    // Podcasts have HTML there (Apple, “A Podcaster’s Guide to RSS”).
    if (isPodcast && element.name === "description") continue;
    const isAttribute = whole !== element.text;
    found.set(text.start, { name: name.replace(/^<(.*)>$/, "$1"), text, isAttribute });
  }
  for (const { text, element } of hasMedia(feed) ? fieldsWhere(feed, mayHoldMarkup, "html") : []) {
    if (!element?.name.startsWith("media:")) continue;
    const declaredType = element.attribute("type")?.value;
    if (declaredType?.value.trim() !== "html") {
      found.set(text.start, { name: element.written, text, type: "plain", declaredType });
    }
  }
  return found;
}

function hasMedia(feed: Feed): boolean {
  return structureOf(feed).some(({ name }) => name.startsWith("media:"));
}

function mayHoldMarkup(value: string): boolean {
  return value.includes("<") || value.includes("&");
}

/** In Atom it can be declared that a text is HTML. */
function textOf({ name, text, declaredType }: Content, { format }: Feed): PlainText {
  return format === "atom" ? { name, text, type: "text", declaredType } : { name, text };
}

function checkText(plain: PlainText, format: Feed["format"], report: Report): void {
  const { name, text, isAttribute = false } = plain;
  const isRss = format === "rss" || format === "rdf";
  const isMeant = ({ from }: { readonly from: number }): boolean => isRss && !isAttribute && isNumeric(text, from);
  const tags = tagsInText(text.value).filter((tag) => !isMeant(tag));
  const [tag] = tags;
  if (tag && (isRss || isMarkedUp(tags))) reportTag(plain, tag, { format, report });
  else {
    const references = referencesIn(text).filter((reference) => !isMeant(reference));
    reportReferences(name, references, report);
  }
}

interface Reporting {
  readonly format: Feed["format"];
  readonly report: Report;
}

function reportTag(plain: PlainText, { from, to }: TextTag, { format, report }: Reporting): void {
  const { name, text, type, declaredType, isAttribute } = plain;
  const at = text.slice(from, to);
  const data = { name, found: at.value };
  if (type !== undefined) {
    const fix = declaredType && [declaredType.replace(0, declaredType.value.length, "html")];
    report({ at, message: "undeclared", data: { ...data, type }, fix, fixSafe: false });
  } else if (format === "atom" || isAttribute) report({ at, message: "otherHtml", data });
  else report({ at, message: format === "json" ? "jsonHtml" : "html", data });
}

/** The profile of RSS has `&#x3C;` and `&#x26;` for what is meant to be seen: longer than the names of the two are. */
function isNumeric(text: Text, from: number): boolean {
  const { start, end } = text.span(from, from + 1);
  return end - start > (text.value.charAt(from) === "<" ? "&lt;" : "&amp;").length;
}

function checkMarkup(content: Content, report: Report): void {
  const { name, plain, text, type, markup } = content;
  if (!/[<&]/.test(plain.value)) return;
  // Tags in XHTML are feed/text-construct's to say.
  const tag = type === "html" && markup.elements.length === 0 ? firstTag(plain.value) : undefined;
  if (tag) {
    const at = plain.slice(tag.from, tag.to);
    const fix = [text.replace(0, text.value.length, plain.value)];
    report({ at, message: "twice", data: { name, found: at.value }, fix, fixSafe: false });
  } else {
    const references = referencesIn(plain);
    // Posts about HTML show references; within a word nobody does.
    const unmeant = references.filter(({ isSure, from }) => isSure || !speaksOfHtmlNear(plain.value, from));
    if (unmeant.length > 0) reportReferences(name, outsideOfCode(unmeant, content), report);
  }
}

/** The tag that a text begins with, where it is marked up. */
function firstTag(text: string): TextTag | undefined {
  if (!/^\s*<[a-z]/i.test(text)) return undefined;
  const tags = tagsInText(text);
  const [first] = tags;
  return first && text.slice(0, first.from).trim() === "" && isMarkedUp(tags) ? first : undefined;
}

/** A reference that readers show as it stands. */
interface Shown {
  readonly from: number;
  readonly at: Text;
  readonly edit: Edit;
  /** Nobody means to show it: it stands within a word, “Caf&eacute;”. */
  readonly isSure: boolean;
}

function referencesIn(text: Text): Shown[] {
  const found: Shown[] = [];
  // “&amp;amp;” was escaped once more: the character itself ends it all.
  for (const { 0: reference, 1: innermost, index: from } of text.value.matchAll(
    /&(?:amp;)*(#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,9};)/gi,
  )) {
    const character = characterOf(`&${innermost}`);
    if (character === undefined) continue;
    const to = from + reference.length;
    const isSure = !/[&<>"\s]/.test(character) && /\p{L}/u.test(text.value.charAt(from - 1));
    found.push({ from, at: text.slice(from, to), edit: text.replace(from, to, character), isSure });
  }
  return found;
}

/** Where code is shown, references are what it is about. Both lists are in the order of the file. */
function outsideOfCode(references: readonly Shown[], { markup }: Content): Shown[] {
  const codes = markup.elements.filter(({ name }) => /^(?:code|pre|kbd|samp|tt|xmp|textarea)$/.test(name));
  let next = 0;
  return references.filter(({ at: { start } }) => {
    while (next < codes.length && (codes[next]?.whole.end ?? 0) <= start) next++;
    return (codes[next]?.whole.start ?? start + 1) > start;
  });
}

function reportReferences(name: string, references: readonly Shown[], report: Report): void {
  const [first, ...others] = references;
  if (!first) return;
  report({
    at: first.at,
    message: "reference",
    data: { name, found: first.at.value },
    related: others.map(({ at }) => ({ at, note: "And here." })),
    fix: references.map(({ edit }) => edit),
    fixSafe: references.every(({ isSure }) => isSure),
  });
}
