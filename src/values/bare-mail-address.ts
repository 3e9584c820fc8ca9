import { checkEmail } from "./email.ts";
import { WordList } from "./words.ts";

/** Endings of files that have an @ in their names: `loaf@2x.png`. */
const fileEndings = new WordList(
  "png jpg jpeg gif webp avif svg ico css js mjs cjs ts map json xml html htm md txt pdf zip mp3 mp4 webm woff woff2",
);

/** Whether an address is a mail address and nothing else, which a browser takes for a path. */
export function isBareMailAddress(value: string): boolean {
  const [, ending = ""] = /^[^\s@/?#:]{1,64}@[^\s@/?#:]{1,240}\.([a-z]{2,24}|xn--[a-z\d-]{2,59})$/i.exec(value) ?? [];
  return ending !== "" && !fileEndings.has(ending.toLowerCase()) && checkEmail(value) === undefined;
}
