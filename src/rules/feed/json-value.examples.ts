import type { Example } from "../../rule.ts";

const feed = (inside: string): { readonly "feed.json": string } => ({
  "feed.json": `{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread", ${inside} }`,
});
const item = (inside: string): { readonly "feed.json": string } => feed(`"items": [{ "id": "1", ${inside} }]`);
const attachment = (inside: string): { readonly "feed.json": string } => item(`"attachments": [{ ${inside} }]`);

/** One example for each kind of slip. */
export const jsonValueExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: feed(
      '"expired": false, "items": [{ "id": "1", "tags": ["rye"], "attachments": [{ "size_in_bytes": 0, "duration_in_seconds": 1.5 }] }]',
    ),
  },
  { good: item('"content_html": "", "_oven": null') },
  {
    bad: { "feed.json": '⟦[{ "version": "https://jsonfeed.org/version/1.1", "title": "Bread" }]⟧' },
    says: "The feed is a list. Write an object, with the items in its “items”.",
  },
  {
    bad: item('"tags": ⟦"rye"⟧'),
    says: "The “tags” is the text “rye”. Write a list of texts, in square brackets.",
    fixed: item('"tags": ["rye"]')["feed.json"],
  },
  {
    bad: item('"tags": ["rye", ⟦2025⟧]'),
    says: "The value in “tags” is the number 2025. Write a text, in double quotes.",
    fixed: item('"tags": ["rye", "2025"]')["feed.json"],
  },
  {
    bad: item('"authors": ⟦{ "name": "Ada" }⟧'),
    says: "The “authors” is an object. Write a list of objects, in square brackets.",
    fixed: item('"authors": [{ "name": "Ada" }]')["feed.json"],
  },
  {
    bad: item('"author": ⟦"Ada"⟧'),
    says: "The “author” is the text “Ada”. Write an object that describes the author.",
  },
  {
    bad: item('"date_published": ⟦2025⟧'),
    says: "The “date_published” is the number 2025. Write a text, in double quotes.",
  },
  {
    bad: attachment('"size_in_bytes": ⟦"1024"⟧'),
    says: "The “size_in_bytes” of the attachment is the text “1024”. Write a whole number from 0.",
    fixed: attachment('"size_in_bytes": 1024')["feed.json"],
  },
  {
    bad: attachment('"size_in_bytes": ⟦"1.5"⟧'),
    says: "The “size_in_bytes” of the attachment is the text “1.5”. Write a whole number from 0.",
  },
  {
    bad: attachment('"duration_in_seconds": ⟦-1⟧'),
    says: "The “duration_in_seconds” of the attachment is the number -1. Write a number from 0.",
  },
  {
    bad: feed('"expired": ⟦"False"⟧, "items": []'),
    says: "The “expired” is the text “False”. Write true or false, without quotes.",
    fixed: feed('"expired": false, "items": []')["feed.json"],
  },
  {
    bad: feed('"items": [{ "id": ⟦17⟧ }]'),
    says: "The “id” is the number 17, which some readers do not take for a name. Write it in quotes.",
    fixed: feed('"items": [{ "id": "17" }]')["feed.json"],
  },
  {
    bad: item('"image": ⟦null⟧, "summary": "All about rye."'),
    says: "The “image” is null. Leave the key out where there is no value.",
    fixed: item('"summary": "All about rye."')["feed.json"],
  },
  {
    bad: feed('"items": [{ "image": ⟦null⟧, "id": "1" }]'),
    says: "The “image” is null. Leave the key out where there is no value.",
    fixed: feed('"items": [{ "id": "1" }]')["feed.json"],
  },
  {
    bad: feed('"items": [{ "id": ⟦""⟧ }]'),
    says: "The “id” is empty, though JSON Feed requires it. Fill it.",
  },
  {
    bad: item('"external_url": ⟦""⟧'),
    says: "The “external_url” is empty. Fill it, or leave it out.",
  },
  {
    bad: item('"summary": ⟦" "⟧'),
    says: "The “summary” is empty. Fill it, or leave it out.",
  },
  {
    bad: item('"url": ⟦" https://a.example/rye"⟧'),
    says: "The “url” has white space around it, which readers of JSON take as part of it. Remove it.",
    fixed: item('"url": "https://a.example/rye"')["feed.json"],
  },
];
