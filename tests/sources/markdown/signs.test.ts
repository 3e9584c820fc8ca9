import { describe, expect, it } from "vitest";
import type { Signs } from "../../../src/model/post.ts";
import { readMarked } from "./marked.ts";

async function signsOf(text: string, file?: string): Promise<Signs> {
  return (await readMarked(text, file)).page.facts.signs;
}

describe("dates", () => {
  it.each([
    "date: 2024-05-01",
    "date: 2024-05-01T10:00:00Z",
    'pubDate: "Jul 08 2022"',
    "published: 8 July 2022",
    "publishDate: Monday, July 8th, 2022",
  ])("takes %j for the day of an article", async (field) => {
    const signs = await signsOf(`---\n${field}\n---\nText.\n`);
    expect(signs).toMatchObject({ declaredArticle: true, visibleDate: true, refresh: undefined });
  });

  it.each(["published: true", "date: soon", "date: 2024-02-31", "updated: 2024-05-01", "pubDate: Foo 08 2022"])(
    "takes %j for none",
    async (field) => {
      expect(await signsOf(`---\n${field}\n---\nText.\n`)).toMatchObject({
        declaredArticle: false,
        visibleDate: false,
      });
    },
  );

  it("reads the day in the name of a file", async () => {
    expect(await signsOf("Text.", "_posts/2024-05-01-text.md")).toMatchObject({ declaredArticle: true });
    expect(await signsOf("Text.", "2024-05-01/text.md")).toMatchObject({ declaredArticle: false });
  });
});

describe("prose", () => {
  it("counts words, headings and code left out", async () => {
    const { page } = await readMarked("# A head\n\nOne `two` three, *four*\nfive.\n\n- six\n\n```\nno\n```\n");
    expect(page.facts.words).toBe(5);
  });

  it("counts paragraphs from 150 characters on", async () => {
    const text = [149, 150, 151].map((length) => "x".repeat(length)).join("\n\n");
    expect(await signsOf(text)).toMatchObject({ longParagraphs: 2 });
    expect(await signsOf(`${"字".repeat(60)}\n\n${"字".repeat(59)}`)).toMatchObject({ longParagraphs: 1 });
  });

  it("measures what is linked headings and items", async () => {
    expect(await signsOf("# [Head](a)\n\n- [12345](b)\n- 1 [23](c) 5\n\n[Linked](d)\n")).toMatchObject({
      linkedShare: 9 / 21,
    });
    expect(await signsOf("")).toMatchObject({ linkedShare: 0 });
  });
});
