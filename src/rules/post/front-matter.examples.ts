import type { Example } from "../../rule.ts";

const yaml = (fields: string): string => `---\n${fields}\n---\nRye bread.\n`;
const toml = (fields: string): string => `+++\n${fields}\n+++\nRye bread.\n`;

export const frontMatterExamples: [Example, Example, ...Example[]] = [
  { good: yaml("title: Rye\ndate: 2024-05-01 10:00:00 +0200\ndraft: false\ntags: [bread, rye]") },
  { good: toml('title = "Rye"\ndate = 2024-05-01T10:00:00Z\ntags = ["bread"]') },
  { good: { "post.mdx": '{ "title": "Rye", "date": "2024-05-01" }\n\n<Note>Rye bread.</Note>\n' } },
  { good: "---\n\nA rule, and no front matter.\n" },
  { good: yaml("title: {{ replace .Name }}\ndate: {{ .Date }}\ndraft: '{{ .Draft }}'") },
  { good: yaml("title: Rye\ndate: git Last Modified\npublished: 2024-05-01\ncategories: bread rye") },
  {
    bad: yaml("title: ⟦Rye: a beginning⟧\ndate: 2024-05-01"),
    says: "The front matter cannot be read from here on, “Rye: a beginning”. Expected quotes around a value with a colon in it.",
  },
  {
    bad: toml("⟦title: Rye⟧"),
    says: "The front matter cannot be read from here on, “title: Rye”. Expected “key = value”.",
  },
  {
    bad: "⟦---⟧\ntitle: Rye\n\nRye bread.\n",
    says: "The front matter that begins here never ends. Add a line “---” behind the last key.",
  },
  {
    bad: yaml("title: Rye\ntags: [bread]\n⟦title⟧: Wheat"),
    says: "The key “title” stands in the front matter twice, and most generators refuse to read it. Keep one.",
  },
  {
    bad: "⟦---⟧\ntitle: Rye\n⟦description⟧:\n---\nRye bread.\n",
    options: { required: ["title", "description", "seo.title"] },
    says: [
      "The front matter has no “seo.title”, which is required. Add it.",
      "“description” has no value in the front matter, and is required. Fill it in.",
    ],
  },
  {
    bad: yaml('title: Rye\nweight: "⟦3⟧"'),
    options: { types: ["title:text", "weight:number"] },
    says: "“weight” holds “3”, which is no number. Write one.",
  },
  {
    bad: yaml("title: Rye\ndate: ⟦2024-02-30⟧\nlastmod: ⟦Jul 08 2022⟧"),
    says: [
      "“date” holds “2024-02-30”, which is no date. Write it like 2026-01-31.",
      "Only some generators can read “Jul 08 2022” as a date. Write it like 2026-01-31.",
    ],
  },
  {
    bad: yaml('title: Rye\ndraft: "⟦false⟧"\nfeatured: ⟦yes⟧'),
    says: [
      "“draft” holds the text “false”, and many generators take every text for true. Write false without quotes.",
      "“featured: yes” is a text in YAML 1.2; only older parsers read it as true. Write true.",
    ],
  },
  {
    bad: yaml("title: Rye\ntags: ⟦bread, rye⟧"),
    says: "“bread, rye” is one text, which generators take for one tag or cut at spaces. Write a list.",
  },
  {
    bad: yaml("title: Rye\ntags: [bread, ⟦baers⟧, ⟦politics⟧]"),
    options: { tags: ["bread", "bakers"] },
    says: [
      "“baers” is not on the list of tags. Did you mean “bakers”?",
      "“politics” is not on the list of tags. Use one that is, or add it to the list.",
    ],
  },
];
