/** The way from the root of a configuration to a value: names of members and places in lists (from 0). */
export type KeyPath = readonly (string | number)[];

/** The path as JavaScript writes it: `rules["feed/date-order"][1].max`. */
export function pathText(path: KeyPath): string {
  return path.map(step).join("").replace(/^\./, "");
}

function step(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
