/** A length of time in words: “3 days”, “26 hours”, “40 minutes”. */
export function inWords(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return hours >= 2 ? `${Math.floor(hours)} hours` : `${Math.ceil(hours * 60)} minutes`;
}
