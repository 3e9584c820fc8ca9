/** One part of a route: text as it stands, or a stretch that is taken from the address. */
export type Part = string | Hole;

/** A stretch of the address: `:slug` is one segment, `*` and `:path*` any number of them. */
export interface Hole {
  readonly name: string;
  readonly acrossSlashes: boolean;
  readonly mayBeEmpty: boolean;
}

/** The path of a redirect rule. */
export interface Route {
  readonly parts: readonly Part[];
}

/** Longest path that is held against routes, and most parts of one: their product is the work of a match. */
const longestPath = 2_000;
const mostParts = 50;

/** The first segment that a path must have to match; empty where it may be any. */
export function firstSegment({ parts: [first, second] }: Route): string {
  if (typeof first !== "string") return "";
  const end = first.indexOf("/", 1);
  return end < 0 && second !== undefined ? "" : first.slice(1, end < 0 ? undefined : end);
}

/** What the holes of a route hold for a path; undefined where it does not match. Slashes at the end do not matter. */
export function matchRoute({ parts }: Route, path: string): ReadonlyMap<string, string> | undefined {
  const text = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  const [first] = parts;
  if (text.length > longestPath || parts.length > mostParts) return undefined;
  if (typeof first === "string" && parts.length === 1) return first === text ? new Map() : undefined;
  if (typeof first === "string" && !`${text}/`.startsWith(first)) return undefined;
  return walk(parts, path) ?? (text === path ? walk(parts, `${text}/`) : walk(parts, text));
}

/** Each hole takes as much as leaves the rest of the path to the rest of the route. */
function walk(parts: readonly Part[], text: string): ReadonlyMap<string, string> | undefined {
  const tails = tailsOf(parts, text);
  if (!tails[0]?.[0]) return undefined;
  const held = new Map<string, string>();
  let at = 0;
  parts.forEach((part, index) => {
    const rest = tails[index + 1];
    if (typeof part === "string") at += part.length;
    else {
      const start = at;
      let end = part.mayBeEmpty && rest?.[at] ? at : -1;
      for (; at < text.length && isHeld(part, text, at); at++) if (rest?.[at + 1]) end = at + 1;
      at = Math.max(end, start);
      held.set(part.name, text.slice(start, at));
    }
  });
  return held;
}

/** For each part and offset whether the parts from there on match the text from there on. */
function tailsOf(parts: readonly Part[], text: string): readonly Uint8Array[] {
  const end = new Uint8Array(text.length + 1);
  end[text.length] = 1;
  const tails: Uint8Array[] = [end];
  for (const part of [...parts].reverse()) tails.unshift(tailOf(part, text, tails[0] ?? end));
  return tails;
}

function tailOf(part: Part, text: string, rest: Uint8Array): Uint8Array {
  const tail = new Uint8Array(text.length + 1);
  if (typeof part === "string") {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) tail[at] = rest[at + part.length] ?? 0;
    return tail;
  }
  // What the hole may go on to hold once it has begun.
  let begun = 0;
  for (let at = text.length; at >= 0; at--) {
    const here = rest[at] ?? 0;
    const longer = at < text.length && isHeld(part, text, at) ? begun : 0;
    tail[at] = longer || (part.mayBeEmpty ? here : 0);
    begun = longer || here;
  }
  return tail;
}

function isHeld({ acrossSlashes }: Hole, text: string, at: number): boolean {
  return acrossSlashes || text.charCodeAt(at) !== 0x2f;
}

/** The target of a redirect with what its holes held: `/blog/:slug`, `/new/:splat`. */
export function filled(target: string, held: ReadonlyMap<string, string>): string {
  return target.replace(/:(\w+)[*+?]?|\$(\d{1,2})/g, (whole, name: string | undefined, number: string | undefined) => {
    return held.get(name ?? number ?? "") ?? whole;
  });
}
