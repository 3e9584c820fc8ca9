import type { Post } from "../model/post.ts";
import { parseUrl } from "../values/url.ts";

/** Whether a page is, or may be, the home page of its site or of the site in its language: a lone index.html may be. */
export function isHome({ url, file, language }: Pick<Post, "url" | "file" | "language">): boolean {
  if (url === undefined) return /(?:^|\/)index\.x?html?$/i.test(file);
  const path = /^\/(?:([a-z]{2}(?:-[a-z]{2,4})?)\/?)?(?:index\.x?html?)?$/i.exec(parseUrl(url)?.pathname ?? "");
  if (!path) return false;
  const [, folder = ""] = path;
  return folder === "" || language?.value.trim().toLowerCase().startsWith(folder.toLowerCase()) === true;
}
