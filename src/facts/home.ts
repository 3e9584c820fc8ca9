import type { Post } from "../model/post.ts";
import { parseUrl } from "../values/url.ts";

/** Whether a page is, or may be, the home page of its site: a lone index.html may be. */
export function isHome({ url, file }: Pick<Post, "url" | "file">): boolean {
  if (url === undefined) return /(?:^|\/)index\.x?html?$/i.test(file);
  return /^\/(?:index\.x?html?)?$/i.test(parseUrl(url)?.pathname ?? "");
}

/** Whether a page is the home page of its site in one language: a French one at `/fr/`, below a folder or not. */
export function isHomeInLanguage({ url, language }: Pick<Post, "url" | "language">): boolean {
  const path = url === undefined ? "" : (parseUrl(url)?.pathname ?? "");
  const [, folder] = /^\/(?:[^/]+\/)?([a-z]{2}(?:-[a-z]{2,4})?)\/?(?:index\.x?html?)?$/i.exec(path) ?? [];
  return folder !== undefined && language?.value.trim().toLowerCase().startsWith(folder.toLowerCase()) === true;
}
