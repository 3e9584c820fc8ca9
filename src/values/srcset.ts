/** A candidate of a srcset: the offsets of its address. */
interface Candidate {
  readonly from: number;
  readonly to: number;
}

/** The addresses of a srcset (HTML Standard, 4.8.4.2, “Parsing a srcset attribute”). */
export function readSrcset(value: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const address = /[^\s,]\S*/g;
  for (let match = address.exec(value); match; match = address.exec(value)) {
    const to = withoutCommas(value, address.lastIndex);
    candidates.push({ from: match.index, to });
    if (to === address.lastIndex) address.lastIndex = endOfDescriptors(value, to);
  }
  return candidates;
}

/** Commas right behind an address end the candidate. */
function withoutCommas(value: string, end: number): number {
  let to = end;
  while (value[to - 1] === ",") to--;
  return to;
}

/** Descriptors go up to the next comma that does not stand in brackets. */
function endOfDescriptors(value: string, from: number): number {
  let depth = 0;
  for (let at = from; at < value.length; at++) {
    const character = value[at];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth <= 0) return at + 1;
  }
  return value.length;
}
