import { describe, expect, it } from "vitest";
import { proseOf, readMarked } from "./marked.ts";

async function textsOf(text: string): Promise<string[]> {
  return (await proseOf(text)).map(([, value]) => value);
}

describe("mathematics", () => {
  it.each([
    ["The sum $a_1 + b*c$ and *$x$*.", "The sum \uFFFC and \uFFFC."],
    ["A ($n$)-fold, $O(n log n)$, $2^{10}$.", "A (\uFFFC)-fold, \uFFFC, \uFFFC."],
    ["Over $a +\nb$ lines.", "Over \uFFFC lines."],
    ["Shown $$\\sum_i x_i$$ here.", "Shown \uFFFC here."],
    ["In brackets \\\\(a_b_c\\\\) too.", "In brackets \uFFFC too."],
    ["$$\na_i\n\nb_i\n$$\n\nText.", "Text."],
    ["> $$ a\n> b $$\n> is it.", "\uFFFC is it."],
  ])("takes %j for it", async (text, expected) => {
    expect(await textsOf(text)).toEqual([expected]);
  });

  it.each([
    "It costs $5 and $10.",
    "From $5 to 10$ today.",
    "A$5 and B$ too.",
    "The $HOME and $PATH variables.",
    "\\$a\\$ and $ b $ and $c.",
    "She paid $100 for a ticket that he sold for 90$.",
  ])("takes %j for text", async (text) => {
    expect(await textsOf(text)).toEqual([text.replaceAll("\\$", "$")]);
  });

  it("does not reach into the next cell, item or paragraph", async () => {
    expect(await textsOf("| A | B |\n|---|---|\n| $5 | 6$ |\n\n- a $x\n- y$ b\n\n$p\n\nq$")).toEqual([
      "A",
      "B",
      "$5",
      "6$",
      "a $x",
      "y$ b",
      "$p",
      "q$",
    ]);
  });

  it("finds none in code", async () => {
    expect(await textsOf("Set `$a` and ``$b ` $`` to $c$.")).toEqual(["Set \uFFFC and \uFFFC to \uFFFC."]);
  });
});

describe("templates", () => {
  it.each([
    ["Liquid", "Hello {{ page.title | escape }} and {% include x.html a='*b*' %}!", "Hello \uFFFC and \uFFFC!"],
    ["shortcodes", 'See {{< figure src="a_b" >}} and *{{% note %}}x{{% /note %}}*.', "See \uFFFC and \uFFFCx\uFFFC."],
    ["shortcodes over lines", 'See {{< figure\n  src="x"\n>}} here.', "See \uFFFC here."],
    ["links", '[Here]({{ site.url }}{% post_url 2020-01-01-x %}) and ![x]({{< ref "y" >}}) it is.', "Here and it is."],
  ])("leaves out those of %s", async (_, text, expected) => {
    expect(await textsOf(text)).toEqual([expected]);
  });

  it("leaves out what they enclose when that is code", async () => {
    const text =
      "One\n\n{% highlight ruby %}\nputs '*x*'\n\nputs 'y'\n{% endhighlight %}\n\n{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}\n\n{%- comment -%}no{%- endcomment -%}\nTwo";
    expect(await textsOf(text)).toEqual(["One", "Two"]);
    expect(await textsOf("{% comment %}\nno\n{% endcomment %} Three")).toEqual(["Three"]);
  });

  it("reads on when one does not end", async () => {
    expect(await textsOf("a {{ b\n\n{% highlight x %}\n\nc {% d\n\n`{{` e `}}` f")).toEqual([
      "a {{ b",
      "c {% d",
      "\uFFFC e \uFFFC f",
    ]);
  });

  it("leaves them alone in fenced code", async () => {
    const { page } = await readMarked("```\n{{ x\n```\n\n[a](b) }} c\n\n~~~~\n{% highlight %}\n~~~\n~~~~\n\nText");
    expect(page.facts.uses.map(({ value }) => value)).toEqual(["b"]);
    expect(page.blocks.map(({ text }) => text.value)).toEqual(["a }} c", "Text"]);
  });
});

describe("what is no prose", () => {
  it("leaves out lines of directives, but not what they enclose", async () => {
    expect(await proseOf(":::note[Title]{.x}\nText *one*.\n:::\n\n> ::: tip\n> Two\n> :::\n\nA :::b::: c")).toEqual([
      ["paragraph", "Text one."],
      ["quote", "Two"],
      ["paragraph", "A :::b::: c"],
    ]);
  });

  it("leaves out attributes of blocks, links and pictures", async () => {
    expect(
      await textsOf(
        '{: .lead}\nOne [two](x){:target="_blank"}, ![p](q){.wide}three.\n{: #id .c}\n\n* TOC\n{:toc}\n\n[[_TOC_]]',
      ),
    ).toEqual(["One two, three.", "TOC"]);
  });

  it("leaves out the marks of notes", async () => {
    expect(await proseOf('> [!NOTE]\n> One\n\n> [!tip]- Title\n> Two\n\n!!! warning "Title"\n    Three')).toEqual([
      ["quote", "One"],
      ["quote", "Title Two"],
      ["paragraph", "Three"],
    ]);
  });
});
