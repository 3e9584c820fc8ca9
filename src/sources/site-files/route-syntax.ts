import type { Hole, Part, Route } from "./route.ts";

const wild = { acrossSlashes: true, mayBeEmpty: true };
const segment = { acrossSlashes: false, mayBeEmpty: false };

/** The paths of Netlify and Cloudflare: `:slug` is a segment, `*` the rest, which the target calls `:splat`. */
export function colonRoute(path: string): Route | undefined {
  return routeOf(path, /:([a-z]\w*)|\*/gi, ([, name]) =>
    name === undefined ? { name: "splat", ...wild } : { name, ...segment },
  );
}

/**
 * The paths of Vercel: `:slug`, `:slug*`, `:slug+`, and groups, `(.*)` or `:id(\\d+)`, which the target calls by name or
 * number. What a group allows is not held against the address: it stands for a segment, or for all when it has a dot.
 */
export function groupRoute(path: string): Route | undefined {
  let groups = 0;
  const pattern = /:([a-z]\w*)(?:\(([^()]*)\))?([*+?])?|\(([^()]*)\)/gi;
  return routeOf(path, pattern, ([, name, allowed, times, group]) => {
    const many = times === "*" || times === "+" || (allowed ?? group ?? "").includes(".");
    const empty = times === "*" || times === "?" || (many && times === undefined);
    groups++;
    return { name: name ?? String(groups), acrossSlashes: many, mayBeEmpty: empty };
  });
}

function routeOf(written: string, holes: RegExp, holeOf: (match: RegExpExecArray) => Hole): Route | undefined {
  if (!written.startsWith("/")) return undefined;
  const path = written.length > 1 ? written.replace(/\/$/, "") : written;
  const parts: Part[] = [];
  let at = 0;
  const literal = (end: number): void => {
    if (end > at) parts.push(path.slice(at, end));
  };
  for (const match of path.matchAll(holes)) {
    literal(match.index);
    parts.push(holeOf(match));
    at = match.index + match[0].length;
  }
  literal(path.length);
  return { parts };
}
