import { inFolder, siteArguments } from "./child.ts";
import { ms, type Row } from "./measure.ts";

/** Whole sites of 1,000 and of 10,000 pages, with all rules: time grows with the pages, memory with their facts. */
export function siteSizes(): Row[] {
  const [small, large] = [1_000, 10_000].map((pages) => inFolder(siteOf(pages), (run) => run(siteArguments)));
  if (!small || !large) throw new Error("a site was not linted");
  const perPage = ((large.peakMiB - small.peakMiB) * 1_024) / 9_000;
  return [
    { name: "a site of 1,000 pages, processor time", value: ms(small.cpuMs) },
    {
      name: "… of 10,000",
      value: `${ms(large.cpuMs)}  ${(large.cpuMs / small.cpuMs).toFixed(1)} ×`,
      budget: "≤ 10.5 ×",
    },
    { name: "… memory", value: `${Math.round(large.peakMiB)} MiB  ${perPage.toFixed(0)} KiB a page` },
  ];
}

/** Pages of 4 KB with words of their own, linked in a row, with a sitemap and a feed of the newest twenty. */
function siteOf(pages: number): Record<string, string> {
  const files: Record<string, string> = {};
  const address = (index: number): string => `https://blog.example/posts/${index}/`;
  for (let index = 0; index < pages; index++) files[`public/posts/${index}/index.html`] = pageOf(index, pages);
  const links = Array.from(
    { length: Math.min(pages, 200) },
    (_, index) => `<li><a href="/posts/${index * Math.ceil(pages / 200)}/">Post</a>`,
  );
  files["public/index.html"] =
    `<!doctype html><html lang="en"><head><title>Posts</title></head><body><ul>${links.join("")}</ul></body></html>`;
  const urls = Array.from({ length: pages }, (_, index) => `<url><loc>${address(index)}</loc></url>`);
  files["public/sitemap.xml"] =
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("\n")}</urlset>`;
  const items = Array.from(
    { length: 20 },
    (_, index) => `<item><title>${titleOf(index)}</title><link>${address(index)}</link></item>`,
  );
  files["public/feed.xml"] =
    `<rss version="2.0"><channel><title>Posts</title><link>https://blog.example/</link>${items.join("")}</channel></rss>`;
  return files;
}

function titleOf(index: number): string {
  return `How post number ${index} was written and why`;
}

function pageOf(index: number, pages: number): string {
  const sentence = (at: number): string =>
    `We ${word(index, at)} the ${word(index, at + 1)} when it ${word(index, at + 2)} on ${word(index, at + 3)}. `;
  const paragraph = (at: number): string =>
    `<p>${Array.from({ length: 8 }, (_, part) => sentence(at * 40 + part * 4)).join("")}</p>`;
  const next = (index + 1) % pages;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(index)}</title>
<meta name="description" content="What was tried, what came of it, and what is to be done about ${word(index, 1)} and ${word(index, 2)}.">
<link rel="canonical" href="https://blog.example/posts/${index}/"></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>${titleOf(index)}</h1>${Array.from({ length: 7 }, (_, at) => paragraph(at)).join("\n")}
<p><img src="/images/${word(index, 9)}.png" alt="A ${word(index, 9)}" width="640" height="480"></p>
<p>Next: <a href="/posts/${next}/">${titleOf(next)}</a></p></article></main></body></html>
`;
}

const syllables =
  "ba be bi bo da de di do fa fe ga go ka ke la le li lo ma me mo na ne no pa pe ra re ri ro sa se so ta te to".split(
    " ",
  );

/** A word of three syllables, the same for the same numbers. */
function word(index: number, at: number): string {
  let seed = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(at + 1, 40_503);
  return Array.from({ length: 3 }, () => {
    seed = Math.imul(seed ^ (seed >>> 15), 2_246_822_519);
    return syllables[(seed >>> 8) % syllables.length];
  }).join("");
}
