import type { PageFacts } from "../../model/post.ts";
import { folderOf, joinPath } from "../disk.ts";
import { publicationDay } from "./front-matter/day.ts";

/** Names of patterns in Jekyll. */
const namedPatterns: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title:output_ext"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["none", "/:categories/:title:output_ext"],
]);
const placeholder = /:([a-z_]+)/g;

/**
 * The address a Markdown file will be published at: a path, or an absolute address where the front matter gives one.
 * `pattern` is made of placeholders (`/blog/:year/:slug/`), `root` the folder that `:sections` and `:path` count from.
 * Undefined when nothing tells it.
 */
export function addressOf(facts: PageFacts, pattern: string | undefined, root: string): string | undefined {
  const file = new FileName(facts.file, root);
  const permalink = frontMatterValue(facts, ["permalink"]);
  const given = frontMatterValue(facts, ["url"]) ?? (permalink && expand(permalink, facts, file));
  const address = given ?? frontMatterValue(facts, ["path"]);
  if (address !== undefined) return isAbsolute(address) ? address : withSlashes(address);
  if (pattern === undefined) return undefined;
  const slug = frontMatterValue(facts, ["slug"]);
  return expand(slug === undefined ? pattern : withSlugLast(pattern), facts, file);
}

/** The first that is set. What a template writes, or `false`, says nothing. */
function frontMatterValue({ frontMatter }: PageFacts, keys: readonly string[]): string | undefined {
  for (const wanted of keys) {
    const value = frontMatter.find(({ key }) => key === wanted)?.value.trim();
    if (value && !/\{[{%]|^(?:true|false)$/.test(value)) return value;
  }
  return undefined;
}

/** A slug in the front matter takes the place of the last segment, whatever that is made of. */
function withSlugLast(pattern: string): string {
  const [, before = "", last = "", slash = ""] = /^(.*?)([^/]*)(\/?)$/.exec(pattern) ?? [];
  const end = last.lastIndexOf(":");
  const named = end < 0 ? ":slug" : last.slice(0, end) + last.slice(end).replace(/^:[a-z_]+/, ":slug");
  return before + named + slash;
}

function expand(pattern: string, facts: PageFacts, file: FileName): string | undefined {
  const path = namedPatterns.get(pattern) ?? pattern;
  if (isAbsolute(path)) return path;
  const values = new Values(facts, file);
  let complete = true;
  const expanded = path.replace(placeholder, (_, name: string) => {
    const value = values.valueOf(name);
    complete &&= value !== undefined;
    return value ?? "";
  });
  // The page at the root: “/:path.html” of “index.md”.
  return complete ? withSlashes(expanded).replace(/\/\.html$/, "/") : undefined;
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
}

/** With one slash before and one between the segments. */
function withSlashes(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, "/");
}

/** The parts of a path below its root. A page bundle (`post/index.md`) goes by the name of its folder. */
class FileName {
  /** Without extension. */
  readonly name: string;
  /** The name without the day that Jekyll wants before it. */
  readonly slug: string;
  readonly isDated: boolean;
  /** The folders around it, below the root. */
  readonly sections: string;

  constructor(file: string, root: string) {
    const folder = joinPath(root);
    const path = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
    const ownName = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
    const page = /^(?:_?index|readme)$/i.test(ownName) ? folderOf(path) : joinPath(folderOf(path), ownName);
    this.name = page.slice(page.lastIndexOf("/") + 1);
    this.slug = this.name.replace(/^\d{4}-\d{2}-\d{2}-/, "");
    this.isDated = this.slug !== this.name;
    this.sections = folderOf(page);
  }
}

/** What the placeholders stand for in one post. */
class Values {
  readonly #facts: PageFacts;
  readonly #file: FileName;

  constructor(facts: PageFacts, file: FileName) {
    this.#facts = facts;
    this.#file = file;
  }

  /** Undefined for placeholders that nobody knows, and for values that the post does not have. */
  valueOf(name: string): string | undefined {
    const file = this.#file;
    switch (name) {
      case "slug":
        return frontMatterValue(this.#facts, ["slug"])?.replace(/^\/+/, "") ?? file.slug;
      case "title":
        return this.#title();
      case "filename":
        return file.name;
      case "sections":
        return file.sections;
      case "path":
        return joinPath(file.sections, file.name);
      case "categories":
        return this.#categories();
      case "output_ext":
        return ".html";
      default:
        return this.#dayPart(name);
    }
  }

  /** Jekyll means the name of the file; the others the title itself. */
  #title(): string | undefined {
    const slug = frontMatterValue(this.#facts, ["slug"]);
    if (slug !== undefined || this.#file.isDated) return slug ?? this.#file.slug;
    const [title] = this.#facts.titles;
    return title && slugify(title.value);
  }

  #categories(): string {
    const fields = this.#facts.frontMatter.filter(({ key }) => key === "categories" || key === "category");
    // One text holds several categories with spaces between them (Jekyll).
    const categories = fields.length === 1 ? (fields[0]?.value.split(/\s+/) ?? []) : fields.map(({ value }) => value);
    return categories.join("/").toLowerCase();
  }

  #dayPart(name: string): string | undefined {
    const day = publicationDay(this.#facts);
    switch (name) {
      case "year":
        return day && String(day.year).padStart(4, "0");
      case "short_year":
        return day && twoDigits(day.year % 100);
      case "month":
        return day && twoDigits(day.month);
      case "i_month":
        return day && String(day.month);
      case "day":
        return day && twoDigits(day.day);
      case "i_day":
        return day && String(day.day);
      default:
        return undefined;
    }
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function slugify(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
