import type { Post } from "../model/post.ts";

/** Whether an absolute address leads to the host that a page stands on, with or without www. */
export function isOwnHost({ url: own }: Pick<Post, "url">, url: string): boolean {
  const host = own === undefined ? undefined : hostOf(own);
  return host !== undefined && host === hostOf(url);
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
}
