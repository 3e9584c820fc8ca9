import type { Diagnostic } from "./diagnostic.ts";
import { applyFixes } from "./engine/fix.ts";
import { lint } from "./lint.ts";
import type { Delivery } from "./model/delivery.ts";
import type { Answer, ImageFile } from "./model/link.ts";
import type { AnyRule, Example, ExampleFiles, Scope } from "./rule.ts";
import type { Disk } from "./sources/disk.ts";
import { memoryDisk } from "./sources/memory-disk.ts";
import type { Fetch, Input } from "./sources/request.ts";
import { isHttp } from "./values/url.ts";

const usualFile: Readonly<Record<Scope, string>> = {
  post: "post.md",
  feed: "feed.xml",
  link: "post.md",
  site: "post.md",
};

/** What linting an example gave. */
export interface ExampleOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The files with the found spans put back between ⟦ and ⟧. */
  readonly marked: Readonly<Record<string, string>>;
  /** Every file that fixes changed, mended. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Inputs that could not be read, a sentence each: an example has none. */
  readonly errors: readonly string[];
}

/** Lints one example with one rule, offline. Tests, the documentation and authors of plugins stand on this. */
export async function tryExample(id: string, rule: AnyRule, example: Example): Promise<ExampleOutcome> {
  const files = bareFiles(filesOf(rule, example));
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
  const severity = rule.severity === "off" ? "warning" : rule.severity;
  const choices = new Map([[id, { severity, options: { ...defaults, ...example.options } }]]);
  const request = {
    inputs: inputsOf(files, example),
    site: example.site ?? {},
    maxFeedSize: 1_000_000,
    patternFor: () => undefined,
    isIgnored: () => false,
    isLinkLeftOut: () => false,
    offline: undefined,
    previous: example.previous === undefined ? undefined : { source: example.previous },
    rules: { [id]: rule },
    choose: () => choices,
    now: Date.parse(example.now ?? "2026-01-01T00:00:00Z"),
    links: "all" as const,
    remoteFragments: true,
  };
  const answers = example.web ?? {};
  const ask = async (url: string): Promise<Answer> => ({ ...(answers[url] ?? nobodyKnows), own: false });
  const world = { ...storeOf(files, example), ask };
  const { diagnostics, crashed, errors } = await lint(request, world);
  if (crashed[0]) throw crashed[0].error;
  return { diagnostics, errors, marked: mark(files, diagnostics), fixed: mend(files, diagnostics) };
}

/** The files of an example, by path. */
export function filesOf(rule: Pick<AnyRule, "scope">, example: Example): Readonly<Record<string, string>> {
  const files: ExampleFiles = "good" in example ? example.good : example.bad;
  return typeof files === "string" ? { [usualFile[rule.scope]]: files } : files;
}

/** The files without their ⟦marks⟧. */
export function bareFiles(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/[⟦⟧]/g, "")]));
}

const goodDelivery: Delivery = {
  redirects: [],
  status: 200,
  mediaType: "application/xml",
  charset: undefined,
  contentEncoding: "gzip",
  validator: true,
};

const nobodyKnows: Answer = { outcome: "unchecked", reason: "it was not asked", own: false };

/** What lies in the site's folder is read with the site, feeds apart. */
function inputsOf(files: Readonly<Record<string, string>>, { site, previous }: Example): Input[] {
  const inside = (path: string): boolean => site !== undefined && path.startsWith(`${site.dir}/`);
  return Object.keys(files)
    .filter((path) => path !== previous)
    .filter((path) => !inside(path) || /\.(?:xml|json|rss|atom)$/.test(path))
    .filter((path) => /\.(?:xml|json|rss|atom|html|md|mdx)$/.test(path) && !/sitemap|vercel\.json/.test(path))
    .map((source) => ({ source, role: /\.(?:md|mdx|html)$/.test(source) ? ("post" as const) : ("feed" as const) }));
}

/** The files as bytes: on the disk, or behind their addresses. */
function storeOf(files: Readonly<Record<string, string>>, example: Example): { disk: Disk; fetch: Fetch } {
  const bytes = Object.entries(files).map(([path, text]) => [path, encoded(text, example)] as const);
  const web = new Map(bytes.filter(([path]) => isHttp(path)));
  const images = Object.entries(example.images ?? {}).map(([path, image]) => [path, imageFile(image)] as const);
  return {
    disk: memoryDisk(Object.fromEntries([...bytes.filter(([path]) => !isHttp(path)), ...images])),
    fetch: async (url) => {
      const content = web.get(url);
      if (!content) return { failure: "was not asked" };
      return { path: url, bytes: content, delivery: { ...goodDelivery, ...example.delivery?.[url] } };
    },
  };
}

/** The head of a GIF, and nothing behind it: what a file is called does not matter. */
function imageFile({ width, height, bytes }: ImageFile): Uint8Array {
  const file = Buffer.alloc(bytes);
  file.write("GIF89a", "latin1");
  file.writeUInt16LE(width, 6);
  file.writeUInt16LE(height, 8);
  return file;
}

function encoded(text: string, { encoding }: Example): Uint8Array {
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === undefined) return Buffer.from(text);
  const bytes = Buffer.alloc(4 * [...text].length);
  for (const [index, character] of [...text].entries()) bytes.writeUInt32LE(character.codePointAt(0) ?? 0, 4 * index);
  return bytes;
}

function mark(files: Readonly<Record<string, string>>, diagnostics: readonly Diagnostic[]): Record<string, string> {
  const inOrder = [...diagnostics].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return mapTexts(files, (path, text) => {
    let marked = text;
    for (const { span } of inOrder) {
      if (span.file !== path) continue;
      marked = `${marked.slice(0, span.start)}⟦${marked.slice(span.start, span.end)}⟧${marked.slice(span.end)}`;
    }
    return marked;
  });
}

function mend(files: Readonly<Record<string, string>>, diagnostics: readonly Diagnostic[]): Record<string, string> {
  const mended = Object.entries(mapTexts(files, (path, text) => applyFixes(path, text, diagnostics)));
  return Object.fromEntries(mended.filter(([path, text]) => text !== files[path]));
}

/** Spans do not count the BOM; it stays where it is. */
function mapTexts(
  files: Readonly<Record<string, string>>,
  map: (path: string, text: string) => string,
): Record<string, string> {
  const mapped = Object.entries(files).map(([path, text]) => {
    const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return [path, mark + map(path, text.slice(mark.length))] as const;
  });
  return Object.fromEntries(mapped);
}
