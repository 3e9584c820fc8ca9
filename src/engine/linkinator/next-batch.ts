/** Addresses of one batch: linkinator's work grows with the square of it, and the slowest holds up the others. */
const batchSize = 20;

/** Takes the first addresses that are waiting, but no more than `perHost` of each host. */
export function nextBatch<T extends { readonly url: URL }>(
  waiting: readonly T[],
  perHost: number,
): { readonly taken: T[]; readonly left: T[] } {
  const taken: T[] = [];
  const left: T[] = [];
  const hosts = new Map<string, number>();
  for (const one of waiting) {
    const { hostname } = one.url;
    const count = hosts.get(hostname) ?? 0;
    if (taken.length === batchSize || count >= perHost) left.push(one);
    else {
      hosts.set(hostname, count + 1);
      taken.push(one);
    }
  }
  return { taken, left };
}
