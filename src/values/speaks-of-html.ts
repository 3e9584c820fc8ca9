const words =
  /html|xml|\brss\b|\batom\b|entit|escap|encod|unicode|utf-?8|charset|mojibake|charact|ampersand|markdown|\bcode|templat|pars(?:e|ing)|saniti|xss|regex/i;

/** So much of a long text tells what a passage is about, in UTF-16 units on either side. */
const near = 200;

/** Whether a text is about HTML, encodings or programs, and so may show references and garbled characters. */
export function speaksOfHtml(text: string): boolean {
  return words.test(text);
}

/** Whether what stands around a place of a text is about HTML. */
export function speaksOfHtmlNear(text: string, at: number): boolean {
  return speaksOfHtml(text.slice(Math.max(0, at - near), at + near));
}
