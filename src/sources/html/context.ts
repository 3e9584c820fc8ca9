import type { BlockKind } from "../../model/post.ts";
import { headingDepth } from "./names.ts";
import type { Attribute, Tag } from "./tags.ts";

/** What an element's ancestors and its own tag say of what stands in it. Elements that change nothing share one. */
export interface Context {
  /** In a template: not part of the page. */
  readonly inert: boolean;
  /** In a noscript: addresses count, statements about the page and its pictures do not. */
  readonly withoutScript: boolean;
  /** Not shown, or not to those who listen: hidden, aria-hidden. */
  readonly hidden: boolean;
  /** In svg or math. */
  readonly foreign: boolean;
  /** In navigation, forms, scripts, code blocks or what is hidden: its text is no prose. */
  readonly furniture: boolean;
  /** Text to look at, yet not of the content: in a header of the page, or a heading among furniture. */
  readonly outside: boolean;
  readonly article: boolean;
  /** In code or mathematics within a sentence. */
  readonly opaque: boolean;
  /** In a link to another page. */
  readonly linked: boolean;
  /** In a `<sup>`, where footnotes are. */
  readonly raised: boolean;
  readonly kind: BlockKind;
  readonly language: string | undefined;
}

export const outermost: Context = {
  inert: false,
  withoutScript: false,
  hidden: false,
  foreign: false,
  furniture: false,
  outside: false,
  article: false,
  opaque: false,
  linked: false,
  raised: false,
  kind: "paragraph",
  language: undefined,
};

type Change = Partial<Context>;

function changes(change: Change, names: string): [string, Change][] {
  return names.split(" ").map((name) => [name, change]);
}

const changesByName: ReadonlyMap<string, Change> = new Map([
  ...changes({ inert: true }, "template"),
  ...changes({ furniture: true }, "nav footer aside form search menu dialog button select textarea datalist progress"),
  ...changes({ furniture: true }, "script style title iframe object video audio canvas noembed noframes"),
  ...changes({ furniture: true, withoutScript: true }, "noscript"),
  ...changes({ furniture: true }, "pre listing xmp plaintext meter output optgroup option"),
  ...changes({ furniture: true, foreign: true }, "svg"),
  ...changes({ opaque: true, foreign: true }, "math"),
  ...changes({ opaque: true }, "code kbd samp var tt mjx-container"),
  ...changes({ kind: "item" }, "li dt dd"),
  ...changes({ kind: "quote" }, "blockquote"),
  ...changes({ kind: "cell" }, "td th"),
  ...changes({ kind: "caption" }, "figcaption caption legend"),
  ...changes({ article: true }, "article"),
  ...changes({ raised: true }, "sup"),
]);

/** Elements of svg and math that hold HTML again. */
export const integrationNames: ReadonlySet<string> = new Set("foreignobject desc title mi mo mn ms mtext".split(" "));
const furnitureRoles: ReadonlySet<string> = new Set("navigation complementary contentinfo search dialog".split(" "));
/** What KaTeX, MathJax, Pandoc and Python-Markdown call the elements that hold mathematics. */
const mathematicsClass = /(?:^|\s)(?:katex|katex-display|MathJax\w*|math|arithmatex)(?:\s|$)/;

/** The context of what stands in an element with this tag. */
export function contextOf(outer: Context, tag: Tag, source: string): Context {
  let context = contextByName(outer, tag.name);
  for (const attribute of tag.attributes) {
    const change = changeByAttribute(tag.name, attribute, source);
    if (change) context = { ...context, ...change };
  }
  return context;
}

function contextByName(outer: Context, name: string): Context {
  if (headingDepth(name) > 0) {
    // The text of a heading is wanted wherever it stands, for the outline of the page.
    return { ...outer, kind: "heading", furniture: false, outside: outer.outside || outer.furniture };
  }
  if (name === "header") return outer.article ? outer : { ...outer, outside: true };
  if (outer.foreign && integrationNames.has(name)) return { ...outer, foreign: false };
  const change = changesByName.get(name);
  if (!change) return outer;
  return outer.kind === "heading" ? withinHeading(outer, name, change) : { ...outer, ...change };
}

/** A quotation within a heading is still the heading, and so is a button: the heading of a fold. */
function withinHeading(outer: Context, name: string, change: Change): Context {
  return name === "button" ? outer : { ...outer, ...change, kind: "heading" };
}

function changeByAttribute(name: string, attribute: Attribute, source: string): Change | undefined {
  const value = source.slice(attribute.start, attribute.end);
  switch (attribute.name) {
    case "hidden":
      return value.toLowerCase() === "until-found" ? undefined : { furniture: true, hidden: true };
    case "aria-hidden":
      return value === "true" ? { furniture: true, hidden: true } : undefined;
    case "role":
      return furnitureRoles.has(value) ? { furniture: true } : undefined;
    case "class":
      return (name === "span" || name === "div") && mathematicsClass.test(value) ? { opaque: true } : undefined;
    case "lang":
      return { language: value };
    case "href":
      return name === "a" && !value.trimStart().startsWith("#") ? { linked: true } : undefined;
    default:
      return undefined;
  }
}
