import { isHtmlElement } from "./html-names.ts";

/** A tag of HTML in a text. */
export interface TextTag {
  readonly from: number;
  readonly to: number;
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly hasAttributes: boolean;
}

/** A tag, whose attributes hold no other; what stands between `<` and `>` is looked at once. */
const tag = /<(\/?)([a-z][a-z0-9]*)(\s[^<>]*|)\/?>/gi;

/**
 * The tags of HTML that stand in a text. `Vec<T>` and `<3` are none, and neither is `List<Button>`: a name right behind
 * a word is a tag only where it is closed.
 */
export function tagsInText(text: string): readonly TextTag[] {
  if (!text.includes("<")) return [];
  const tags: TextTag[] = [];
  for (const { 0: whole, 1: slash, 2: written = "", 3: attributes = "", index } of text.matchAll(tag)) {
    const name = written.toLowerCase();
    if (!isHtmlElement(name)) continue;
    const hasAttributes = /^\s+[a-z-]+\s*=/i.test(attributes);
    tags.push({ from: index, to: index + whole.length, name, isEnd: slash === "/", hasAttributes });
  }
  const closed = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  return tags.filter(({ from, name, hasAttributes }) => {
    return hasAttributes || closed.has(name) || !/[\w)\]]/.test(text.charAt(from - 1));
  });
}

/** Whether tags mean markup and not the mention of an element: one is closed, one has attributes, or lines are broken. */
export function isMarkedUp(tags: readonly TextTag[]): boolean {
  const opened = new Set(tags.filter(({ isEnd }) => !isEnd).map(({ name }) => name));
  return tags.some(({ name, isEnd, hasAttributes }) => hasAttributes || (isEnd && opened.has(name)));
}
