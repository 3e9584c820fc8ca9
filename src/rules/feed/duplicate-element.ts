import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import type { Children } from "../../vocabulary/form.ts";
import { structureOf } from "../../vocabulary/structure.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "What an element may hold once, it holds once.",
  why: "Of two titles or dates some readers take the first, others the last: nobody knows what subscribers see.",
  source: "RSS 2.0; RSS Advisory Board, RSS Best Practices Profile; RFC 4287, section 4.1; the module's own page.",
  severity: "error",
  options: {},
  messages: {
    duplicate: "<{parent}> holds <{name}> a second time, where it may stand once. Keep the right one.",
  },
  examples: [
    { good: rss("<item><title>Rye</title><category>Grain</category><category>Bread</category></item>") },
    { good: rss('<title>Bread</title><x:title xmlns:x="https://a.example/ns">Loaf</x:title>') },
    {
      bad: rss("<item><title>Rye</title>⟦<title>Wheat</title>⟧</item>"),
      says: "<item> holds <title> a second time, where it may stand once. Keep the right one.",
    },
    {
      bad: {
        "feed.xml":
          '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>urn:x:1</a:id>⟦<a:id>urn:x:2</a:id>⟧</a:entry></a:feed>',
      },
      says: "<a:entry> holds <a:id> a second time, where it may stand once. Keep the right one.",
    },
  ],

  check(feed, { report }) {
    for (const { elements, form } of structureOf(feed)) {
      const { children } = form ?? {};
      if (!children) continue;
      for (const { parent, first, again } of elements.flatMap((element) => repeats(element, children))) {
        const data = { parent: parent.written, name: again.written };
        const related = [{ at: first.span, note: "It stands here first." }];
        report({ at: again.span, message: "duplicate", data, related, subject: `${parent.name}/${again.name}` });
      }
    }
  },
});

interface Repeat {
  readonly parent: FeedElement;
  readonly first: FeedElement;
  readonly again: FeedElement;
}

function repeats(parent: FeedElement, allowed: Children): Repeat[] {
  const firsts = new Map<string, FeedElement>();
  const found: Repeat[] = [];
  for (const again of parent.children) {
    const occurs = Object.hasOwn(allowed, again.name) ? allowed[again.name] : undefined;
    if (occurs !== "1" && occurs !== "?") continue;
    const first = firsts.get(again.name);
    if (first) found.push({ parent, first, again });
    else firsts.set(again.name, again);
  }
  return found;
}
