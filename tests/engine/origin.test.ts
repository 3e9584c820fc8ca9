import { describe, expect, it } from "vitest";
import { movesOf } from "../../src/engine/origin.ts";
import type { Fact, Image, PageLink, Post } from "../../src/model/post.ts";
import type { Span } from "../../src/model/source.ts";
import { emptyPost } from "../empty-post.ts";

const both = { forms: ["html", "markdown"] } as const;

function fact(file: string, value: string, start: number): Fact {
  return { file, value, start, end: start + value.length };
}

function image(file: string, start: number, source: string, alternative: string): Image {
  const tag = { file, start, end: start + 40 };
  const facts = { source: fact(file, source, start + 5), alternative: fact(file, alternative, start + 25) };
  return { ...tag, ...facts, sized: false, unseen: false, named: false };
}

function link(file: string, place: Pick<Span, "start" | "end">, href: string, value = ""): PageLink {
  const address = fact(file, href, place.start - 20);
  return {
    file,
    ...place,
    value,
    href: address,
    rel: [],
    furniture: false,
    scripted: false,
    button: false,
    unheard: false,
  };
}

function pair(page: Partial<Post>, source: Partial<Post>): Post {
  const markdown: Post = { ...emptyPost("a.md", "markdown"), ...source };
  return { ...emptyPost("a.html", "html"), ...page, source: markdown };
}

function moved(post: Post, at: Span, rule: Parameters<NonNullable<ReturnType<typeof movesOf>>>[1] = both): string {
  const { file, start } = movesOf(post, () => undefined)?.({ message: "wrong", at }, rule).at ?? at;
  return `${file} ${start}`;
}

describe("a finding on a built page moves to", () => {
  const first = image("a.html", 100, "/img/boat_hu1a2b_600x0.webp", "");
  const post = pair(
    { images: [first] },
    { images: [image("a.md", 500, "boat.jpg", "A boat"), image("a.md", 600, "boat.jpg", "")] },
  );

  it("the picture that says the same, be it nothing", () => {
    expect(moved(post, first)).toBe("a.md 600");
    expect(moved(post, first.alternative ?? first)).toBe("a.md 625");
  });

  it("no picture where the rule judges tags only", () => {
    expect(moved(post, first, { forms: ["html"] })).toBe("a.html 100");
    expect(moved(post, first, {})).toBe("a.md 600");
  });

  it("the link that leads to the same place, where neither has a name", () => {
    const icon = link("a.html", { start: 50, end: 60 }, "/");
    const feed = link("a.html", { start: 150, end: 160 }, "https://example.org/");
    const sources = [link("a.md", { start: 700, end: 710 }, "https://example.org/")];
    const linked = pair({ links: [icon, feed] }, { links: sources });
    expect(moved(linked, icon)).toBe("a.html 50");
    expect(moved(linked, feed)).toBe("a.md 700");
  });

  it("the link around a picture, not another picture of that name", () => {
    const around = link("a.html", first, "/boat/");
    const linked = pair(
      { images: [first], links: [around] },
      { images: [image("a.md", 500, "boat.jpg", "")], links: [link("a.md", { start: 900, end: 940 }, "/boat/")] },
    );
    expect(moved(linked, around)).toBe("a.md 900");
  });

  it("the link of that name, when there is one, whatever its address", () => {
    const link1 = link("a.html", { start: 50, end: 60 }, "/rye/", "Rye");
    expect(moved(pair({ links: [link1] }, { links: [link("a.md", { start: 9, end: 12 }, "x", "*Rye*")] }), link1)).toBe(
      "a.md 9",
    );
  });
});
