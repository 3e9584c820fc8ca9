import type { Fact, Heading, Image, PageLink, Post } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import type { Reported } from "./finding.ts";

/** Moves a problem of a built page to the Markdown its author edits. */
export type Move = (problem: Reported) => Reported;

/**
 * What a built page shows stands in its Markdown too, where that is known: the title and the description in the front
 * matter, headings, images and links in the text. A problem is moved there when the same value is found; what only the
 * template writes stays where it is. A fix of the built page is of no use to the author and is dropped.
 */
export function movesOf(page: Post): Move | undefined {
  const { source } = page;
  if (!source) return undefined;
  return (problem) => {
    const { at, subject } = problem;
    // What is missing on many pages alike is the template's to add, not the author's.
    if (at.file !== page.file || (isSame(at, page.top) && subject !== undefined)) return problem;
    const origin = originOf(at, page, source);
    if (!origin) return problem;
    const related = [...(problem.related ?? []), { at, note: "In the built page." }];
    return { ...problem, at: origin, related, fix: undefined };
  };
}

function originOf(at: Span, page: Post, source: Post): Span | undefined {
  if (isSame(at, page.top)) return source.top;
  const image = page.images.find(({ start, end }) => start <= at.start && at.end <= end);
  if (image) return originInImage(at, image, twinOfImage(image, source.images));
  const link = page.links.find((one) => isSame(at, one) || isSame(at, one.href));
  if (link) return originInLink(at, link, source.links);
  const heading = page.headings.find((one) => isSame(at, one));
  if (heading) return originOfHeading(heading, source);
  const value = "value" in at && typeof at.value === "string" ? plain(at.value) : "";
  return value === "" ? undefined : originOfStatement(value, source);
}

function isSame(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start === other.start && one.end === other.end;
}

function originInImage(at: Span, image: Image, twin: Image | undefined): Span | undefined {
  if (!twin) return undefined;
  if (isSame(at, image.alternative)) return twin.alternative;
  return isSame(at, image.source) ? twin.source : twin;
}

/** The picture of the same name, whatever the generator made of its size and format; the same alternative decides. */
function twinOfImage({ source, alternative }: Image, images: readonly Image[]): Image | undefined {
  const name = nameOf(source);
  const sameName = name === "" ? [] : images.filter((image) => nameOf(image.source) === name);
  const said = plain(alternative?.value ?? "");
  const sameText = (one: Image): boolean => said !== "" && plain(one.alternative?.value ?? "") === said;
  if (sameName.length > 0) return sameName.find(sameText) ?? sameName[0];
  const others = images.filter(sameText);
  return others.length === 1 ? others[0] : undefined;
}

/** The name of a file without its folder, its ending and what resizing adds: “boat” of “/img/boat_hu1a2b_600x0.webp”. */
function nameOf(address: Fact | undefined): string {
  const path = address?.value.replace(/[?#].*$/s, "") ?? "";
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .replace(/(?:_hu[\da-f]{4,}.*|[-_.]\d+x\d+|[-.][\da-f]{8,})$/i, "")
    .toLowerCase();
}

function originInLink(at: Span, link: PageLink, links: readonly PageLink[]): Span | undefined {
  const called = links.filter(({ value }) => plain(value) === plain(link.value));
  const twin =
    called.find(({ href }) => nameOf(href) === nameOf(link.href)) ?? (called.length === 1 ? called[0] : undefined);
  return isSame(at, link.href) ? twin?.href : twin;
}

function originOfHeading({ value, depth }: Heading, source: Post): Span | undefined {
  const same = source.headings.filter((heading) => plain(heading.value) === plain(value));
  const title = depth === 1 ? source.titles.find((one) => plain(one.value) === plain(value)) : undefined;
  return same.find((heading) => heading.depth === depth) ?? title ?? same[0];
}

/** A title may carry the name of the site beside that of the post. */
function originOfStatement(value: string, { titles, headings, frontMatter }: Post): Span | undefined {
  const field = frontMatter.find((one) => plain(one.value) === value);
  const title = [...titles, ...headings.filter(({ depth }) => depth === 1)].find((one) =>
    carries(value, plain(one.value)),
  );
  return field ?? title;
}

function carries(value: string, title: string): boolean {
  return title.length >= 3 && (value.startsWith(`${title} `) || value.endsWith(` ${title}`) || value === title);
}

/** Without what generators change: white space, typographic quotes and dashes, emphasis. */
function plain(value: string): string {
  return value
    .replace(/[*_`]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]|---?/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();
}
