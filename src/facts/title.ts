import type { Fact, Post } from "../model/post.ts";
import { collapsed } from "../values/white-space.ts";
import { metaNamed } from "./meta.ts";

/** The title that search engines and tabs show: the first in the head that says something, else one in the body. */
export function titleOf({ titles, headings, form }: Pick<Post, "titles" | "headings" | "form">): Fact | undefined {
  const said = titles.filter(({ value }) => value.trim() !== "");
  const title = said.find(({ inBody }) => !inBody) ?? said[0];
  return title ?? (form === "markdown" ? headings.find(({ depth }) => depth === 1) : undefined);
}

/** What the site is called, as the page says: og:site_name, application-name, or the name of its WebSite. */
export function siteNameOf(post: Pick<Post, "metas" | "structured">): string | undefined {
  const meta = metaNamed(post, "og:site_name", "application-name");
  if (meta) return collapsed(meta.value);
  const website = post.structured.flatMap(({ things }) => things).find(({ types }) => types.includes("WebSite"));
  const name = website?.fields.find(({ key }) => key === "name");
  return name && (collapsed(name.value) || undefined);
}

/** What parts the title of a page from the name of its site: “Bread | Baker”. */
const separator = /^[|–—·•:»«›‹/\\~-]+$/;

type TitledPost = Pick<Post, "metas" | "structured" | "headings"> & Partial<Pick<Post, "source">>;

/**
 * A title without the name of the site that a template adds, as far as the page tells it: by the name itself, or by a
 * level-one heading or the title of its Markdown that is the rest. Empty when it is nothing but that name.
 */
export function withoutSiteName(title: string, post: TitledPost): string {
  const whole = collapsed(title);
  const name = siteNameOf(post);
  if (name !== undefined && name.toLowerCase() === whole.toLowerCase()) return "";
  const heading = post.headings.find(({ depth }) => depth === 1);
  const parts = [
    name === undefined ? undefined : without(whole, name),
    heading && restOf(whole, heading.value),
    ...(post.source?.titles ?? []).map(({ value }) => partOf(whole, collapsed(value))),
  ];
  return parts.find((part) => part !== undefined) ?? whole;
}

function without(title: string, name: string): string | undefined {
  const lower = title.toLowerCase();
  const known = name.toLowerCase();
  // Letters that change their length in lower case are left alone.
  if (lower.length !== title.length) return undefined;
  if (lower.endsWith(known)) return beforeSeparator(title.slice(0, title.length - known.length));
  return lower.startsWith(known) ? afterSeparator(title.slice(known.length)) : undefined;
}

/** The heading, when the title is that and something shorter parted from it; the shorter part is rather the name. */
function restOf(title: string, heading: string): string | undefined {
  const own = collapsed(heading);
  return own.length * 2 < title.length ? undefined : partOf(title, own);
}

function partOf(title: string, own: string): string | undefined {
  if (own === "" || own.length === title.length) return undefined;
  if (title.startsWith(own) && afterSeparator(title.slice(own.length)) !== undefined) return own;
  return title.endsWith(own) && beforeSeparator(title.slice(0, -own.length)) !== undefined ? own : undefined;
}

function beforeSeparator(text: string): string | undefined {
  const trimmed = text.trimEnd();
  const space = trimmed.lastIndexOf(" ");
  const last = trimmed.slice(space + 1);
  if (separator.test(last)) return trimmed.slice(0, Math.max(space, 0)).trimEnd();
  return /[:|»]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : undefined;
}

function afterSeparator(text: string): string | undefined {
  const [, mark = "", rest = ""] = /^\s*(\S+)(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  return separator.test(mark) ? rest.trim() : undefined;
}
