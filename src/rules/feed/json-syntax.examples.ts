import type { Example } from "../../rule.ts";

const feed = (inside: string): { readonly "feed.json": string } => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", ${inside} }`,
});
const bread = feed('"title": "Bread"')["feed.json"];

/** One example for each kind of fault. */
export const jsonSyntaxExamples: readonly [Example, Example, ...Example[]] = [
  { good: feed('"title": "Bread \\"n\\" butter\\n\\u00e9", "items": [{ "id": "1" }]') },
  { good: feed('"items": []') },
  {
    bad: feed('"title": "Bread"⟦,⟧'),
    says: "A comma stands behind the last value. Remove it.",
    fixed: bread,
  },
  {
    bad: feed('"title": "Bread" ⟦"items"⟧: []'),
    says: "A comma is missing before “items”. Add one.",
    fixed: feed('"title": "Bread", "items": []')["feed.json"],
  },
  {
    bad: feed("\"title\": ⟦'Bread'⟧"),
    says: "“Bread” is in quotes that JSON does not know. Write straight double quotes around it.",
    fixed: bread,
  },
  {
    bad: feed('⟦title⟧: "Bread"'),
    says: "“title” has no quotes. Write double quotes around it.",
    fixed: bread,
  },
  {
    bad: feed('"title": ⟦"Bread⟧,\n  "items": []'),
    says: "The text “Bread” is not closed on its line. Add the closing quote.",
    fixed: feed('"title": "Bread",\n  "items": []')["feed.json"],
  },
  {
    bad: feed('"title": "Our ⟦"⟧daily bread"'),
    says: 'A double quote stands within a text. Write \\".',
    fixed: feed('"title": "Our \\"daily bread"')["feed.json"],
  },
  {
    bad: feed('"title": "Bread⟦\n⟧and⟦\t⟧butter⟦\u0001⟧"'),
    says: [
      "A line break stands in a text as it is. Write \\n.",
      "A tab stands in a text as it is. Write \\t.",
      "The character U+0001 stands in a text as it is. Write \\u0001.",
    ],
    fixed: feed('"title": "Bread\\nand\\tbutter\\u0001"')["feed.json"],
  },
  {
    bad: feed('"title": "Bread ⟦\\ud83c⟧"'),
    says: "“\\ud83c” is half of a character. Write both halves, or leave it out.",
  },
  {
    bad: feed('"title": "R⟦\\y⟧e", "expired": ⟦False⟧, "_loaves": ⟦.5⟧'),
    says: [
      "JSON does not know “\\y”. Write \\\\.",
      "JSON does not know “False”. Write false.",
      "JSON does not know “.5”. Write 0.5.",
    ],
    fixed: feed('"title": "R\\\\ye", "expired": false, "_loaves": 0.5')["feed.json"],
  },
  {
    bad: feed('⟦/* soon more */⟧"title": "Bread"'),
    says: "JSON has no comments. Remove “/* soon more */”.",
    fixed: bread,
  },
  {
    bad: feed('⟦\u00a0⟧"title": "Bread"'),
    says: "The character U+00A0 stands between the values, which JSON does not take for white space. Remove it.",
    fixed: feed(' "title": "Bread"')["feed.json"],
  },
  {
    bad: { "feed.json": '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "1" }⟦}⟧' },
    says: "“}” does not close what is open here. Expected ] before it.",
    fixed: feed('"items": [{ "id": "1" }]')["feed.json"].replace("] }", "]}"),
  },
  {
    bad: { "feed.json": '{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "1" ⟦}⟧' },
    says: "The file is cut off behind “}”: ] is missing.",
  },
  {
    bad: { "feed.json": `${bread}⟦; // the end⟧` },
    says: "“; // the end” stands outside the JSON. Remove it.",
  },
  {
    bad: feed('"title": "Bread", ⟦"title"⟧: "Butter"'),
    says: "The key “title” stands twice in this object, and most readers take the last one. Remove one of them.",
  },
  {
    bad: feed(`"_oven": ${"[".repeat(499)}⟦[⟧${"]".repeat(500)}`),
    says: "Lists and objects lie more than 500 deep here, which readers may refuse. What is deeper was not read.",
  },
  {
    bad: feed('"title" ⟦=⟧ "Bread"'),
    says: "The JSON is broken at “=”. Expected a colon.",
    fixed: feed('"title" : "Bread"')["feed.json"],
  },
];
