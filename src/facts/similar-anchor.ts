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
export function headingWithoutId(fragment: string, { headings }: Anchors): Heading | undefined {
  if (fragment.length > 3 * longestId) return undefined;
  const wanted = lettersOf(decodedFragment(fragment));
  if (wanted === "") return undefined;
  return headings.find(({ value, anchor }) => anchor === undefined && lettersOf(value) === wanted);
}

const nearIds = remembered(({ ids }: Anchors) => new NearIds(ids));

interface Candidate {
  readonly id: string;
  readonly letters: string;
}

class NearIds {
  /** By letters and digits; undefined where several have the same. */
  readonly #byLetters = new Map<string, string | undefined>();
  readonly #byLength = new Map<number, Candidate[]>();
  #effort = wholeEffort;

  constructor(ids: ReadonlySet<string>) {
    for (const id of ids) {
      const letters = id.length > longestId ? "" : lettersOf(id);
      if (letters === "") continue;
      this.#byLetters.set(letters, this.#byLetters.has(letters) ? undefined : id);
      const sameLength = this.#byLength.get(letters.length);
      if (sameLength) sameLength.push({ id, letters });
      else this.#byLength.set(letters.length, [{ id, letters }]);
    }
  }

  nearest(wanted: string): SimilarAnchor | undefined {
    const letters = lettersOf(wanted);
    if (letters === "") return undefined;
    if (this.#byLetters.has(letters)) {
      const id = this.#byLetters.get(letters);
      return id === undefined ? this.#first(letters) : { id, certain: true };
    }
    const uncounted = this.#first(lettersOf(wanted.replace(/[-_]\d{1,3}$/, "")));
    return uncounted ?? this.#misspelt(letters);
  }

  #first(letters: string): SimilarAnchor | undefined {
    const found = this.#byLength.get(letters.length)?.find((candidate) => candidate.letters === letters);
    return found && { id: found.id, certain: false };
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
