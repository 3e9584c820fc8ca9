import { expect, test } from "vitest";
import { repeatedFacts } from "../../src/findings/repeated-facts.ts";
import type { HeadFact, Post } from "../../src/model/post.ts";
import { signatureOf } from "../../src/values/signature.ts";
import { emptyPost } from "../empty-post.ts";
import { edited, randomWords } from "../values/random-words.ts";

function post(file: string, title: string, words: readonly string[] = []): Post {
  const fact: HeadFact = { file, start: 0, end: title.length, value: title, inBody: false };
  const signature = signatureOf([{ text: { value: words.join(" ") } }], words.length);
  return { ...emptyPost(file, "markdown"), titles: title === "" ? [] : [fact], signature };
}

const found = (...posts: readonly Post[]) =>
  repeatedFacts({ posts }, { factOf: ({ titles }) => titles[0], note: "The same title." }).map(
    ({ at, related, value, count, first }) => [
      at.file,
      related.map((one) => one.at.file).join(" "),
      value,
      count,
      first,
    ],
  );
const text = randomWords(1)(300);

test("one finding a value, at the second page, with the first named", () => {
  expect(
    found(post("c", "Rye"), post("a", " RYE"), post("b", "Rye"), post("d", "Oats"), post("e", ""), post("f", "")),
  ).toEqual([["b", "a c", "Rye", 3, "a"]]);
});

test("copies and near copies count as one page", () => {
  expect(found(post("a", "Rye", text), post("b", "Rye", text))).toEqual([]);
  expect(found(post("a", "Rye", text), post("b", "Rye", edited(text, 150, 2)))).toEqual([]);
  expect(found(post("a", "Rye", text), post("b", "Rye", text), post("c", "Rye", randomWords(9)(300)))).toEqual([
    ["c", "a", "Rye", 2, "a"],
  ]);
});

test("what another rule tells is left to it", () => {
  const posts = [post("a", "Rye"), post("b", "Rye")];
  const question = { factOf: ({ titles }: Post) => titles[0], toldBy: ({ titles }: Post) => titles[0], note: "" };
  expect(repeatedFacts({ posts }, question)).toEqual([]);
});

test("thousands of pages with one title and texts nearly alike take a moment", () => {
  const posts = Array.from({ length: 3000 }, (_, index) =>
    post(`${index}`, "Rye", edited(text, 4 + (index % 90), index)),
  );
  const start = performance.now();
  expect(found(...posts)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(3000);
});
