/** An XML element before it is spelt: names have the prefix of custom, or their namespace in braces. */
export interface Tree {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (Tree | string)[];
}

type Attribute = readonly [name: string, value: string];

export function tree(name: string, attributes: Readonly<Record<string, string>>, ...children: (Tree | string)[]): Tree {
  return { name, attributes: Object.entries(attributes), children };
}

/** An element with nothing but text in it. */
export function leaf(name: string, text: string): Tree {
  return tree(name, {}, ...(text === "" ? [] : [text]));
}
