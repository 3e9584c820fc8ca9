import { isHtmlElement } from "./html-names.ts";

/** A tag of HTML in a text. */
export interface TextTag {
  readonly from: number;
  readonly to: number;
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly hasAttributes: boolean;
  /** Whether it can only be meant as markup: a comment, `<br/>`, or a `<br>` right at a word. */
  readonly isPlainlyMarkup: boolean;
}

/** A tag, whose attributes hold no other; what stands between `<` and `>` is looked at once. */
const tag = /<(\/?)([a-z][a-z0-9]*)(\s[^<>]*|)\/?>/gi;

/** Elements that hold nothing, and that no type parameter is called like. */
const voidElement = /^(?:br|hr|wbr|img)$/;

/**
 * The tags and comments of HTML that stand in a text. `Vec<T>` and `<3` are none, and neither is `List<Button>`: a name
 * right behind a word is a tag only where it is closed.
 */
export function tagsInText(text: string): readonly TextTag[] {
  if (!text.includes("<")) return [];
  const tags: TextTag[] = commentIn(text);
  for (const { 0: whole, 1: slash, 2: written = "", 3: attributes = "", index } of text.matchAll(tag)) {
    const name = written.toLowerCase();
    if (!isHtmlElement(name)) continue;
    const hasAttributes = /^\s+[a-z-]+\s*=/i.test(attributes);
    const to = index + whole.length;
    const isVoid = voidElement.test(written);
    const isPlainlyMarkup = isVoid && (whole.endsWith("/>") || isWordAt(text, index - 1) || isWordAt(text, to));
    tags.push({ from: index, to, name, isEnd: slash === "/", hasAttributes, isPlainlyMarkup });
  }
  const closed = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  return tags.filter(({ from, name, hasAttributes, isPlainlyMarkup }) => {
    return hasAttributes || isPlainlyMarkup || closed.has(name) || !/[\w)\]]/.test(text.charAt(from - 1));
  });
}

/** The first comment. */
function commentIn(text: string): TextTag[] {
  const from = text.indexOf("<!--");
  const end = from < 0 ? -1 : text.indexOf("-->", from + 4);
  if (end < 0) return [];
  return [{ from, to: end + 3, name: "!--", isEnd: false, hasAttributes: false, isPlainlyMarkup: true }];
}

function isWordAt(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(index));
}

/** Whether tags mean markup and not the mention of an element: one is closed, has attributes or breaks a line. */
export function isMarkedUp(tags: readonly TextTag[]): boolean {
  const opened = new Set(tags.filter(({ isEnd }) => !isEnd).map(({ name }) => name));
  return tags.some(({ name, isEnd, hasAttributes, isPlainlyMarkup }) => {
    return hasAttributes || isPlainlyMarkup || (isEnd && opened.has(name));
  });
}
