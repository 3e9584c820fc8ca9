import type { Example } from "../../rule.ts";

const item = (guid: string, link = ""): string => `  <item>${link && `<link>${link}</link>`}${guid}</item>`;
const rss = (...items: readonly string[]): string =>
  ['<rss version="2.0"><channel><link>https://a.example/</link>', ...items, "</channel></rss>"].join("\n");
const rye = "https://a.example/rye";

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rss(item(`<guid>${rye}</guid>`, `${rye}/?utm_source=feed`)) },
  { good: rss(item('<guid isPermaLink="false">tag:a.example,2025:1</guid>', rye)) },
  { good: rss(item(`<guid isPermaLink="true">${rye}</guid>`, "https://b.example/oats")) },
  { good: '<rss version="0.92"><channel><item><title>Rye</title></item></channel></rss>' },
  {
    bad: rss(item("<guid>⟦tag:a.example,2025:1⟧</guid>", rye), item('<guid isPermaLink="true">/oats/bread</guid>')),
    says: "No whole and valid address in 2 of 2 permalink guids, “tag:a.example,2025:1” first. Mark a guid that is none with isPermaLink false.",
    fixed: rss(
      item('<guid isPermaLink="false">tag:a.example,2025:1</guid>', rye),
      item('<guid isPermaLink="false">/oats/bread</guid>'),
    ),
  },
  {
    bad: rss(item("<guid>⟦https://a..example/rye bread⟧</guid>", rye)),
    says: "No whole and valid address in 1 of 1 permalink guids, “https://a..example/rye bread” first. Mark a guid that is none with isPermaLink false.",
    fixed: rss(item('<guid isPermaLink="false">https://a..example/rye bread</guid>', rye)),
  },
  {
    bad: rss(item("<guid>⟦https://a.example/?p=12⟧</guid>", rye)),
    says: "Another address than the link in 1 of 1 permalink guids, “https://a.example/?p=12” first. If it is none of the post, mark the guid with isPermaLink false.",
  },
  {
    bad: rss(item(`<guid>${rye}</guid>`), item("", "https://a.example/oats").replace("<item>", "⟦<item>⟧")),
    says: "No guid in 1 of 2 items, this one first. Give each one that never changes, such as its address.",
  },
  {
    bad: rss(item("<guid>⟦http://a.example/rye⟧</guid>", rye)),
    says: "Plain http in 1 of 1 permalink guids, though the site is at https, “http://a.example/rye” first. Leave those of published posts, for a new guid shows a post as new; write https in the next ones.",
  },
  {
    bad: rss(item('<guid ispermalink="true">⟦tag:a.example,2025:1⟧</guid>', rye)),
    says: "No whole and valid address in 1 of 1 permalink guids, “tag:a.example,2025:1” first. Mark a guid that is none with isPermaLink false.",
    fixed: rss(item('<guid isPermaLink="false">tag:a.example,2025:1</guid>', rye)),
  },
  {
    bad: rss(item('<guid isPermaLink="false">⟦12⟧</guid>', rye)),
    says: "Only a number or a few letters in 1 of 1 opaque guids, “12” first. Another feed may use them too; a tag or a full address is yours alone.",
  },
];
