/** One line of the report. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly budget?: string;
}

/** The median of the runs, in ms; the first tenth of them only warms up. */
export function median(runs: number, work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return middle(times.slice(Math.floor(runs / 10)));
}

export async function medianAsync(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times.slice(Math.floor(runs / 10)));
}

/** The median of some times. */
export function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** A feed of so many items, each with title, link, guid, a description of 250 characters, date and category. */
export function feedOf(items: number): string {
  const words = "Every late project has the same cause, and here is the way that we plan, build and ship now. "
    .repeat(3)
    .slice(0, 250);
  const item = (index: number): string => `    <item>
      <title><![CDATA[Post number ${index}: how it was built]]></title>
      <link>https://blog.example/posts/${index}</link>
      <guid isPermaLink="true">https://blog.example/posts/${index}</guid>
      <description><![CDATA[No. ${index}. ${words}]]></description>
      <pubDate>${new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toUTCString()}</pubDate>
      <category>Cloud &amp; DevOps</category>
      <author>ada@blog.example (Ada)</author>
    </item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Blog</title>
    <link>https://blog.example/</link>
    <description>About everything.</description>
${Array.from({ length: items }, (_, index) => item(index)).join("\n")}
  </channel>
</rss>
`;
}
