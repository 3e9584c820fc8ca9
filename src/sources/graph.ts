import { addressOn } from "../facts/address.ts";
import type { Post } from "../model/post.ts";
import type { LinkGraph } from "../model/site.ts";
import { addressKey, resolveUrl } from "../values/url.ts";
import type { Redirects } from "./site-files/redirects.ts";

/** Most redirects that are followed one after the other. */
const mostRedirects = 5;

/** Finds the post at an address; fragments, index.html and a slash at the end do not matter. */
export type PostAt = (url: string) => Post | undefined;

/** A page that is published wins over an alias that says it leads there. */
export function postsByAddress(posts: readonly Post[]): PostAt {
  const byAddress = new Map<string, Post>();
  const add = (url: string | undefined, post: Post): void => {
    if (url !== undefined && !byAddress.has(addressKey(url))) byAddress.set(addressKey(url), post);
  };
  const pages = posts.filter(({ form }) => form !== "entry");
  for (const post of pages) add(post.url, post);
  for (const post of pages) {
    for (const alias of [...post.aliases, ...(post.source?.aliases ?? [])]) add(resolveUrl(alias, post.url), post);
  }
  return (url) => byAddress.get(addressKey(url));
}

/** Which post leads to which; worked out when somebody asks. */
export class PostGraph implements LinkGraph {
  readonly #posts: readonly Post[];
  readonly #postAt: PostAt;
  readonly #from = new Map<Post, readonly Post[]>();
  #to: ReadonlyMap<Post, readonly Post[]> | undefined;

  constructor(posts: readonly Post[], postAt: PostAt, redirects?: Redirects) {
    this.#posts = posts;
    const isThere = (url: string): boolean => postAt(url) !== undefined;
    this.#postAt = (url) => {
      const followed = redirects?.follow(url, isThere);
      return postAt(followed?.end ?? url);
    };
  }

  from(post: Post): readonly Post[] {
    const known = this.#from.get(post) ?? this.#targetsOf(post);
    this.#from.set(post, known);
    return known;
  }

  to(post: Post): readonly Post[] {
    this.#to ??= this.#turnedAround();
    return this.#to.get(post) ?? [];
  }

  #targetsOf(post: Post): readonly Post[] {
    const targets = new Set<Post>();
    for (const { role, value } of [...post.uses, ...(post.source?.uses ?? [])]) {
      const url = role === "link" ? addressOn(post, value) : undefined;
      const target = url === undefined ? undefined : this.#behindRedirects(url);
      if (target && target !== post) targets.add(target);
    }
    return [...targets];
  }

  #behindRedirects(url: string): Post | undefined {
    let target = this.#postAt(url);
    for (let hops = 0; target?.kind === "redirect" && hops < mostRedirects; hops++) {
      const next = resolveUrl(target.signs.refresh ?? "", target.url);
      target = next === undefined ? undefined : this.#postAt(next);
    }
    return target;
  }

  #turnedAround(): ReadonlyMap<Post, readonly Post[]> {
    const to = new Map<Post, Post[]>();
    for (const post of this.#posts) {
      // A redirect leads on those who come; nobody starts there.
      if (post.kind === "redirect") continue;
      for (const target of this.from(post)) {
        const sources = to.get(target);
        if (sources) sources.push(post);
        else to.set(target, [post]);
      }
    }
    return to;
  }
}
