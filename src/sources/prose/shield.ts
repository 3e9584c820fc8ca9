/** Stands in texts for what is no word: code, mathematics; here also addresses and handles. */
export const opaque = "\uFFFC";

// Most expressions begin with the sign they are about and look back from there: so the search is fast.
const address = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]}'’]/g;
/** “@someone”, “owner/repository#12”. */
const handle = /@(?<=(?:^|[^\w.])@)[\w-]+|(?<![\w.-])[\w.-]+\/[\w.-]+#\d+/g;
/** “.NET”, “.gitignore”. */
const leadingDot = /\.(?<![^\s(["'“‘]\.)(?=[\p{L}\d_])/gu;
/** Abbreviations that never end a sentence and that the parser does not know. */
const openAbbreviation = /\.(?<=\b(?:vs|approx|resp|incl|excl|esp|cf|viz|aka|dept|max|min)\.)(?=\s)/gi;
/** Words that the parser takes for abbreviations although they can end a sentence. */
const closingWord = /\.(?<=\b(?:[Ee]tc|in|id|sun|sat|pro|con|cap|cent|wed|[Oo]k)\.)(?=\s+["“‘(]?\p{Lu})/gu;
/** Numbers that the parser takes for abbreviations: behind a word they end a sentence. */
const closingNumber = /\.(?<=[\p{L}\uFFFC]\s\d{1,3}\.)(?=\s+["“‘(]?\p{Lu})/gu;
/** Words that begin a sentence and no name. */
const beginnings =
  "A|And|As|But|For|How|However|If|In|It|Likewise|Now|So|That|The|Then|There|These|They|This|To|We|When|You";
/** A single letter that is no initial, since no name follows: “from A to B. Then …”. */
const closingLetter = new RegExp(String.raw`\.(?<=\s[A-Z]\.)(?=\s+(?:${beginnings})\b)`, "g");
/** Short words that are no abbreviations. */
const shortWords = "all|day|do|end|go|him|her|it|me|now|off|on|one|out|so|too|up|us|use|way|yet|you";
/** A sentence that begins with a small letter, behind a word that is no abbreviation. */
const smallBeginning = new RegExp(String.raw`\.(?<=(?:[\p{L}\d]{4}|\uFFFC|\b(?:${shortWords}))\.)(\s+)([a-z])`, "gu");
/** “1,024”. */
const thousands = /,(?<=\d,)(?=\d{3}(?!\d))/g;

/**
 * The text as the parser has to see it to end sentences where a reader does: of the same length, so that offsets
 * hold, but not the same words everywhere. A “!” always ends a sentence; U+FFFC never does.
 */
export function shield(text: string): string {
  return text
    .replace(address, (found) => opaque.repeat(found.length))
    .replace(handle, (found) => opaque.repeat(found.length))
    .replace(leadingDot, opaque)
    .replace(openAbbreviation, opaque)
    .replace(closingWord, "!")
    .replace(closingNumber, "!")
    .replace(closingLetter, "!")
    .replace(smallBeginning, (_, gap: string, letter: string) => `.${gap}${letter.toUpperCase()}`)
    .replace(thousands, ".");
}
