import type { Post, PostForm } from "../src/model/post.ts";

/** A post that says nothing, for tests to build upon. */
export function emptyPost(file: string, form: PostForm): Post {
  const span = { file, start: 0, end: 100 };
  return {
    file,
    form,
    span,
    top: { file, start: 0, end: 1 },
    bytes: 100,
    titles: [],
    language: undefined,
    headEnd: undefined,
    headings: [],
    metas: [],
    headLinks: [],
    uses: [],
    images: [],
    links: [],
    anchors: [],
    hiddenAnchors: false,
    base: undefined,
    structured: [],
    shownDays: [],
    strangeElements: [],
    frontMatter: [],
    frontMatterFault: undefined,
    aliases: [],
    words: 0,
    signature: { hash: "", sketch: undefined },
    signs: { refresh: undefined, declaredArticle: false, visibleDate: false, longParagraphs: 0, linkedShare: 0 },
    kind: "article",
    url: undefined,
    source: undefined,
  };
}
