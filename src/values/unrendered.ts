import { isQuoted } from "./quoted.ts";

/** Markup that a reader sees as it was typed. */
export interface Unrendered {
  readonly language: "markdown" | "template";
  /** Ready for a sentence: “bold text”. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

interface Sign {
  readonly language: Unrendered["language"];
  readonly what: string;
  readonly pattern: RegExp;
}

function sign(language: Sign["language"], what: string, pattern: RegExp): Sign {
  return { language, what, pattern };
}

/** What each looks like in prose; each pattern looks at a bounded stretch from where it begins. */
const signs: readonly Sign[] = [
  sign("markdown", "bold text", /(?<![\w*/)\]])\*\*(?=[^\s*/.])[^*]{1,200}(?<=[^\s*/])\*\*(?![\w*/])/),
  sign("markdown", "struck text", /(?<![\w~/])~~(?=[^\s~])[^~]{1,200}(?<=[^\s~])~~(?![\w~])/),
  sign("markdown", "an image", /!\[[^[\]]{0,200}\]\([^\s()]{1,500}\)/),
  sign(
    "markdown",
    "a link",
    /(?<!!)\[[^[\]]{1,200}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^\s()]{0,500}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?\)/,
  ),
  sign("markdown", "a heading", /^#{2,6} \S.{0,80}/),
  sign("markdown", "a code fence", /^```[\w-]{0,20}|(?<=\s)```[\w-]{0,20}/),
  sign("markdown", "a footnote", /(?<=[\p{L}\p{N}.,;:!?)”’"'])\[\^\d{1,3}\](?!\w)|^\[\^[\w-]{1,20}\]:/u),
  sign("markdown", "a note", /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i),
  sign("markdown", "a directive", /^:::\s?[a-z]\w{0,20}/i),
  sign("markdown", "an attribute list", /\{:\s{0,9}[.#][a-z][\w-]{0,40}[^{}]{0,80}\}/i),
  sign("markdown", "a table", /\|\s?:?-{3,30}:?\s?\|\s?:?-{1,30}:?\s?\|/),
  sign("template", "a shortcode", /\{\{[<%]\s{0,9}\/?\s{0,9}[a-z][\w-]{0,40}[^{}]{0,200}[>%]\}\}/i),
  sign("template", "a template tag", /\{%-?\s*[a-z]\w{0,30}[^{}%]{0,200}-?%\}/i),
  sign("template", "a variable", /\{\{-?\s{0,9}[.$]?[a-z_][\w.[\]]{0,60}(?:\s{0,9}\|[^{}|]{0,60}){0,5}\s{0,9}-?\}\}/i),
];
/** What all of them have. */
const anySign = /[*~`[{|]|^#|^:::/;

/** The first of each kind in a block of prose, in which code is one character. */
export function unrenderedIn(text: string): readonly Unrendered[] {
  if (!anySign.test(text)) return [];
  const found: Unrendered[] = [];
  for (const { language, what, pattern } of signs) {
    const match = pattern.exec(text);
    if (!match) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    if (!isQuoted(text, place)) found.push({ language, what, from: place.start, to: place.end });
  }
  return found;
}

const aboutMarkdown = /markdown|kramdown|commonmark|mdx\b|wiki ?text|asciidoc|syntax|formatting/i;
const aboutTemplates =
  /templat|shortcode|liquid|jinja|nunjucks|twig|handlebars|mustache|\bvue|angular|hugo|jekyll|eleventy|django|ansible|helm|interpolat|braces/i;

/** Whether a text speaks of such markup, and so may show it. */
export function speaksOf(language: Unrendered["language"], text: string): boolean {
  return (language === "markdown" ? aboutMarkdown : aboutTemplates).test(text);
}
