import type { Example } from "../../rule.ts";

const page = (head: string, body = "<h1>Rye</h1>"): { readonly "page.html": string } => ({
  "page.html": `<head>${head}</head><body><article>${body}</article></body>`,
});

export const placeholderExamples: [Example, Example, ...Example[]] = [
  { good: "---\ntitle: Why we set type in Lorem ipsum\n---\nPrinters began with “Lorem ipsum dolor sit amet”.\n" },
  { good: page("<title>How {{ title }} works in Jekyll</title>", "<p>Write <code>{{ title }}</code>.</p>") },
  { good: page("<title>undefined and null in JavaScript</title>", "<p>It says [object Object].</p>") },
  { good: { "nan.html": "<title>NaN</title><h1>NaN</h1><p>Not a number.</p>" } },
  { good: "The TODO stays until we have one for null.\n\n- null\n- NaN\n\n> Lorem ipsum dolor sit amet\n" },
  { good: '---\ntitle: "{{ title }}"\n---\n`Insert text here`\n' },
  {
    bad: page("<title>Rye</title>", "<p>⟦Lorem ipsum dolor sit amet⟧, consectetur adipiscing elit.</p>"),
    says: "“Lorem ipsum dolor sit amet” is filler text. Write the real one, or remove it.",
  },
  {
    bad: page('<title>⟦{{ page.title }} | The Baker⟧</title><meta property="og:title" content="{{ page.title }}">'),
    says: "“{{ page.title }}” is a variable that nothing was put in place of. Correct its name in the template, or fill it.",
  },
  {
    bad: page('<meta name="description" content="⟦undefined⟧">', "<p>⟦NaN min read⟧</p>"),
    says: [
      "“undefined” stands where a value is missing. Fill it in, or have the template leave its place out.",
      "“NaN min read” stands where a value is missing. Fill it in, or have the template leave its place out.",
    ],
  },
  {
    bad: page("<title>Rye</title>", "<p>Bake ⟦[object Object]⟧ for an hour.</p>"),
    says: "“[object Object]” stands where a value is missing. Fill it in, or have the template leave its place out.",
  },
  {
    bad: page('<script type="application/ld+json">{ "@type": "BlogPosting", "author": "⟦[object Object]⟧" }</script>'),
    says: "“[object Object]” stands where a value is missing. Fill it in, or have the template leave its place out.",
  },
  {
    bad: "---\ntitle: Rye\ndescription: ⟦Insert description here⟧\n---\n![⟦Alt text⟧](rye.jpg)\n",
    says: [
      "“Insert description here” is a placeholder. Write what belongs there.",
      "“Alt text” is a placeholder. Write what belongs there.",
    ],
  },
];
