import type { Anchors } from "../model/link.ts";
import type { Heading } from "../model/post.ts";
import { boundedDistance } from "../values/distance.ts";
import { decodedFragment } from "../values/fragment.ts";
import { remembered } from "./remembered.ts";

/** What a fragment may have meant. */
export interface SimilarAnchor {
  readonly id: string;
  /** The same letters and digits in the same order, and no other id has them: case, dashes, encoding differ. */
  readonly certain: boolean;
}

/** Characters of the longest id that is compared, and the longest fragment. */
const longestId = 200;
/** Ids looked at and characters compared for all fragments that one page lacks: some milliseconds of work. */
const wholeEffort = 1_000_000;

/** The id of a page that looks most like a fragment that finds none. */
export function similarAnchor(fragment: string, anchors: Anchors): SimilarAnchor | undefined {
  if (fragment.length > 3 * longestId) return undefined;
  return nearIds(anchors).nearest(decodedFragment(fragment));
}

/** The heading whose words a fragment has, where no id leads to it. */
export function headingWithoutId(fragment: string, anchors: Anchors): Heading | undefined {
  if (fragment.length > 3 * longestId) return undefined;
  return headingsWithoutId(anchors).get(lettersOf(decodedFragment(fragment)));
}

const headingsWithoutId = remembered(({ headings }: Anchors): ReadonlyMap<string, Heading> => {
  const byLetters = new Map<string, Heading>();
  for (const heading of headings) {
    const letters = heading.anchor === undefined ? lettersOf(heading.value) : "";
    if (letters !== "" && !byLetters.has(letters)) byLetters.set(letters, heading);
  }
  return byLetters;
});

const nearIds = remembered(({ ids }: Anchors) => new NearIds(ids));

interface Candidate {
  readonly id: string;
  readonly letters: string;
}

class NearIds {
  /** The first with these letters and digits. */
  readonly #byLetters = new Map<string, SimilarAnchor>();
  readonly #byLength = new Map<number, Candidate[]>();
  #effort = wholeEffort;

  constructor(ids: ReadonlySet<string>) {
    for (const id of ids) {
      const letters = id.length > longestId ? "" : lettersOf(id);
      if (letters === "") continue;
      const first = this.#byLetters.get(letters);
      this.#byLetters.set(letters, { id: first?.id ?? id, certain: first === undefined });
      const sameLength = this.#byLength.get(letters.length);
      if (sameLength) sameLength.push({ id, letters });
      else this.#byLength.set(letters.length, [{ id, letters }]);
    }
  }

  nearest(wanted: string): SimilarAnchor | undefined {
    const letters = lettersOf(wanted);
    const uncounted = lettersOf(wanted.replace(/[-_]\d{1,3}$/, ""));
    const found = this.#byLetters.get(letters) ?? this.#byLetters.get(uncounted);
    if (found) return uncounted === letters || this.#byLetters.has(letters) ? found : { ...found, certain: false };
    return this.#misspelt(letters);
  }

  /** The fewest edits: one in four or five letters, two in more. Another number is another thing. */
  #misspelt(letters: string): SimilarAnchor | undefined {
    let limit = letters.length < 4 ? 0 : letters.length < 6 ? 1 : 2;
    const words = withoutDigits(letters);
    let best: string | undefined;
    for (const difference of [0, -1, 1, -2, 2]) {
      for (const candidate of this.#byLength.get(letters.length + difference) ?? []) {
        if (limit < Math.max(1, Math.abs(difference)) || this.#effort-- <= 0) break;
        if (withoutDigits(candidate.letters) === words) continue;
        this.#effort -= letters.length;
        const distance = boundedDistance(letters, candidate.letters, limit);
        if (distance > limit) continue;
        best = candidate.id;
        limit = distance - 1;
      }
    }
    return best === undefined ? undefined : { id: best, certain: false };
  }
}

/** Letters and digits alone, in lower case and NFC; of what has none, such as emoji, all of it. */
function lettersOf(text: string): string {
  const whole = decodedFragment(text).normalize("NFC").toLowerCase();
  return whole.replace(/[^\p{L}\p{M}\p{N}]+/gu, "") || whole.trim();
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, "");
}
