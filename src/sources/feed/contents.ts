import type { Content } from "../../model/feed.ts";
import { type Markup, noMarkup } from "../../model/markup.ts";
import type { Text } from "../../model/text.ts";

/** What the feed says of a content beside its text. */
interface About extends Pick<Content, "name" | "type"> {
  readonly declaredType?: Content["declaredType"];
  readonly base?: Content["base"];
  readonly children?: Content["children"];
  /** The markup itself where the text is not (Atom's xhtml). */
  readonly shown?: Text | undefined;
}

interface Readers {
  readonly textOfMarkup: (markup: Text) => Text;
  readonly readMarkup: (markup: Text, type: "html" | "xhtml") => Markup;
}

/** Makes contents whose markup is read when somebody asks; the HTML tokenizer is imported only where it is needed. */
export class Contents {
  #readers: Readers | undefined;
  #wanted = false;

  of(text: Text, { name, type, declaredType, base, children = [], shown = text }: About): Content {
    const facts = { name, text, type, declaredType, base, children };
    const bare = type === "text" || !/[<&]/.test(shown.value);
    if (bare) return { ...facts, plain: text, markup: noMarkup };
    this.#wanted = true;
    let plain: Text | undefined;
    let markup: Markup | undefined;
    const strip = (): Text => this.#readers?.textOfMarkup(shown) ?? shown;
    const read = (): Markup => this.#readers?.readMarkup(shown, type) ?? noMarkup;
    return {
      ...facts,
      get plain() {
        plain ??= strip();
        return plain;
      },
      get markup() {
        markup ??= read();
        return markup;
      },
    };
  }

  /** To be awaited before a `plain` or `markup` is read. */
  async ready(): Promise<void> {
    if (!this.#wanted) return;
    const [{ textOfMarkup }, { readMarkup }] = await Promise.all([
      import("../html/text-of-markup.ts"),
      import("../html/markup/index.ts"),
    ]);
    this.#readers = { textOfMarkup, readMarkup };
  }
}
