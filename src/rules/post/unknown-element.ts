import { isIndexable } from "../../facts/robots.ts";
import { oneFinding } from "../../findings/one-finding.ts";
import type { Fact } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { nearestWord } from "../../values/distance.ts";
import { htmlElements } from "../../values/html-names.ts";

export default defineRule({
  scope: "post",
  summary: "Every tag is an element of HTML.",
  why: "Browsers show nothing of a tag they do not know: of “Vec<T>” readers see “Vec”, and miss what was meant.",
  source: "HTML Standard, “The elements of HTML”: https://html.spec.whatwg.org/multipage/semantics.html",
  severity: "warning",
  forms: ["markdown", "html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    unknown: "<{name}> is no element of HTML: browsers leave the tag out. Write it as code, or as &lt;{name}&gt;.",
    near: "<{name}> is no element of HTML: browsers leave the tag out. Write <{nearest}> if that is meant, else it as code.",
  },
  examples: [
    { good: "A `Vec<T>`, \\<T>, 1 <2, <my-chart>own</my-chart> and <kbd>Ctrl</kbd>.\n" },
    { good: { "post.mdx": "<Note>\n\nA component.\n\n</Note>\n" } },
    { good: { "page.html": '<p>Rye.</p><svg><path d="M0"></path></svg><center>Old.</center>' } },
    {
      bad: "A Vec⟦<T>⟧ or Option<T>.\n",
      says: "<t> is no element of HTML: browsers leave the tag out. Write it as code, or as &lt;t&gt;.",
    },
    {
      bad: { "page.html": "<p>⟦<storng>⟧Rye</storng></p>" },
      says: "<storng> is no element of HTML: browsers leave the tag out. Write <strong> if that is meant, else it as code.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const [name, places] of byName(post.strangeElements)) {
      const found = oneFinding(places, "Another one.");
      if (!found) continue;
      // Among short names everything is near to something.
      const nearest = name.length > 4 ? nearestWord(name, htmlElements()) : undefined;
      if (nearest === undefined) report({ ...found, message: "unknown", data: { name }, subject: name });
      else report({ ...found, message: "near", data: { name, nearest }, subject: name });
    }
  },
});

function byName(elements: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const element of elements) {
    const group = groups.get(element.value);
    if (group) group.push(element);
    else groups.set(element.value, [element]);
  }
  return groups;
}
