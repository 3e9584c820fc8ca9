import { type Escape, plainText, type Text, TextBuilder } from "../../model/text.ts";
import { blockNames } from "./names.ts";
import { appendDecoded, escapeText } from "./references.ts";
import { readTags, type Tag, type TagReader } from "./tags.ts";
import { skipSpace, trimSpace } from "./white-space.ts";

/** Elements whose content a reader never sees as text. */
const unseenNames: ReadonlySet<string> = new Set(
  "script style template title head svg iframe object noembed noframes noscript video audio canvas".split(" "),
);
const noAttributes: ReadonlySet<string> = new Set();

/**
 * What a reader sees of HTML: tags, comments, scripts and styles are gone, references decoded, a `<br>` or the border
 * of a block is one line feed. White space in the text stays as it stands; every character still knows its place.
 */
export function textOfMarkup(markup: Text, type: "html" | "xhtml" = "html"): Text {
  const { value } = markup;
  if (!value.includes("<") && !value.includes("&")) return plainText(markup, value, 0, escapeText);
  const reader = new VisibleText(markup, type === "xhtml");
  readTags(value, reader, noAttributes);
  return reader.build();
}

/** In a CDATA section a value stands as it is. */
function escapeBesideSections(source: string): Escape {
  return (value, from, to) => {
    const isInSection = source.lastIndexOf("<![CDATA[", from - 1) > source.lastIndexOf("]]>", from - 1);
    return isInSection ? value.replaceAll("]]>", "]]]]><![CDATA[>") : escapeText(value, from, to);
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

class VisibleText implements TagReader {
  readonly isXhtml: boolean;
  readonly #markup: Text;
  readonly #builder: TextBuilder;
  /** The unseen element that is open, and how many of its name. */
  #unseen = "";
  #depth = 0;
  /** The tag that ended the line; white space beside it is not seen. */
  #border: Stretch | undefined;
  /** White space that is seen when text follows in the same line. */
  #space: Stretch | undefined;

  constructor(markup: Text, isXhtml: boolean) {
    this.isXhtml = isXhtml;
    this.#markup = markup;
    this.#builder = new TextBuilder(markup);
  }

  build(): Text {
    return this.#builder.build(0, this.isXhtml ? escapeBesideSections(this.#markup.value) : escapeText);
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (this.#unseen !== "") {
      if (name === this.#unseen && !tag.selfClosing) this.#depth++;
    } else if (unseenNames.has(name)) {
      if ((this.isXhtml || name === "svg") && tag.selfClosing) return;
      this.#unseen = name;
      this.#depth = 1;
    } else if (name === "br" || name === "hr" || blockNames.has(name)) this.#endLine(tag);
  }

  close(name: string, start: number, end: number): void {
    if (this.#unseen !== "") {
      if (name === this.#unseen && --this.#depth === 0) this.#unseen = "";
    } else if (blockNames.has(name)) this.#endLine({ start, end });
  }

  text(start: number, end: number): void {
    this.#text(start, end, false);
  }

  section(start: number, end: number): void {
    this.#text(start, end, true);
  }

  end(): void {
    if (!this.#border) this.#flush();
  }

  isForeign(): boolean {
    return this.#unseen === "svg";
  }

  #text(start: number, end: number, isSection: boolean): void {
    if (this.#unseen !== "") return;
    const source = this.#markup.value;
    const from = this.#border ? skipSpace(source, start, end) : start;
    if (from === end) return;
    this.#flush();
    const to = trimSpace(source, from, end);
    if (isSection) this.#builder.copy(source.slice(from, to), from);
    else appendDecoded(this.#builder, source, { start: from, end: to, place: "text" });
    if (to < end) this.#space = { start: to, end };
  }

  #endLine({ start, end }: Stretch): void {
    this.#border ??= { start, end };
    this.#space = undefined;
  }

  #flush(): void {
    if (this.#border && this.#builder.length > 0) this.#builder.stand("\n", this.#border.start, this.#border.end);
    if (this.#space)
      this.#builder.copy(this.#markup.value.slice(this.#space.start, this.#space.end), this.#space.start);
    this.#border = undefined;
    this.#space = undefined;
  }
}
