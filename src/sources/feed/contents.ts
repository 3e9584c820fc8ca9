import type { Content } from "../../model/feed.ts";
import { type Markup, noMarkup } from "../../model/markup.ts";
import type { Text } from "../../model/text.ts";

/** What the feed says of a content beside its text. */
interface About extends Pick<Content, "name" | "type"> {
  readonly declaredType?: Content["declaredType"];
  readonly base?: Content["base"];
  /** The markup itself where the text is not (Atom's xhtml). */
  readonly shown?: Text | undefined;
}

interface Readers {
  readonly textOfMarkup: (markup: Text, type: "html" | "xhtml") => Text;
  readonly readMarkup: (markup: Text, type: "html" | "xhtml") => Markup;
}

/** Makes contents whose markup is read when somebody asks; the HTML tokenizer is imported only where it is needed. */
export class Contents {
  readers: Readers | undefined;
  #wanted = false;

  of(text: Text, about: About): Content {
    const shown = about.shown ?? text;
    const isBare = about.type === "text" || !/[<&]/.test(shown.value);
    if (!isBare) this.#wanted = true;
    return new FeedContent(text, about, isBare ? undefined : { contents: this, text: shown });
  }

  /** To be awaited before a `plain` or `markup` is read. */
  async ready(): Promise<void> {
    if (!this.#wanted) return;
    const [{ textOfMarkup }, { readMarkup }] = await Promise.all([
      import("../html/text-of-markup.ts"),
      import("../html/markup/index.ts"),
    ]);
    this.readers = { textOfMarkup, readMarkup };
  }
}

/** Markup that is read when somebody asks. */
interface Unread {
  readonly contents: Contents;
  readonly text: Text;
}

class FeedContent implements Content {
  readonly name: string;
  readonly text: Text;
  readonly type: Content["type"];
  readonly declaredType: Text | undefined;
  readonly base: string | undefined;
  readonly #unread: Unread | undefined;
  #plain: Text | undefined;
  #markup: Markup | undefined;

  constructor(text: Text, about: About, unread: Unread | undefined) {
    this.name = about.name;
    this.text = text;
    this.type = about.type;
    this.declaredType = about.declaredType;
    this.base = about.base;
    this.#unread = unread;
  }

  get plain(): Text {
    if (!this.#unread || this.type === "text") return this.text;
    const { contents, text } = this.#unread;
    this.#plain ??= contents.readers?.textOfMarkup(text, this.type) ?? text;
    return this.#plain;
  }

  get markup(): Markup {
    if (!this.#unread || this.type === "text") return noMarkup;
    const { contents, text } = this.#unread;
    this.#markup ??= contents.readers?.readMarkup(text, this.type) ?? noMarkup;
    return this.#markup;
  }
}
