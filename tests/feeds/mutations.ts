/** The same feeds at every run: numbers that look random, from a seed (a linear congruential generator). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * sides);
  }

  pick<T>(list: readonly T[], fallback: T): T {
    return list[this.roll(list.length)] ?? fallback;
  }
}

/** What is put in where nobody expects it. */
const odd: readonly string[] = [
  ..."\0 \uFEFF \r \u2028 \u202E \u00A0 \uD800 \u{1F600} & < > ]]> <![CDATA[ <!-- --> <? ?> &nbsp; &#0; &#xD800; &a; %p; &#x110000;".split(
    " ",
  ),
  ...`" ' = / </ /> ]> { } [ ] , : \\u \\ null // /* */ 1e999 % %zz http://[ http://a:99999999/ xn-- mailto: tag: a@b`.split(
    " ",
  ),
  ..."<item> </item> <html><body> <svg> <constructor/> <__proto__/> xmlns='' xmlns:a='' xml:base='//' type='xhtml'".split(
    " ",
  ),
  "<!DOCTYPE x [<!ENTITY a '&a;'>]>",
  "<rss version='2.0'><channel>",
  "<feed xmlns='http://www.w3.org/2005/Atom'>",
  "2020-02-30T25:61:61Z",
  "Mon, 31 Feb 99999 25:00:00 XXX",
  '"__proto__": {},',
  "9".repeat(400),
];

/** Longest stretch that is taken out or doubled (UTF-16 units). */
const reach = 300;

/** One to four things go wrong with a feed, in a way that the dice tell. */
export function mutated(feed: string, dice: Dice): string {
  let text = feed;
  for (let count = dice.roll(4); count >= 0; count--) text = dice.pick(mutations, cutOff)(text, dice);
  return text;
}

type Mutation = (text: string, dice: Dice) => string;

const mutations: readonly Mutation[] = [
  cutOff,
  (text, dice) => splice(text, dice, () => ""),
  (text, dice) => splice(text, dice, (stretch) => stretch + stretch),
  (text, dice) => splice(text, dice, (stretch) => dice.pick(odd, "") + stretch),
  (text, dice) => splice(text, dice, (stretch) => String.fromCharCode(dice.roll(65_536)) + stretch.slice(1)),
  (text) => text.replaceAll("\n", "\r"),
  (text, dice) => replaceOne(text, /<[^>]*>/g, dice),
  (text, dice) => replaceOne(text, /(?<=>)[^<]*(?=<)/g, dice),
  (text, dice) => replaceOne(text, /(?<=")[^"]*(?=")/g, dice),
  (text, dice) => replaceOne(text, /(?<=<\/?)[\w:.-]+/g, dice),
];

function cutOff(text: string, dice: Dice): string {
  return text.slice(0, dice.roll(text.length + 1));
}

function splice(text: string, dice: Dice, change: (stretch: string) => string): string {
  const from = dice.roll(text.length + 1);
  const to = from + dice.roll(reach);
  return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
}

/** One match takes the place of another, or something odd does. */
function replaceOne(text: string, pattern: RegExp, dice: Dice): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[dice.roll(matches.length)];
  if (!match) return text;
  const other = dice.roll(3) === 0 ? dice.pick(odd, "") : (matches[dice.roll(matches.length)]?.[0] ?? "");
  return text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
}

/** The bytes of a feed, in an encoding that is not always the one it declares. */
export function encoded(text: string, dice: Dice): Uint8Array {
  switch (dice.roll(8)) {
    case 0:
      return Buffer.from(text, "utf16le");
    case 1:
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case 2:
      return Buffer.from(text, "latin1");
    case 3:
      return Buffer.from(text.replace(/encoding="[^"]*/i, `encoding="${dice.pick(encodings, "")}`));
    default:
      return Buffer.from(text);
  }
}

const encodings = ["UTF-7", "utf-16", "windows-1252", "EBCDIC-CP-US", "Shift_JIS", "x-user-defined", "constructor", ""];
