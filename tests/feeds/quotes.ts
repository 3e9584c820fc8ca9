import type { Diagnostic } from "../../src/diagnostic.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["eacute", "é"],
  ["nbsp", "\u00a0"],
]);

/** What stands in a stretch of a feed: as it is, and with one, two and three levels of escaping taken away. */
function readings(text: string, { start, end }: { readonly start: number; readonly end: number }): string[] {
  const source = text.slice(start, end);
  const inSection = text.lastIndexOf("<![CDATA[", start - 1) > text.lastIndexOf("]]>", start - 1);
  const once = text.startsWith("<") ? decodedXml(source, inSection) : decodedJson(source);
  const twice = decodedReferences(once);
  return [source, once, twice, decodedReferences(twice)].map(bare);
}

/** References count outside of sections alone. */
function decodedXml(source: string, inSection: boolean): string {
  const parts = `${inSection ? "<![CDATA[" : ""}${source}`.split(/(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part.replace(/^<!\[CDATA\[|\]\]>$/g, "") : decodedReferences(part.replace(/<!--.*?-->/gs, "")),
    )
    .join("");
}

function decodedJson(source: string): string {
  return source.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, character: string) =>
    code === undefined
      ? ({ n: "\n", t: "\t" }[character] ?? character)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodedReferences(source: string): string {
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** White space is not told apart: messages are one line. */
function bare(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What the template of a message puts between quotes; of what was cut, the part that is there. */
function quotesIn({ message }: Pick<Diagnostic, "message">, template: string): string[] {
  const parts = template.split(/(“?\{\w+\}”?)/);
  const pattern = parts.map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return part.startsWith("“{") && part.endsWith("}”") ? "“(.*?)”" : part.replace(/\{\w+\}/, ".*?");
  });
  const [, ...quotes] = new RegExp(`^${pattern.join("")}$`, "su").exec(message) ?? [];
  return quotes.map((quote) => bare(quote.replace(/…$/, "")));
}

/** The first thing that a message quotes and that stands in the feed, where it does not stand at the place blamed. */
export function misquote(diagnostic: Diagnostic, template: string, text: string): string | undefined {
  const there = readings(text, diagnostic.span);
  const fits = (quote: string): boolean => there.some((reading) => reading.includes(quote) || quote.includes(reading));
  for (const quote of quotesIn(diagnostic, template)) {
    if (quote === "") continue;
    if (fits(quote)) return undefined;
    if (readings(text, { start: 0, end: text.length }).some((reading) => reading.includes(quote))) return quote;
  }
  return undefined;
}
