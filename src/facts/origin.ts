import type { Heading, Image, PageLink, Post, PostWithBody } from "../model/post.ts";
import type { Span } from "../model/source.ts";
import { grouped } from "../values/grouped.ts";
import { remembered } from "./remembered.ts";
import { nameOf, plain } from "./same-as-written.ts";

/** Where the author writes what a page shows: in its Markdown, where it is found there, else in the page. */
export function writtenPlace(at: Span, page: Post): Span {
  return originOf(at, page) ?? at;
}

/** Where a finding on a whole page belongs: the title its author writes, else its first heading, else its top. */
export function placeOfPage(post: Post): Span {
  const { titles, headings, top } = post.source ?? post;
  return titles[0] ?? headings.find(({ depth }) => depth === 1) ?? top;
}

/**
 * Where what a built page shows stands in its Markdown, where that is known: the title and the description in the front
 * matter, headings, images and links in the text. Undefined for what only the template writes.
 */
export function originOf(at: Span, page: Post): Span | undefined {
  const { source } = page;
  if (!source || at.file !== page.file) return undefined;
  if (isSame(at, page.top)) return source.top;
  const image = page.images.find(({ start, end }) => start <= at.start && at.end <= end);
  // A link that is a picture and nothing else stands where the picture does.
  const link = page.links.find((one) => isSame(at, one) || isSame(at, one.href));
  const inLink = link && originInLink(at, link, source.links);
  if (inLink || (link && !image)) return inLink;
  if (image) return originInImage(at, image, twinOf(image, page, source));
  const heading = page.headings.find((one) => isSame(at, one));
  if (heading) return originOfHeading(heading, source);
  const robots = page.metas.find(({ name, content }) => name === "robots" && isSame(at, content));
  const hiding = robots && source.frontMatter.find(({ key, value }) => robotsKey.test(key) && hides.test(value));
  if (hiding) return hiding;
  const value = valueOf(at);
  if (value === "") return undefined;
  return (
    originOfStatement(value, source) ??
    originOfDate(value, source) ??
    originOfPicture(at, source) ??
    originOfDescription(at, page, source)
  );
}

/** What themes read in the front matter to write “noindex”. */
const robotsKey = /^(?:.*\.)?(?:robots|robotsNoIndex|no_?index|unlisted|hidden|private)$/i;

const hides = /^true$|noindex|none/i;

function valueOf(at: Span): string {
  return "value" in at && typeof at.value === "string" ? plain(at.value) : "";
}

/**
 * Where a passage of the prose stands in the Markdown, whose whole text is given, or the address of a picture, which a
 * shortcode may hold: where it is written there once, word for word. Undefined for what else the page shows.
 */
export function originOfPassage(at: Span, page: PostWithBody, written: string): Span | undefined {
  const passage = passageOf(at, page) ?? "";
  if (!page.source || passage.length < shortestPassage) return undefined;
  const start = written.indexOf(passage);
  if (start < 0 || written.includes(passage, start + 1)) return undefined;
  return { file: page.source.file, start, end: start + passage.length };
}

function passageOf(at: Span, { body, images }: PostWithBody): string | undefined {
  const isAround = ({ start, end }: Span): boolean => start <= at.start && at.end <= end;
  const image = images.find(isAround);
  if (image) return image.source?.value;
  if (!("value" in at) || typeof at.value !== "string") return undefined;
  return body.blocks.some(({ text }) => isAround(text)) ? at.value.trim() : undefined;
}

/** Shorter ones stand anywhere. In UTF-16 units. */
const shortestPassage = 3;

/** Generators write a date in another form; the day stays. Where two have the same day, nobody knows which one it is. */
function originOfDate(value: string, { frontMatter }: Post): Span | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value) ?? [];
  const same = day === undefined ? [] : frontMatter.filter((field) => field.value.startsWith(day));
  return same.length === 1 ? same[0] : undefined;
}

