import type { Feed } from "./feed.ts";
import type { Link } from "./link.ts";
import type { Post } from "./post.ts";
import type { Span } from "./source.ts";

/** Everything that was loaded: what a `site` rule is given. */
export interface Site {
  /** The public address of the built site, with a slash at its end, where it is known. */
  readonly url: string | undefined;
  readonly feeds: readonly Feed[];
  readonly posts: readonly Post[];
  readonly links: readonly Link[];
}

/** Something that limits what this run could see. Said once, never a finding. */
export interface Notice {
  /** A word of its own for each kind: "entries-without-post". */
  readonly id: string;
  readonly message: string;
  readonly at?: Span;
}
