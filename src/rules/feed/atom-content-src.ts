import type { FeedElement } from "../../model/element.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`;
const summary = "<summary>How rye is baked.</summary>";

const messages = {
  notEmpty: "Content with a src must be empty. Remove what is in it, or the src.",
  word: "“{type}” is no media type, which content with a src needs. Write “{right}”.",
  noType: {
    text: "The content does not say of what type “{src}” is, so readers cannot tell whether they can show it. Add its media type.",
    severity: "warning",
  },
  noSummary: "The content is at “{src}”, and the entry has nothing to show instead. Add a <summary>.",
} as const;

type Report = Context<Options, typeof messages>["report"];

/** What the words for inline content are as media types. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["text", "text/plain"],
  ["html", "text/html"],
  ["xhtml", "application/xhtml+xml"],
]);

export default defineRule({
  scope: "feed",
  summary: "Content that is kept elsewhere is empty in the feed, with its media type and a summary.",
  why: "Most readers do not fetch such content: they show the summary, and decide by the type whether to offer the rest.",
  source: "RFC 4287, sections 4.1.2 and 4.1.3.2.",
  severity: "error",
  options: {},
  messages,
  examples: [
    { good: atom(`<content src="https://a.example/rye.pdf" type="application/pdf"/>${summary}`) },
    { good: atom("<content>Rye</content>") },
    {
      bad: atom(`<content src="/rye.txt" type="text/plain">⟦<![CDATA[Rye & wheat]]>⟧</content>${summary}`),
      says: "Content with a src must be empty. Remove what is in it, or the src.",
    },
    {
      bad: atom(`<content src="/rye" type="⟦html⟧"/>${summary}`),
      says: "“html” is no media type, which content with a src needs. Write “text/html”.",
      fixed: atom(`<content src="/rye" type="text/html"/>${summary}`),
    },
    {
      bad: atom(`⟦<content src="/rye"/>⟧${summary}`),
      says: "The content does not say of what type “/rye” is, so readers cannot tell whether they can show it. Add its media type.",
    },
    {
      bad: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry>⟦<a:content src="/rye.pdf" type="application/pdf"/>⟧<a:summary/></a:entry></a:feed>`,
      says: "The content is at “/rye.pdf”, and the entry has nothing to show instead. Add a <summary>.",
    },
  ],

  check(feed, { report }) {
    for (const element of elementsNamed(feed, "atom:content")) {
      const src = element.attribute("src")?.value.trim();
      if (src && src.value !== "") checkOutOfLine(element, src, report);
    }
  },
});

function checkOutOfLine(content: FeedElement, { value: src }: Text, report: Report): void {
  const { opening, parent, markup, children } = content;
  if (children.length > 0 || content.text.value.trim() !== "") report({ at: markup.trim(), message: "notEmpty" });
  const type = content.attribute("type")?.value.trim();
  const right = mediaTypes.get(type?.value ?? "");
  if (!type || type.value === "") report({ at: opening, message: "noType", data: { src } });
  else if (right) {
    const fix = [type.replace(0, type.value.length, right)];
    report({ at: type, message: "word", data: { type: type.value, right }, fix });
  }
  const summary = parent?.child("atom:summary") ?? parent?.child("description");
  const isSummed = summary && (summary.children.length > 0 || summary.text.value.trim() !== "");
  if (!isSummed) report({ at: opening, message: "noSummary", data: { src } });
}
