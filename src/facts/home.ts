import type { Post } from "../model/post.ts";
import { parseUrl } from "../values/url.ts";

/** Whether a page is, or may be, the home page of its site: a lone index.html may be. */
export function isHome({ url, file }: Pick<Post, "url" | "file">): boolean {
  if (url === undefined) return /(?:^|\/)index\.x?html?$/i.test(file);
  return /^\/(?:index\.x?html?)?$/i.test(parseUrl(url)?.pathname ?? "");
}
