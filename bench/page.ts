import { Parser } from "htmlparser2";
import { plainText } from "../src/model/text.ts";
import { rules } from "../src/rules/post/index.ts";
import { readHtml } from "../src/sources/html/index.ts";
import { createBody } from "../src/sources/prose/index.ts";
import { median, ms, type Row } from "./measure.ts";

/** The facts and prose of one page of 17 KB, written like a post, against a bare pass of htmlparser2; and its rules. */
export async function pageFacts(): Promise<Row[]> {
  const page = pageOf(17_000);
  const floor = median(400, () => new Parser({}).end(page));
  const time = median(400, () => void readHtml(plainText("page.html", page, 0), "html"));
  const rulesTime = median(400, postRules(page));
  return [
    { name: "a page of 17 KB, bare htmlparser2", value: ms(floor) },
    {
      name: "a page of 17 KB, facts and prose",
      value: `${ms(time)}  ${(time / floor).toFixed(2)} ×`,
      budget: "≤ 1 ms",
    },
    { name: "… all rules of the group post", value: ms(rulesTime), budget: "≤ 1 ms" },
  ];
}

/** Runs every rule of the group on the page, its facts and prose being known. */
function postRules(page: string): () => void {
  const { facts, blocks, language } = readHtml(plainText("page.html", page, 0), "html");
  const url = "https://blog.example/posts/1/";
  const post = { ...facts, kind: "article" as const, url, source: undefined, body: createBody(blocks, language) };
  const jobs = Object.values(rules).flatMap((rule) => {
    const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
    return rule.scope === "post" ? [{ rule, options }] : [];
  });
  const unchecked = { outcome: "unchecked", reason: "it was not asked", own: false } as const;
  const context = { now: Date.UTC(2026, 0, 1), report: () => {}, target: () => unchecked };
  return () => {
    for (const { rule, options } of jobs) void rule.check(post, { ...context, options });
  };
}

function pageOf(length: number): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
<meta name="description" content="About a post."><link rel="canonical" href="https://blog.example/posts/1/">
<meta property="og:title" content="A post"></head><body><nav><a href="/">Home</a> <a href="/posts/">Posts</a></nav><main><article><h1>A post</h1>`;
  const words =
    "Every late project has the same cause, and here is how we plan, build and ship now &amp; then. ".repeat(4);
  const section = (index: number): string => `
<h2 id="part-${index}">Part ${index}</h2>
<p>${words}</p>
<p>It starts with <em>one question</em>: who owns it? <a href="/posts/${index}/">We wrote about that before</a>. ${words}</p>
<p>Then <code>run()</code> it. ${words}</p>
<ul><li>Plan the work.</li><li>Do the work, as <a href="https://other.example/${index}">others do</a>.</li></ul>
<p><img src="/images/${index}.png" alt="Chart ${index}" width="640" height="480"></p>`;
  const tail = '</article></main><footer><a href="/about/">About</a></footer></body></html>';
  let body = "";
  for (let index = 0; head.length + body.length + tail.length < length; index++) body += section(index);
  return head + body + tail;
}