function isSame(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start === other.start && one.end === other.end;
}

function originInImage(at: Span, image: Image, twin: Image | undefined): Span | undefined {
  if (!twin) return undefined;
  if (isSame(at, image.alternative)) return twin.alternative;
  return isSame(at, image.source) ? twin.source : twin;
}

/** Where a generator takes the name away, the only picture without description is the one without in the Markdown. */
function twinOf(image: Image, page: Post, source: Post): Image | undefined {
  return twinOfImage(image, source.images, imagesCalled(page.images).get("")?.length === 1);
}

/** The picture of the same name, whatever the generator made of its size and format; the same alternative decides. */
function twinOfImage({ source, alternative }: Image, images: readonly Image[], isAlone: boolean): Image | undefined {
  const name = nameOf(source?.value);
  const said = plain(alternative?.value ?? "");
  const named = name === "" ? undefined : imagesNamed(images);
  const twin = named?.get(`${name}\n${said}`) ?? named?.get(name);
  if (twin) return twin;
  const others = imagesCalled(images).get(said) ?? [];
  return others.length === 1 && (said !== "" || isAlone) ? others[0] : undefined;
}

/** Pictures by their alternative. A page may have thousands of them, and as many findings. */
const imagesCalled = remembered((images: readonly Image[]) =>
  grouped(images, ({ alternative }) => plain(alternative?.value ?? "")),
);

/** The first picture of each name, and of each name with its alternative. */
const imagesNamed = remembered((images: readonly Image[]) =>
  firstOfEach(images, ({ source, alternative }) => {
    const name = nameOf(source?.value);
    return [name, `${name}\n${plain(alternative?.value ?? "")}`];
  }),
);

function firstOfEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item> {
  return new Map(items.flatMap((item) => keysOf(item).map((key) => [key, item] as const)).reverse());
}

/** A picture that the page names in its head stands in the front matter or the text. */
function originOfPicture(at: Span, { frontMatter, images }: Post): Span | undefined {
  const address = "value" in at && typeof at.value === "string" ? at.value : "";
  const name = isImageAddress(address) ? nameOf(address) : "";
  if (name === "") return undefined;
  const field = frontMatter.find((one) => isImageAddress(one.value) && nameOf(one.value) === name);
  return field ?? images.find(({ source }) => nameOf(source?.value) === name);
}

function isImageAddress(value: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(value);
}

/** A description that the front matter does not hold is the beginning of the text, or the site's: it is to be written there. */
function originOfDescription(at: Span, { metas }: Post, source: Post): Span | undefined {
  const isDescription = metas.some(({ name, content }) => descriptions.has(name) && isSame(at, content));
  const isWritten = source.frontMatter.some(({ key }) => /^(?:description|summary|excerpt)$/i.test(key));
  return isDescription && !isWritten ? source.top : undefined;
}

const descriptions: ReadonlySet<string> = new Set(["description", "og:description", "twitter:description"]);

function originInLink(at: Span, link: PageLink, links: readonly PageLink[]): Span | undefined {
  const name = plain(link.value);
  const file = nameOf(link.href?.value);
  const known = linksCalled(links);
  const called = name === "" ? [] : (known.byName.get(name) ?? []);
  const twin =
    known.first.get(`href ${name}\n${link.href?.value}`) ??
    (name + file === "" ? undefined : known.first.get(`file ${name}\n${file}`)) ??
    (called.length === 1 ? called[0] : undefined);
  return isSame(at, link.href) ? twin?.href : twin;
}

/** Links by their text, and the first of each text with an address, or with the name of its file. */
const linksCalled = remembered((links: readonly PageLink[]) => ({
  byName: grouped(links, ({ value }) => plain(value)),
  first: firstOfEach(links, ({ value, href }) => [
    `href ${plain(value)}\n${href?.value}`,
    `file ${plain(value)}\n${nameOf(href?.value)}`,
  ]),
}));

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
