import type { LinkUse } from "../../../model/link.ts";
import type { Fact, FrontMatterField } from "../../../model/post.ts";

const languageKeys = ["lang", "language", "locale"] as const;
const imageKeys: ReadonlySet<string> = new Set("image images cover thumbnail cover.image ogImage og_image".split(" "));
const aliasKeys: ReadonlySet<string> = new Set("aliases alias redirect_from redirects".split(" "));

export function titlesOf(fields: readonly FrontMatterField[]): readonly Fact[] {
  return fields.filter(({ key, type }) => key === "title" && type !== "nothing").map(withoutKey);
}

export function declaredLanguage(fields: readonly FrontMatterField[]): Fact | undefined {
  for (const wanted of languageKeys) {
    const field = fields.find(({ key, value }) => key === wanted && value !== "");
    if (field) return withoutKey(field);
  }
  return undefined;
}

/** Pictures that stand for the post. */
export function imagesOf(fields: readonly FrontMatterField[]): readonly LinkUse[] {
  const images = fields.filter(({ key, value }) => imageKeys.has(key) && isAddress(value));
  return images.map((field) => ({ ...withoutKey(field), role: "image", written: "frontMatter" }));
}

/** Addresses that lead here. Those without a slash count from the root of the site, as in Zola and Jekyll. */
export function aliasesOf(fields: readonly FrontMatterField[]): readonly string[] {
  const aliases = fields.filter(({ key, value }) => aliasKeys.has(key) && value !== "");
  return aliases.map(({ value }) => (/^(?:[a-z][a-z0-9+.-]*:|[/.])/i.test(value) ? value : `/${value}`));
}

function withoutKey({ file, start, end, value }: FrontMatterField): Fact {
  return { file, start, end, value };
}

/** Templates write addresses that are not known; `true` and `false` are no addresses. */
function isAddress(value: string): boolean {
  return value !== "" && !/\{[{%]|^(?:true|false)$/.test(value);
}
