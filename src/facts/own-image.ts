import type { Answer, ImageFile } from "../model/link.ts";
import type { Image, Post } from "../model/post.ts";
import { isHttp } from "../values/url.ts";
import { addressOn } from "./address.ts";
import { isOwnHost } from "./own-host.ts";

/**
 * The picture of this site that an address in a page leads to; undefined for those of other sites and what cannot be
 * read. The web is never asked.
 */
export function ownImage(
  post: Pick<Post, "url" | "base" | "file">,
  value: string,
  target: (url: string) => Answer | Promise<Answer>,
): ImageFile | undefined {
  if (isHttp(post.file) || isInline(value)) return undefined;
  const url = addressOn(post, value);
  if (url === undefined || !isOwnHost(post, url)) return undefined;
  const answer = target(url);
  return answer instanceof Promise ? undefined : answer.image;
}

/** What a picture is called in a message: its address; its tag where that is missing, or is the picture itself. */
export function imageName({ source }: Pick<Image, "source">): string {
  const value = source?.value.trim() ?? "";
  if (isInline(value)) return value.slice(0, value.indexOf(",") + 1 || 20);
  return value === "" ? "<img>" : value;
}

/** The same for a picture however a page spells its address. */
export function imageSubject(post: Pick<Post, "url" | "base">, { source }: Pick<Image, "source">): string {
  const value = source?.value ?? "";
  // The picture itself would be as long as its file.
  return isInline(value) ? `${value.slice(0, 200)} ${value.length}` : (addressOn(post, value) ?? value);
}

function isInline(value: string): boolean {
  return /^\s{0,9}data:/i.test(value);
}
