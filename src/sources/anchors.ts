import { remembered } from "../facts/remembered.ts";
import type { Anchors } from "../model/link.ts";
import type { PageFacts } from "../model/post.ts";

/** What a fragment can lead to on a page; undefined where scripts or other files make ids that nobody sees. */
export const anchorsOf = remembered((page: PageFacts): Anchors | undefined => {
  const { file, form, anchors, headings, titles, hiddenAnchors } = page;
  if (hiddenAnchors) return undefined;
  const guessed = form === "markdown";
  // Some generators show the title as a heading.
  const shown = guessed ? [...titles.map((title) => ({ ...title, depth: 1 })), ...headings] : headings;
  return { file, ids: new Set(anchors), headings: shown, guessed };
});
