import { isIndexable } from "../../facts/robots.ts";
import type { PostWithBody } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { speaksOf, type Unrendered, unrenderedIn } from "../../values/unrendered.ts";

const page = (body: string): { readonly "page.html": string } => ({
  "page.html": `<title>Rye</title><article><h1>Rye</h1>${body}</article>`,
});

export default defineRule({
  scope: "post",
  summary: "No Markdown, shortcode or template tag is left standing in the text of a page.",
  why: "Visitors read the signs as they were typed: the link does not lead anywhere, and the picture is not there.",
  severity: "warning",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    markdown:
      "“{found}” is {what} in Markdown that was not rendered. In a block of HTML it needs blank lines around it.",
    template: "“{found}” is {what} that was not run. Correct it, or write it as code where it is to be read.",
  },
  examples: [
    { good: page("<p>Write <code>**bold**</code> or “[text](https://a.example/)”.</p><pre>## Rye</pre>") },
    { good: page("<p>2**3**4, f(*args, **kwargs), src/**/test/**, [sic] (here), [^a-z], {x}, #1.</p>") },
    { good: { "page.html": "<h1>Markdown in ten minutes</h1><p>Write **bold** and ## for a heading.</p>" } },
    { good: { "page.html": "<h1>Templates of Vue</h1><p>The name goes in {{ name }}.</p>" } },
    { good: page("<blockquote><p>“Bake a bread of {{grain}}.”</p></blockquote>") },
    { good: { "post.md": "<div>**Rye**</div>\n" } },
    {
      bad: page("<div>Bake ⟦**rye**⟧ or **wheat**.</div><p>See ⟦[flour](/flour/)⟧.</p>"),
      says: [
        "“**rye**” is bold text in Markdown that was not rendered. In a block of HTML it needs blank lines around it.",
        "“[flour](/flour/)” is a link in Markdown that was not rendered. In a block of HTML it needs blank lines around it.",
      ],
    },
    {
      bad: page('<p>⟦{{< figure src="rye.png" >}}⟧</p>'),
      says:
        '“{{< figure src="rye.png" >}}” is a shortcode that was not run. Correct it, or write it as code where it is ' +
        "to be read.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const [{ text, unrendered }, ...others] of byKind(post)) {
      const { language, what, from, to } = unrendered;
      const related = others.map((other) => ({ at: placeOf(other), note: "Here too." }));
      const data = { found: text.value.slice(from, to), what };
      report({ at: placeOf({ text, unrendered }), message: language, data, related });
    }
  },
});

interface Found {
  readonly text: Text;
  readonly unrendered: Unrendered;
}

/** One finding for each kind; pages about such markup may show it. */
function byKind(post: PostWithBody): Iterable<[Found, ...Found[]]> {
  const subject = [...post.titles, ...post.headings].map(({ value }) => value).join("\n");
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const { kind, text } of post.body.blocks) {
    for (const unrendered of unrenderedIn(text.value)) {
      const { what, language } = unrendered;
      // A quoted prompt or letter has gaps of its own.
      if (kind === "quote" && what === "a variable") continue;
      const group = groups.get(what);
      if (group) group.push({ text, unrendered });
      else if (!speaksOf(language, text.value)) groups.set(what, [{ text, unrendered }]);
    }
  }
  return [...groups.values()].filter(([{ unrendered }]) => !speaksOf(unrendered.language, subject));
}

function placeOf({ text, unrendered: { from, to } }: Found): Text {
  return text.slice(from, to);
}
