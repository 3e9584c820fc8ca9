import type { Form } from "./mask/masks.ts";

/** Shortcodes of Hugo and Zola that show one thing, and no headings. */
const harmless: ReadonlySet<string> = new Set(
  (
    "alert admonition audio badge br button callout center codepen details emoji figure gallery gist highlight hint " +
    "icon image img info instagram kbd katex lead math mermaid note notice param picture qr ref relref tip toc tweet " +
    "twitter video vimeo warning x youtube"
  ).split(" "),
);
const shortcode = /\{\{[<%][\s/]*(\w[\w/.-]*)/g;
/**
 * What puts another file or template in: Liquid, Jinja and Nunjucks, mdBook, MkDocs, Obsidian, Sphinx, VitePress, the
 * server, Handlebars; and the list of all-contributors, whose links lead nowhere on purpose.
 */
const inclusion =
  /\{%-?\s*(?:include|render|import|partial|component|call|embed|from)|\{\{#include|^[ \t]*-{1,2}8<-|\{![^{}\n]*!\}|!\[\[|^[ \t]*(?:`{3,}|:{3,})\{(?:include|eval)|\[!INCLUDE|<!--[ \t]*(?:[#@]include|ALL-CONTRIBUTORS-LIST:START)|\{\{>|^\{\{[ \t]*\w+[ \t]*\(/im;
/**
 * Targets of their own: `(name)=` of MyST, chunks of R Markdown, directives of Sphinx, comments of Docusaurus, attributes
 * of pictures, tables and code.
 */
const target =
  /^[ \t]*\(([^\s()]+)\)=[ \t]*$|^[ \t]*`{3,}\{\w+[ ,]+([\w.-]+)|^[ \t]*\.\. _([^:\n]+):|\{\/\*[ \t]*#([\w-]+)[ \t]*\*\/\}|\{[^{}\n]{0,60}?#([\w:.-]{1,60})[^{}\n]{0,60}\}/gm;

/** Whether a text has ids that cannot be seen in it: those of components, shortcodes and files that it includes. */
export function hidesAnchors(text: string, form: Form): boolean {
  if (form === "broken-mdx" || (form === "mdx" && /<(?:[A-Z][\w.]*|\w+\.\w+)[\s/>]/.test(text))) return true;
  if (form === "mdx") return false;
  for (const [, name = ""] of text.matchAll(shortcode)) if (!harmless.has(name)) return true;
  return inclusion.test(text);
}

/** Ids that a text gives without an element. */
export function targetsIn(text: string): string[] {
  return [...text.matchAll(target)].flatMap(([, ...names]) => names.find((name) => name !== undefined) ?? []);
}
