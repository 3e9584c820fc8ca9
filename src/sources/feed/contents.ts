import type { Content } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";

/** Makes contents whose markup is stripped when somebody asks; the HTML tokenizer is imported only where it is needed. */
export class Contents {
  #strip: ((markup: Text) => Text) | undefined;
  #wanted = false;

  /** `shown` is the markup itself where `text` is not (Atom's xhtml). */
  of(text: Text, type: Content["type"], shown: Text = text): Content {
    const bare = type === "text" || !/[<&]/.test(shown.value);
    if (bare) return { text, type, plain: text };
    this.#wanted = true;
    let plain: Text | undefined;
    const strip = (): Text => this.#strip?.(shown) ?? shown;
    return {
      text,
      type,
      get plain() {
        plain ??= strip();
        return plain;
      },
    };
  }

  /** To be awaited before a `plain` is read. */
  async ready(): Promise<void> {
    if (this.#wanted) this.#strip = (await import("../html/text-of-markup.ts")).textOfMarkup;
  }
}
