/** A stretch of a style attribute that does more than style its element. */
interface Danger {
  readonly from: number;
  readonly to: number;
}

/** What runs a program or loads one: Internet Explorer's expression() and behavior, Mozilla's binding, script addresses. */
const runs = /expression\s*\(|(?:java|vb)\s*script\s*:|-moz-binding\s*:|(?<![\w-])behaviou?r\s*:|@import/;
const fixed = /(?<![\w-])position\s*:\s*fixed/;
const absolute = /(?<![\w-])position\s*:\s*absolute/;
/** Far off the page, or as small as a point: text for screen readers. */
const hides = /:\s*-\d{3}|(?<![\w-])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)|clip(?:-path)?\s*:/;
const positioned = /(?<![\w-])position\s*:\s*(?:relative|absolute|fixed|sticky)/;

/**
 * The declaration of a style that can cover the page around it, or run a program. An element placed within another
 * that is placed itself, as players are, stays where it is; so does text that is hidden for all but screen readers.
 */
export function dangerousStyle(style: string, isWithinPlaced: boolean): Danger | undefined {
  if (!/[\\(:@]/.test(style)) return undefined;
  const whole = readCss(style);
  const isAbsolute = !isWithinPlaced && absolute.test(whole) && !hides.test(whole);
  const isDangerous = (css: string): boolean => runs.test(css) || fixed.test(css) || (isAbsolute && absolute.test(css));
  if (!isDangerous(whole)) return undefined;
  let from = 0;
  for (const declaration of style.split(";")) {
    const to = from + declaration.length;
    if (isDangerous(readCss(declaration))) return { from: from + indentOf(declaration), to };
    from = to + 1;
  }
  return { from: 0, to: style.length };
}

/** Whether a style places its element, so that what stands in it is placed within it. */
export function isPlacing(style: string): boolean {
  return positioned.test(style.toLowerCase());
}

function indentOf(declaration: string): number {
  return declaration.length - declaration.trimStart().length;
}

/** CSS as browsers have read it: without comments, escapes decoded, wide letters taken for what they look like. */
function readCss(css: string): string {
  return withoutComments(css)
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code?: string, character?: string) =>
      code === undefined ? (character ?? "") : characterOf(Number.parseInt(code, 16)),
    )
    .normalize("NFKC")
    .toLowerCase();
}

/** A comment that is not closed goes on to the end. */
function withoutComments(css: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
    parts.push(css.slice(from, at));
    const end = css.indexOf("*/", at + 2);
    if (end < 0) return parts.join("");
    from = end + 2;
  }
  return parts.join("") + css.slice(from);
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
}
