/** What a subtag of a language tag stands for: RFC 5646, section 2.2. */
type Kind = "language" | "extended" | "script" | "region" | "variant" | "singleton" | "extension" | "private";

export interface Subtag {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  /** In the letter case that section 2.1.1 recommends. */
  readonly canonical: string;
}

export interface Subtags {
  readonly subtags: readonly Subtag[];
  /** The first one that may not stand where it stands. */
  readonly wrong: Subtag | undefined;
  /** The first variant or singleton that is there for the second time. */
  readonly repeated: Subtag | undefined;
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["extended", /^[a-z]{3}$/],
  ["script", /^[a-z]{4}$/],
  ["region", /^(?:[a-z]{2}|\d{3})$/],
  ["variant", /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/],
];
/** No fixed order is asked of extensions; all else comes in this one. */
const order: readonly Kind[] = ["language", "extended", "script", "region", "variant", "extension", "private"];

/** Reads the grammar of RFC 5646, section 2.1, up to the first subtag that breaks it. */
export function readSubtags(value: string): Subtags {
  const subtags: Subtag[] = [];
  const once = new Set<string>();
  let repeated: Subtag | undefined;
  let from = 0;
  for (const text of value.split("-")) {
    const subtag = subtagOf(text, from, subtags);
    const opens = text.length === 1 && subtags.at(-1)?.kind !== "private";
    if (!subtag || (opens && subtag.to === value.length)) {
      return { subtags, wrong: { kind: "private", from, to: from + text.length, canonical: text }, repeated };
    }
    if (subtag.kind === "variant" || subtag.kind === "singleton") {
      if (once.has(subtag.canonical)) repeated ??= subtag;
      once.add(subtag.canonical);
    }
    subtags.push(subtag);
    from += text.length + 1;
  }
  return { subtags, wrong: undefined, repeated };
}

function subtagOf(text: string, from: number, before: readonly Subtag[]): Subtag | undefined {
  const last = before.at(-1)?.kind;
  const small = text.toLowerCase();
  const kind = kindOf(small, last, before.length);
  if (kind === undefined) return undefined;
  return { kind, from, to: from + text.length, canonical: canonicalCase(kind, small) };
}

function kindOf(text: string, last: Kind | undefined, index: number): Kind | undefined {
  if (!/^[a-z0-9]{1,8}$/.test(text)) return undefined;
  if (last === "private") return "private";
  if (last === undefined) return text === "x" ? "private" : /^[a-z]{2,8}$/.test(text) ? "language" : undefined;
  if (last === "singleton") return text.length > 1 ? "extension" : undefined;
  if (text.length === 1) return text === "x" ? "private" : "singleton";
  if (last === "extension") return "extension";
  const kind = kinds.find(([, form]) => form.test(text))?.[0];
  if (kind === undefined || order.indexOf(kind) < order.indexOf(last)) return undefined;
  const mayRepeat = kind === "variant" || (kind === "extended" && index <= 3);
  return kind === last && !mayRepeat ? undefined : kind;
}

function canonicalCase(kind: Kind, small: string): string {
  if (kind === "region") return small.toUpperCase();
  return kind === "script" ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
