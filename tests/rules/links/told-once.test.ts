import { describe, expect, test } from "vitest";
import { lintFiles } from "../../lint-files.ts";

const site = { dir: "public", url: "https://bread.example/" };

/** The rules that speak of addresses, of what the body of a page or the content of a feed holds. */
async function told(files: Record<string, string>, address: string): Promise<readonly string[]> {
  const { diagnostics } = await lintFiles(files, ["public"], { site });
  return diagnostics
    .filter(
      ({ message, span }) =>
        message.includes(address) || (files[span.file]?.slice(span.start, span.end) ?? "").includes(address),
    )
    .map(({ rule }) => rule);
}

const page = (body: string): Record<string, string> => ({
  "public/index.html": `<!doctype html><html lang="en"><head><title>Bread</title></head><body><h1>Bread</h1><p>${body}</p></body></html>`,
  "public/about/index.html": "<title>About</title>",
});
const feed = (item: string): Record<string, string> => ({
  "public/feed.xml": `<rss version="2.0"><channel><title>Bread</title><link>https://bread.example/</link><description>Bread</description><item><title>Rye</title>${item}</item></channel></rss>`,
});

const text = "A loaf of rye that keeps for a week, and tastes best on the third day.";

describe("a page", () => {
  test.each([
    ["www.a.example/rye", "links/malformed"],
    ["https//a.example/rye", "links/malformed"],
    ["[rye](https://a.example/rye)", "links/malformed"],
    ["/nothing).", "links/malformed"],
    ["ada@a.example", "links/mailto"],
    ["mailto://ada@a.example", "links/mailto"],
    ["localhost:4000/about/", "links/localhost"],
    ["http://localhost:4000/about/", "links/localhost"],
    ["C:\\bread\\rye.txt", "links/localhost"],
    ["images\\rye.png", "links/broken"],
    ["https://{{ host }}/rye", "links/malformed"],
    ["/{{ slug }}/", "links/broken"],
  ])("%s: %s", async (address, rule) => {
    expect(await told(page(`<a href="${address}">Rye</a>`), address)).toEqual([rule]);
  });

  test.each(["http://192.168.0.7/rye.jpg", "http://localhost/rye.jpg"])("a picture at %s", async (address) => {
    const image = `<img src="${address}" alt="Rye" width="4" height="3">`;
    expect(await told(page(image), address)).toEqual(["links/localhost"]);
  });
});

describe("a feed", () => {
  const content = (address: string): string =>
    `<guid>https://bread.example/rye</guid><description><![CDATA[<a href="${address}">Rye</a> ${text}]]></description>`;

  test.each([
    ["www.a.example/rye", "feed/content-url"],
    ["", "feed/content-url"],
    ["ttps://a.example/rye", "links/malformed"],
    ["“https://a.example/rye”", "links/malformed"],
    ["https://a.example/rye).", "links/malformed"],
    ["mailto:ada", "links/mailto"],
  ])("%s in its content: %s", async (address, rule) => {
    const said = await told(feed(content(address)), address === "" ? "empty" : address);
    expect(said).toEqual([rule]);
  });

  test.each([
    ["ttps://a.example/rye", "feed/url"],
    ["www.a.example/rye", "feed/url"],
    ["https://a.example/rye).", "links/malformed"],
  ])("%s as comments: %s", async (address, rule) => {
    expect(await told(feed(`<comments>${address}</comments>`), address)).toEqual([rule]);
  });

  test("a picture on the author’s machine", async () => {
    const image = '<img src="http://localhost:1313/rye.jpg" alt="Rye">';
    const item = `<guid>https://bread.example/rye</guid><description><![CDATA[${image} ${text}]]></description>`;
    expect(await told(feed(item), "localhost")).toEqual(["links/localhost"]);
  });
});
