import type { Post } from "../src/model/post.ts";
import type { Site } from "../src/model/site.ts";
import { plainText } from "../src/model/text.ts";
import nearDuplicate from "../src/rules/site/near-duplicate.ts";
import { readHtml } from "../src/sources/html/index.ts";
import { signatureOf } from "../src/values/signature.ts";
import { median, middle, ms, type Row } from "./measure.ts";

/** Words of a page, and one page in so many that has a copy with few changes. */
const words = 1000;
const everyCopied = 25;

/** What near-duplicates cost: the signatures of pages of 1,000 words, and the search among them. */
export function nearDuplicates(): Row[] {
  const texts = Array.from({ length: 100 }, (_, index) => [{ text: { value: textOf(index).join(" ") } }]);
  const sign = (pages: number): void => {
    for (let page = 0; page < pages; page++) signatureOf(texts[page % texts.length] ?? [], words);
  };
  const [site, larger] = [siteOf(1000), siteOf(10_000)];
  const feature = (of: Site): void => {
    sign(of.posts.length);
    found(of);
  };
  const signature = middle(Array.from({ length: 20 }, () => processorTime(1, () => sign(1000)) / 1000));
  const search = median(50, () => void found(site));
  // The same number of pages at a time, in turns: what else the machine does hits both alike.
  const times = Array.from({ length: 9 }, () => [
    processorTime(10, () => feature(site)) / 10,
    processorTime(1, () => feature(larger)),
  ]);
  const time = middle(times.map(([short = 0]) => short));
  const longer = middle(times.map(([, long = 0]) => long));
  const known = site.posts.length / everyCopied;
  return [
    { name: "signature of 1,000 words", value: ms(signature), budget: "≤ 0.13 ms" },
    { name: "near-duplicates among 1,000 pages", value: ms(search), budget: "≤ 2,000 ms" },
    { name: "… found", value: `${found(site)} of ${known}`, budget: `${known} of ${known}` },
    { name: "… with the signatures", value: ms(time) },
    { name: "… of 10,000 pages", value: `${ms(longer)}  ${(longer / time).toFixed(1)} ×`, budget: "≤ 10.5 ×" },
  ];
}

/** In ms. */
function processorTime(runs: number, work: () => void): number {
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run++) work();
  return process.cpuUsage(start).user / 1000;
}

/** How many groups the rule reports. */
function found(site: Site): number {
  let reports = 0;
  if (nearDuplicate.scope !== "site") throw new Error("It is no site rule any more.");
  void nearDuplicate.check(site, {
    options: { similarity: 0.9 },
    now: 0,
    target: () => ({ outcome: "unchecked", reason: "was not asked", own: false }),
    report: () => void reports++,
  });
  return reports;
}

function siteOf(pages: number): Site {
  const graph = { to: () => [], from: () => [] };
  const nothing = { url: undefined, feeds: [], links: [], sitemaps: [], robots: undefined, postAt: () => undefined };
  return { ...nothing, posts: postsOf(pages), graph, isPartial: false };
}

/** Pages with texts of their own; each 25th is nearly the one before it, and as many are so by three quarters. */
function postsOf(count: number): readonly Post[] {
  const { facts } = readHtml(plainText("page.html", '<html lang="en"><title>A page</title>', 0), "html");
  return Array.from({ length: count }, (_, index) => {
    const place = index % everyCopied;
    const text = place === 1 ? changed(index - 1, 120) : place === 3 ? changed(index - 1, 21) : textOf(index);
    // In the order of their paths, as a folder lists them.
    const path = `posts/${String(index).padStart(5, "0")}/`;
    const signature = signatureOf([{ text: { value: text.join(" ") } }], words);
    const url = `https://blog.example/${path}`;
    return { ...facts, file: `${path}index.html`, url, kind: "article", source: undefined, signature };
  });
}

/** The text of another page, each so-manyth word replaced: each is in three passages. */
function changed(index: number, every: number): readonly string[] {
  return textOf(index).map((word, at) => (at % every === every - 1 ? `${word}s` : word));
}

function textOf(seed: number): readonly string[] {
  let state = seed * 7919 + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `${((state >>> 16) % 3000).toString(36)}er`;
  });
}
