import fc from "../../fast-check.ts";

/** A document as a plain value: what a parser has to find in its source. */
export interface Tree {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Node[];
}
type Node = { readonly source: string; readonly text: string } | { readonly tree: Tree; readonly empty: boolean };

const names = fc.constantFrom("a", "item", "title", "content:encoded", "atom:link", "é-1.x", "br", "_b");
const attributeNames = fc.constantFrom("href", "rel", "xml:lang", "atom:type", "x.y-z", "ü");
const characters = fc.constantFrom(..."ab &<>\"']\n\t é😀-?!", "]]>", "&amp;", "<b>");
const strings = fc.array(characters, { maxLength: 8 }).map((parts) => parts.join(""));
const markup: Readonly<Record<string, readonly string[]>> = {
  "&": ["&amp;", "&#38;", "&#x26;"],
  "<": ["&lt;", "&#60;"],
  ">": ["&gt;", "&#62;"],
  '"': ["&quot;", "&#34;"],
  "'": ["&apos;", "&#x27;"],
  "\n": ["&#10;"],
  "\t": ["&#9;"],
};

/** Every reference for a character, in turn. */
function escaped(value: string, pattern: RegExp, style: number): string {
  return value.replace(pattern, (character) => {
    const references = markup[character] ?? [];
    return references[style % references.length] ?? character;
  });
}

const styles = fc.nat({ max: 5 });
const textNodes = fc.tuple(strings, styles).map(([text, style]) => ({ text, source: escaped(text, /[&<>]/g, style) }));
const sectionNodes = strings
  .map((text) => text.replaceAll("]]>", ""))
  .filter((text) => !text.includes("]]>"))
  .map((text) => ({ text, source: `<![CDATA[${text}]]>` }));
const comments = strings
  .map((text) => text.replaceAll("-", ""))
  .map((text) => ({ text: "", source: `<!--${text}-->` }));
const instructions = strings
  .map((text) => text.replaceAll("?", ""))
  .map((text) => ({ text: "", source: `<?note ${text}?>` }));

const { tree } = fc.letrec<{ tree: Tree; node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    textNodes,
    sectionNodes,
    comments,
    instructions,
    fc.record({ tree: tie("tree"), empty: fc.boolean() }),
  ),
  tree: fc.record({
    name: names,
    attributes: fc.uniqueArray(fc.tuple(attributeNames, strings), { selector: ([name]) => name, maxLength: 3 }),
    children: fc.array(tie("node"), { maxLength: 5 }),
  }),
}));

/** Trees of any shape under a root that declares their prefixes. */
export const trees: fc.Arbitrary<Tree> = fc.array(fc.record({ tree, empty: fc.boolean() }), { maxLength: 4 }).map(
  (children): Tree => ({
    name: "rss",
    attributes: [
      ["xmlns:atom", "http://www.w3.org/2005/Atom"],
      ["xmlns:content", "http://purl.org/rss/1.0/modules/content/"],
    ],
    children,
  }),
);

/** How quotes, references and empty elements are written. */
export function write({ name, attributes, children }: Tree, empty = false): string {
  const written = attributes.map(([attribute, value], index) => ` ${attribute}=${quote(value, index)}`).join("");
  if (children.length === 0 && empty) return `<${name}${written}/>`;
  const content = children.map((child) => ("tree" in child ? write(child.tree, child.empty) : child.source)).join("");
  return `<${name}${written}>${content}</${name}>`;
}

function quote(value: string, style: number): string {
  if (style % 2 === 0) return `"${escaped(value, /[&<"\n\t]/g, style)}"`;
  return ` '${escaped(value, /[&<>'\n\t]/g, style)}'`;
}

/** All text of a tree, tags left out. */
export function textOfTree({ children }: Tree): string {
  return children.map((child) => ("tree" in child ? textOfTree(child.tree) : child.text)).join("");
}

export function childTrees({ children }: Tree): Tree[] {
  return children.flatMap((child) => ("tree" in child ? [child.tree] : []));
}

/** Strings that break documents, and what breaks them is in them. */
const shards = fc.constantFrom(
  ..."<>&\"'=/?!-]",
  ...["</", "]]>", "<![CDATA[", "-->", "<!--", "?>", "<?xml ", "</title>", "<item>", "<b>", "</b>", "&nbsp;", "&#X41;"],
  ...[
    "&#0;",
    "\u0000",
    "\uD800",
    "</p>",
    "<br>",
    "\r\n",
    "\r",
    "<!DOCTYPE x>",
    ' xmlns:q=""',
    "</titel>",
    "</>",
    "</ a>",
  ],
  ...["<media:x>", "&#38 ", "<img src=x>", " checked", " a='1' a='1'", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", ""],
);
const cuts = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), shard: shards });

/** A source with some characters replaced by others. */
export const damaged: fc.Arbitrary<string> = damagedBy(1, 6);

export function damagedBy(least: number, most: number): fc.Arbitrary<string> {
  return fc.tuple(trees, fc.array(cuts, { minLength: least, maxLength: most })).map(([tree, all]) =>
    all.reduce((source, { at, length, shard }) => {
      const start = at % (source.length + 1);
      return source.slice(0, start) + shard + source.slice(start + length);
    }, write(tree)),
  );
}
