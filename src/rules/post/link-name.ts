import { isIndexable } from "../../facts/robots.ts";
import type { Image, PageLink, Post } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Every link has a text, or an image with an alternative text.",
  why: "Who listens hears only “link”, or its address letter by letter; a link without any content cannot be clicked either.",
  source: "WCAG 2.2, success criteria 2.4.4 and 4.1.2.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    image:
      "The link to “{href}” holds an image with an empty alt and no text, so nobody hears where it leads. Say it in alt.",
    empty: "The link to “{href}” has no text. Give it one, or an aria-label where it shows a drawing.",
  },
  examples: [
    {
      good: page(
        [
          '<a href="/rye/">Rye</a> <a href="/rye/"><img src="rye.jpg" alt="Rye"></a> <a href="/rye/" title="Rye"><i></i></a>',
          '<a href="/rye/"><img src="rye.jpg" alt=""> Rye</a> <a href="/feed.xml" aria-label="Feed"><svg></svg></a>',
          '<a href="#rye" aria-hidden="true"></a> <a id="rye"></a> <a href="/rye/" style="display: none"></a>',
          '<a href="/rye/"><svg aria-label="Rye"></svg></a> <a href="/rye/"><i class="icon" title="Rye"></i></a>',
        ].join("\n"),
      ),
    },
    // Said by post/heading-empty.
    { good: page('<h1><a href="/rye/"></a></h1>') },
    // Said by post/img-alt.
    { good: page('<a href="/rye/"><img src="rye.jpg"></a>') },
    {
      bad: page('<a href="/rye/">⟦<img src="rye.jpg" alt="">⟧</a>'),
      says: "The link to “/rye/” holds an image with an empty alt and no text, so nobody hears where it leads. Say it in alt.",
    },
    {
      bad: page('⟦<a href="https://social.example/bread">⟧</a> <a href="/feed.xml">⟦<i class="icon"></i>⟧</a>'),
      says: [
        "The link to “https://social.example/bread” has no text. Give it one, or an aria-label where it shows a drawing.",
        "The link to “/feed.xml” has no text. Give it one, or an aria-label where it shows a drawing.",
      ],
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const nameless = post.links.filter(
      (link) => link.href && !link.unheard && link.value.trim() === "" && !isEmptyHeading(link, post),
    );
    for (const { link, images } of withImages(nameless, post.images)) {
      const { href } = link;
      if (!href) continue;
      if (images.some(({ alternative }) => alternative === undefined)) continue;
      // Links that share a page tell its address in their query.
      const about = { at: link, subject: href.value.replace(/[?#].*$/s, ""), data: { href: href.value } };
      report({ ...about, message: images.length > 0 ? "image" : "empty" });
    }
  },
});

function isEmptyHeading({ start, end }: PageLink, { headings }: Pick<Post, "headings">): boolean {
  return headings.some((heading) => heading.value === "" && heading.start <= start && end <= heading.end);
}

interface Filled {
  readonly link: PageLink;
  readonly images: readonly Image[];
}

/** Links with the images in them; both stand in the order of the page. */
function* withImages(links: readonly PageLink[], images: readonly Image[]): Generator<Filled> {
  let next = 0;
  for (const link of links) {
    while ((images[next]?.start ?? link.start) < link.start) next++;
    const first = next;
    while ((images[next]?.end ?? Number.POSITIVE_INFINITY) <= link.end) next++;
    yield { link, images: images.slice(first, next) };
  }
}
