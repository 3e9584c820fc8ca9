/** Patterns of addresses: the beginning of one, in which `*` stands for any characters. */
interface AddressPatterns {
  readonly exclude: readonly string[];
  /** Takes back in what `exclude` leaves out. */
  readonly include: readonly string[];
}

/** Whether a link is left out: by its address as resolved, or as it is written. */
export function linkFilter({ exclude, include }: AddressPatterns): (url: string, value: string) => boolean {
  const isExcluded = beginning(exclude);
  const isIncluded = beginning(include);
  return (url, value) => {
    if (!isExcluded(url) && !isExcluded(value)) return false;
    return !isIncluded(url) && !isIncluded(value);
  };
}

/** Whether an address begins like one of the patterns. */
function beginning(patterns: readonly string[]): (address: string) => boolean {
  const split = patterns.filter((pattern) => pattern !== "").map((pattern) => pattern.split("*"));
  return (address) => split.some((parts) => beginsWith(address, parts));
}

/** Each part is looked for once, behind the one before it: the first place leaves the most to the others. */
function beginsWith(address: string, [first = "", ...others]: readonly string[]): boolean {
  if (!address.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = address.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
