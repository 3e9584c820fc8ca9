import { textsWithMarkup } from "../../facts/feed-texts.ts";
import { Occurrences } from "../../findings/occurrences.ts";
import { attributeOf, type Markup, type MarkupElement } from "../../model/markup.ts";
import type { Edit, Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { dangerousStyle, isPlacing } from "../../values/dangerous-style.ts";
import { addressesOf } from "../../values/markup-addresses.ts";
import { contentSecurityExamples } from "./content-security.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "The HTML within the feed holds nothing that acts on the page of its reader.",
  why: "Readers show posts of strangers on a page of their own: they cut out scripts, forms and style sheets, and some drop the whole post.",
  source:
    "RFC 4287, section 8.1, and HTML 4.01 and HTML Standard for what acts; inline frames, drawings and usual styles do not.",
  severity: "warning",
  options: {},
  messages: {
    program: "“{found}” runs a program: readers cut it out. Leave it out, and link to the page that has it.",
    sheet: "“{found}” restyles the page of the reader: readers cut it out. Leave it out.",
    page: "“{found}” speaks for a whole page, not for a post: readers cut it out. Leave it out.",
    form: "“{found}” asks for input: readers cut forms out. Leave it out, and link to the page that has it.",
    control: {
      text: "“{found}” does nothing in a feed without its script. Leave it out.",
      severity: "info",
    },
    handler: "“{found}” runs a script: readers cut the attribute out, or the post. Leave it out.",
    address: "“{found}” is a script, not an address: readers cut it out. Link to a page instead.",
    style: "The style “{found}” can cover or change the page of the reader. Leave it out.",
  },
  examples: contentSecurityExamples,

  check(feed, { report }) {
    const risks = new Occurrences<Risk>();
    for (const { markup, declaredType } of textsWithMarkup(feed)) {
      // With a media type, Atom holds a whole page (RFC 4287, section 4.1.3.3).
      const isPage = declaredType?.value.includes("/");
      for (const risk of risksOf(markup))
        if (!isPage || risk.message !== "page") risks.add(`${risk.message} ${unquoted(risk.at.value)}`, risk);
    }
    for (const { first, ...others } of risks.gathered()) {
      report({ at: first.at, message: first.message, data: { found: first.found }, ...others });
    }
  },
});

/** The same in whatever quotes. */
function unquoted(markup: string): string {
  return markup.replace(/['"\s]/g, "");
}

type Kind = "program" | "sheet" | "page" | "form" | "control";

interface Risk {
  readonly at: Text;
  readonly message: Kind | "handler" | "address" | "style";
  readonly found: string;
  readonly fix?: readonly Edit[];
  readonly fixSafe: false;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["script", "program"],
  ["object", "program"],
  ["embed", "program"],
  ["applet", "program"],
  ["style", "sheet"],
  ["base", "page"],
  ["html", "page"],
  ["head", "page"],
  ["title", "page"],
  ["body", "page"],
  ["frameset", "page"],
  ["frame", "page"],
  ["form", "form"],
  ["select", "form"],
  ["textarea", "form"],
  ["button", "control"],
]);

function* risksOf({ elements }: Markup): Generator<Risk> {
  /** Elements that are placed, and all within them. */
  const placed = new Set<MarkupElement>();
  const inForms = new Set<MarkupElement>();
  for (const element of elements) {
    const kind = kindOf(element);
    const found = `<${element.name}>`;
    // A form is said once, with all that is in it.
    const isInForm = inForms.size > 0 && element.parent !== undefined && inForms.has(element.parent);
    if (isInForm || element.name === "form") inForms.add(element);
    // And so is a page.
    const isInPage = element.parent !== undefined && kinds.get(element.parent.name) === "page";
    const isSaid = (isInForm && (kind === "form" || kind === "control")) || (isInPage && kind === "page");
    if (kind && !isSaid) yield { at: element.tag, message: kind, found, fixSafe: false };
    const isWithinPlaced = placed.size > 0 && element.parent !== undefined && placed.has(element.parent);
    if (isWithinPlaced) placed.add(element);
    if (element.attributes.length === 0) continue;
    yield* riskyAttributes(element);
    const style = attributeOf(element, "style")?.value;
    if (!style) continue;
    if (isPlacing(style.value)) placed.add(element);
    const danger = dangerousStyle(style.value, isWithinPlaced);
    if (!danger) continue;
    const at = style.slice(danger.from, danger.to);
    yield { at, message: "style", found: at.value, fixSafe: false };
  }
}

function kindOf(element: MarkupElement): Kind | undefined {
  const { name, foreign } = element;
  if (foreign) return name === "script" ? "program" : undefined;
  if (name === "meta" || name === "link") return kindOfMetadata(element);
  // A box of a list of tasks, as GitHub writes it.
  if (name === "input") return attributeOf(element, "disabled") ? undefined : "form";
  return kinds.get(name);
}

/** Microdata may stand anywhere (HTML Standard, sections 4.2.4 and 4.2.5). */
function kindOfMetadata(element: MarkupElement): Kind | undefined {
  if (attributeOf(element, "itemprop")) return undefined;
  return /stylesheet/i.test(attributeOf(element, "rel")?.value.value ?? "") ? "sheet" : "page";
}

function* riskyAttributes(element: MarkupElement): Generator<Risk> {
  for (const { name, whole } of element.attributes) {
    if (!name.startsWith("on") || !/^on[a-z]{3,}$/.test(name)) continue;
    const fix = [whole.replace(0, whole.value.length, "")];
    yield { at: whole, message: "handler", found: name, fix, fixSafe: false };
  }
  for (const { text } of addressesOf(element)) {
    // Browsers pass over control characters and white space in a scheme.
    const scheme = text.value.slice(0, 40).replace(/[\0-\x20]/g, "");
    if (/^(?:(?:java|vb)script:|data:text\/html)/i.test(scheme))
      yield { at: text, message: "address", found: text.value, fixSafe: false };
  }
}
