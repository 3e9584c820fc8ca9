import type { FeedElement } from "../../model/element.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { checkBase64 } from "../../values/base64.ts";
import { isMarkedUp, tagsInText } from "../../values/html-in-text.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const atom = (content: string): Record<string, string> => ({
  "feed.xml": `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
  ${content}
</entry></feed>`,
});

const messages = {
  escaped: "<{name}> says that its markup is escaped, yet holds <{found}> as an element. Escape it, or write mode=xml.",
  base64: "<{name}> says that it is encoded in Base64, which “{found}” is not. Encode it, or write another mode.",
  inline: {
    text: "<{name}> says that its markup stands in it as elements, and holds tags as text: “{found}”. Write mode=escaped.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "What an Atom 0.3 feed holds is written as its mode says.",
  why: "Readers take the mode at its word: they drop the elements, show the tags, or show nothing.",
  source: "The Atom Syndication Format 0.3, section 3.1.2: mode is xml, unless it says escaped or base64.",
  severity: "error",
  options: {},
  messages,
  examples: [
    { good: atom('<content type="text/html" mode="escaped">&lt;b&gt;Rye&lt;/b&gt;</content>') },
    { good: atom('<content type="text/html"><b xmlns="http://www.w3.org/1999/xhtml">Rye</b></content>') },
    {
      bad: atom('<content type="text/html" mode="escaped">⟦<b xmlns="http://www.w3.org/1999/xhtml">⟧Rye</b></content>'),
      says: "<content> says that its markup is escaped, yet holds <b> as an element. Escape it, or write mode=xml.",
    },
    {
      bad: atom('<content type="text/plain" mode="base64">⟦Rye bread.⟧</content>'),
      says: "<content> says that it is encoded in Base64, which “Rye bread.” is not. Encode it, or write another mode.",
    },
    {
      bad: atom('<content type="text/html">⟦&lt;b&gt;⟧Rye&lt;/b&gt;</content>'),
      says: "<content> says that its markup stands in it as elements, and holds tags as text: “<b>”. Write mode=escaped.",
    },
  ],

  check(feed, { report }) {
    if (feed.format !== "atom" || !feed.version.startsWith("0.3")) return;
    const constructs = structureOf(feed).filter(({ form }) => form?.value?.kind === "text-construct");
    for (const element of constructs.flatMap(({ elements }) => elements)) checkMode(element, report);
  },
});

function checkMode(element: FeedElement, report: Report): void {
  const { children, written: name } = element;
  const mode = attributeOf(element, "mode") || "xml";
  const [child] = children;
  if (mode === "escaped" && child)
    report({ at: child.opening, message: "escaped", data: { name, found: child.written } });
  if (mode === "base64") checkEncoded(element, report);
  // HTML in plain text is said by feed/text-escaping.
  if (mode === "xml" && !child && /[/+](?:html|xml)$/.test(attributeOf(element, "type"))) checkInline(element, report);
}

function checkEncoded({ text, written: name }: FeedElement, report: Report): void {
  const at = text.trim();
  if (at.value === "" || !checkBase64(at.value)) return;
  const found = at.value.length > 60 ? `${at.value.slice(0, 60)}…` : at.value;
  report({ at, message: "base64", data: { name, found } });
}

function checkInline({ text, written: name }: FeedElement, report: Report): void {
  const tags = tagsInText(text.value);
  const [tag] = tags;
  if (!tag || !isMarkedUp(tags)) return;
  const at = text.slice(tag.from, tag.to);
  report({ at, message: "inline", data: { name, found: at.value } });
}

function attributeOf(element: FeedElement, name: string): string {
  return element.attribute(name)?.value.value.trim().toLowerCase() ?? "";
}
