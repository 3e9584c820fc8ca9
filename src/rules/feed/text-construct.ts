import type { FeedElement } from "../../model/element.ts";
import type { Edit } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { isMarkedUp, tagsInText } from "../../values/html-in-text.ts";
import { namespaces } from "../../values/namespaces.ts";
import { structureOf } from "../../vocabulary/structure.ts";
import { examples } from "./text-construct.examples.ts";

const messages = {
  noDiv: "<{name}> says that it holds XHTML and holds no <div>. Wrap its content in one.",
  namespace: 'The <div> of <{name}> is not in the namespace of XHTML. Add xmlns="http://www.w3.org/1999/xhtml" to it.',
  beside: "<{name}> holds more than its <div>: “{found}”. Move it into the <div>.",
  escaped: "<{name}> says that it holds XHTML and holds escaped HTML. Write html as its type.",
  escapedInside: {
    text: "The <div> of <{name}> holds tags as text, which readers show as they are. Write elements, or use html as the type.",
    severity: "warning",
  },
  untyped: "<{name}> holds XHTML, and its type is {type}. Write xhtml as its type.",
  elements:
    "<{name}> holds <{child}> as an element, and its type is {type}. Escape it, or write xhtml as the type and wrap all in a <div>.",
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Text is written as its type says: escaped as html, as elements within one <div> as xhtml.",
  why: "Readers take the type at its word: they drop the elements, show the tags, or show nothing.",
  source: "RFC 4287, sections 3.1.1 and 4.1.3.3.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    if (feed.version.startsWith("0.3")) return;
    const constructs = structureOf(feed).filter(({ form }) => form?.value?.kind === "text-construct");
    for (const element of constructs.flatMap(({ elements }) => elements)) {
      // What src leads to is the matter of feed/atom-content-src.
      if (element.attribute("src")) continue;
      const type = element.attribute("type")?.value.value.trim() || "text";
      if (type === "xhtml") checkXhtml(element, report);
      else if ((type === "text" || type === "html") && element.children[0]) {
        checkEscaped(element, { type, child: element.children[0] }, report);
      }
    }
  },
});

function checkXhtml(element: FeedElement, report: Report): void {
  const div = element.children.find(({ written }) => written.slice(written.indexOf(":") + 1) === "div");
  if (div) checkDiv(element, div, report);
  else reportNoDiv(element, report);
}

function checkDiv(element: FeedElement, div: FeedElement, report: Report): void {
  const { children, written: name } = element;
  const other = children.find((child) => child !== div);
  if (div.namespace !== namespaces.xhtml) {
    report({ at: div.opening, message: "namespace", data: { name }, fix: inXhtml(div) });
  } else if (other) {
    report({ at: other.opening, message: "beside", data: { name, found: `<${other.written}>` } });
  } else if (element.hasOwnText && element.ownText.value.trim() !== "") {
    const text = element.ownText.trim();
    report({ at: text, message: "beside", data: { name, found: text.value } });
  } else if (div.children.length === 0 && isMarkedUp(tagsInText(div.text.value))) {
    report({ at: div.text.trim(), message: "escapedInside", data: { name } });
  }
}

function reportNoDiv(element: FeedElement, report: Report): void {
  const { children, written: name, opening, markup } = element;
  const type = element.attribute("type")?.value;
  // That it is empty is feed/empty-element's to say.
  if (children.length === 0 && element.text.value.trim() === "") return;
  if (type && children.length === 0 && isMarkup(element.text.value)) {
    const fix = [type.replace(0, type.value.length, "html")];
    report({ at: type, message: "escaped", data: { name }, fix });
    return;
  }
  const { file, start, end } = markup;
  const fix = [
    { file, start, end: start, text: `<div xmlns="${namespaces.xhtml}">` },
    { file, start: end, end, text: "</div>" },
  ];
  const fixSafe = children.every(({ namespace }) => namespace === namespaces.xhtml);
  report({ at: opening, message: "noDiv", data: { name }, fix, fixSafe });
}

/** The namespace that makes a <div> without a prefix one of XHTML. */
function inXhtml(div: FeedElement): Edit[] | undefined {
  if (div.written !== "div") return undefined;
  const declared = div.attributes.find(({ written }) => written === "xmlns")?.value;
  if (declared) return [declared.replace(0, declared.value.length, namespaces.xhtml)];
  return [newAttribute(div, `xmlns="${namespaces.xhtml}"`)];
}

interface Found {
  readonly type: "text" | "html";
  readonly child: FeedElement;
}

function checkEscaped(element: FeedElement, { type, child }: Found, report: Report): void {
  const { written: name, children } = element;
  const isXhtml = child.name === "xhtml:div" && children.length === 1 && element.ownText.value.trim() === "";
  const about = { at: child.opening, data: { name, child: child.written, type } };
  if (isXhtml) report({ ...about, message: "untyped", fix: [toXhtml(element)] });
  else report({ ...about, message: "elements", fix: type === "html" ? escaped(element) : undefined });
}

function toXhtml(element: FeedElement): Edit {
  const type = element.attribute("type")?.value;
  return type ? type.replace(0, type.value.length, "xhtml") : newAttribute(element, 'type="xhtml"');
}

/** Comments and sections are left to the author. */
function escaped({ markup }: FeedElement): Edit[] | undefined {
  if (markup.value.includes("<!") || markup.value.includes("<?")) return undefined;
  const { file, start, end } = markup;
  return [{ file, start, end, text: markup.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;") }];
}

function newAttribute({ nameSpan: { file, end } }: FeedElement, attribute: string): Edit {
  return { file, start: end, end, text: ` ${attribute}` };
}

/** Whether all of a text is HTML: it begins with a tag and ends with one. */
function isMarkup(text: string): boolean {
  const trimmed = text.trim();
  return /^<[a-z][^<>]*>/i.test(trimmed) && /^<\/[a-z][a-z0-9]*>$/i.test(trimmed.slice(trimmed.lastIndexOf("<")));
}
