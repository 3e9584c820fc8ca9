import type { FeedElement } from "../../model/element.ts";
import type { Text } from "../../model/text.ts";

/** The text of the first child of that name, without the white space around it. */
export function textOf(parent: FeedElement, name: string): Text | undefined {
  return parent.child(name)?.text.trim();
}

/** The value of an attribute, without the white space around it. */
export function attributeOf(element: FeedElement, name: string): Text | undefined {
  return element.attribute(name)?.value.trim();
}
