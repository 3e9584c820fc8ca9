/** Whether a language tag (BCP 47, also with an underscore) says English: “en”, “en-GB”. */
export function isEnglish(language: string | undefined): boolean {
  return language !== undefined && /^en(?:$|[-_])/i.test(language);
}
