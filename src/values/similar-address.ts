/**
 * The same for addresses that differ only in letter case, http or https, www, or a slash at the end. What is no
 * address is opaque: for it only equal values are the same.
 */
export function similarAddress(id: string): string {
  if (!/^https?:\/\//i.test(id)) return id;
  return id
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
}
