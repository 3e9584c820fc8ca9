import { describe, expect, it } from "vitest";
import { mark, readMarked } from "./marked.ts";

/** What each link is called and where it leads; the marks show its place. */
async function expectLinks(text: string, links: readonly (readonly [string, string])[], file?: string): Promise<void> {
  const { source, page } = await readMarked(text, file);
  expect(page.facts.links.map(({ value, href }) => [value, href?.value])).toEqual(links);
  expect(mark(source, page.facts.links)).toBe(text);
  for (const { href } of page.facts.links) expect(page.facts.uses).toContain(href);
}

describe("links of Markdown", () => {
  it("are called what they show", async () => {
    await expectLinks("[⟦A *b* `c` \\*⟧](x) and [⟦![Two\nwords](y.png)⟧](z).", [
      ["A b c *", "x"],
      ["Two words", "z"],
    ]);
  });

  it("are references too", async () => {
    await expectLinks("[⟦a⟧][b] [⟦B⟧][] [⟦b⟧] [none]\n\n[b]: c\n[b]: d\n", [
      ["a", "c"],
      ["B", "c"],
      ["b", "c"],
    ]);
  });

  it("are addresses that stand in the text", async () => {
    await expectLinks("<⟦https://a.example/⟧> or ⟦www.b.example⟧, ⟦c@d.example⟧; `https://e.example`", [
      ["https://a.example/", "https://a.example/"],
      ["www.b.example", "http://www.b.example"],
      ["c@d.example", "mailto:c@d.example"],
    ]);
  });

  it("have their brackets and address as place when they show nothing", async () => {
    await expectLinks("A ⟦[](x)⟧ b", [["", "x"]]);
  });

  it("are left out where a template writes the address", async () => {
    await expectLinks("[a]({{ b }}) [⟦c⟧](d) <a href='{{ e }}'>f</a>", [["c", "d"]]);
  });
});

describe("links of HTML", () => {
  it("are read within a paragraph, one tag at a time", async () => {
    await expectLinks(
      "A <a href='x' rel='Nofollow me'>⟦*b* `c`⟧</a>, <a href=y>⟦<img src=i alt='d'>⟧</a> ⟦<a href=v title=g>⟧</a> [⟦e⟧](z) <a name=f></a>.",
      [
        ["b c", "x"],
        ["d", "y"],
        ["g", "v"],
        ["e", "z"],
      ],
    );
  });

  it("are read in blocks, and over blocks", async () => {
    await expectLinks(
      '<p><a href="a">⟦b⟧</a>\n<a href="c">⟦d⟧</a></p>\n\n<a href="e">\n\n⟦![f](g)⟧\n\n</a>\n\n[⟦h⟧](i)\n',
      [
        ["b", "a"],
        ["d", "c"],
        ["f", "e"],
        ["h", "i"],
      ],
    );
  });

  it("end with their paragraph", async () => {
    await expectLinks("A <a href=x>⟦b *c*⟧\n\nText.", [["b c", "x"]]);
  });

  it("end where the next one begins", async () => {
    await expectLinks("A <a href=x>⟦b⟧ <a href=y>⟦c⟧</a> <a href=z>⟦d⟧ [⟦e⟧](w)", [
      ["b", "x"],
      ["c", "y"],
      ["d", "z"],
      ["e", "w"],
    ]);
  });

  it("tell of their relations", async () => {
    const { page } = await readMarked("A <a href='x' rel='Nofollow me' onclick=y>b</a>.");
    expect(page.facts.links).toMatchObject([{ rel: ["nofollow", "me"], scripted: true, furniture: false }]);
  });
});

it("reads elements and components of MDX", async () => {
  await expectLinks(
    'A <a href="x">⟦*b* {c}⟧</a> and <Link href="y">⟦d⟧</Link>.\n\n<Link href={z}>e</Link>\n\n<a href="w" aria-label="f">\n  ⟦<Icon />⟧\n</a>\n',
    [
      ["b \uFFFC", "x"],
      ["d", "y"],
      ["f", "w"],
    ],
    "post.mdx",
  );
});

it("stands links that never end", async () => {
  const { page } = await readMarked(`${"<a href=x>".repeat(2_000)}\n\n${"[".repeat(2_000)}`);
  expect(page.facts.links.length).toBeGreaterThan(0);
});
