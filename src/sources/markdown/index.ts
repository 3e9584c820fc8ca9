import type { PageFacts } from "../../model/post.ts";
import type { Span } from "../../model/source.ts";
import type { Text } from "../../model/text.ts";
import { signatureOf } from "../../values/signature.ts";
import { detached } from "../html/detach.ts";
import { countWords, type Page } from "../page.ts";
import { publicationDay } from "./front-matter/day.ts";
import { aliasesOf, declaredLanguage, imagesOf, titlesOf } from "./front-matter/facts.ts";
import { findFrontMatter } from "./front-matter/find.ts";
import { type FrontMatter, faultAt, readFrontMatter } from "./front-matter/read.ts";
import { unclosedFrontMatter } from "./front-matter/unclosed.ts";
import { hidesAnchors, targetsIn } from "./hidden-anchors.ts";
import { Images } from "./images.ts";
import { Manuscript } from "./manuscript.ts";
import { Markup } from "./markup.ts";
import { maskText } from "./mask/index.ts";
import type { Form } from "./mask/masks.ts";
import { PageLinks } from "./page-links.ts";
import { type Parse, parseMarkdown } from "./parse/markdown.ts";
import { Prose } from "./prose.ts";
import { signsOf } from "./signs.ts";
import { Slugs } from "./slugs.ts";
import { StrangeElements } from "./strange-elements.ts";
import { type MarkdownNode, walk } from "./tree.ts";
import { Uses } from "./uses.ts";

/** Characters of a first line that are shown. */
const longestLine = 80;

/** A text that was parsed. */
interface Reading {
  readonly source: Text;
  readonly form: Form;
  readonly manuscript: Manuscript;
  readonly tree: MarkdownNode;
  /** Ids that attribute lists give. */
  readonly ids: readonly string[];
}

/** Reads a Markdown file: what its front matter says, its headings and addresses, and its prose. Never throws. */
export async function readMarkdown(source: Text, { mdx }: { readonly mdx: boolean }): Promise<Page> {
  const place = findFrontMatter(source.value);
  const frontMatter = place ? await readFrontMatter(source, place) : withoutFrontMatter(source);
  const textStart = place?.textStart ?? 0;
  const reading = mdx
    ? await readMdx(source, textStart)
    : read(source, textStart, { form: "markdown", parse: parseMarkdown });
  return pageOf({ ...reading, textStart }, frontMatter);
}

function withoutFrontMatter(source: Text): FrontMatter {
  const fault = unclosedFrontMatter(source.value);
  return { fields: [], fault: fault && faultAt(source, fault, 0) };
}

async function readMdx(source: Text, textStart: number): Promise<Reading> {
  const { parseMdx } = await import("./parse/mdx.ts");
  try {
    return read(source, textStart, { form: "mdx", parse: parseMdx });
  } catch {
    return read(source, textStart, { form: "broken-mdx", parse: parseMarkdown });
  }
}

/** Throws where MDX is not well-formed. */
function read(
  source: Text,
  textStart: number,
  { form, parse }: { readonly form: Form; readonly parse: Parse },
): Reading {
  const masked = maskText(source.value, textStart, form);
  if (masked.isBroken) throw new SyntaxError("A brace stays open.");
  return { source, form, manuscript: new Manuscript(source, masked), tree: parse(masked.text), ids: masked.ids };
}

function pageOf(
  { source, textStart, form, manuscript, tree, ids }: Reading & { readonly textStart: number },
  { fields: frontMatter, fault }: FrontMatter,
): Page {
  const markup = new Markup(manuscript);
  const prose = new Prose(manuscript, markup);
  const uses = new Uses(manuscript, markup);
  walk(tree, prose);
  walk(tree, uses);
  const addresses = [...imagesOf(frontMatter), ...uses.all()];
  const images = new Images(manuscript, markup, uses);
  const links = new PageLinks(manuscript, markup, uses);
  const strange = new StrangeElements(manuscript, markup);
  for (const visitor of form === "markdown" ? [images, links, strange] : [images, links]) walk(tree, visitor);
  const slugs = new Slugs();
  const headingSlugs = prose.headings.map(({ value }) => slugs.slug(value));
  const written = source.value.slice(textStart);
  const targets = targetsIn(written);
  const language = declaredLanguage(frontMatter);
  const words = countWords(prose.drafts);
  const span = source.span(0, source.value.length);
  const facts: PageFacts = {
    file: span.file,
    form: "markdown",
    span,
    top: firstLine(source),
    bytes: source.value.length,
    titles: titlesOf(frontMatter).map((title) => ({ ...title, inBody: false })),
    headEnd: undefined,
    language,
    headings: prose.headings,
    metas: [],
    headLinks: [],
    uses: addresses,
    images: images.found,
    links: links.all(),
    anchors: [...new Set([...headingSlugs, ...ids, ...uses.anchors, ...targets])].map(detached),
    hiddenAnchors: hidesAnchors(written, form),
    base: undefined,
    structured: [],
    shownDays: [],
    strangeElements: strange.found,
    frontMatter,
    frontMatterFault: fault,
    aliases: aliasesOf(frontMatter),
    words,
    signature: signatureOf(prose.drafts, words),
    signs: signsOf(prose.drafts, publicationDay({ frontMatter, file: span.file }) !== undefined),
  };
  const blocks = prose.drafts.map(({ kind, text }) => ({ kind, text }));
  return { facts, blocks, language: language?.value.replaceAll("_", "-") };
}

/** The first line that says something: the fence of the front matter, where there is one. */
function firstLine(source: Text): Span {
  const start = Math.max(0, source.value.search(/\S/));
  const [line = ""] = source.value.slice(start, start + longestLine).split(/[\r\n]/, 1);
  return source.span(start, start + line.trimEnd().length);
}
