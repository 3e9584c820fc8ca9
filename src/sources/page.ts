import type { Block, PageFacts } from "../model/post.ts";

/** What a reader of HTML or Markdown makes of one page. */
export interface Page {
  readonly facts: PageFacts;
  /** The prose of its content, in reading order. */
  readonly blocks: readonly Block[];
  /** The language that most of the prose declares. BCP 47. */
  readonly language: string | undefined;
}
