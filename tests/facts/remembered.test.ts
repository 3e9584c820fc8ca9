import { expect, test } from "vitest";
import { canonicalOf } from "../../src/facts/canonical.ts";
import { draftOf, noindexOf } from "../../src/facts/robots.ts";

/** A list that counts how often it is gone through. */
function counted<Item>(): { readonly list: readonly Item[]; readonly reads: () => number } {
  let reads = 0;
  const list = new Proxy<Item[]>([], {
    get(target, key, self) {
      if (key === "filter" || key === "find") reads++;
      return Reflect.get(target, key, self);
    },
  });
  return { list, reads: () => reads };
}

test("what a thousand pages ask about one page is looked for once", () => {
  const [headLinks, metas, frontMatter] = [counted<never>(), counted<never>(), counted<never>()];
  const hub = { headLinks: headLinks.list, metas: metas.list, frontMatter: frontMatter.list };
  for (let asked = 0; asked < 1_000; asked++) {
    canonicalOf(hub);
    noindexOf(hub);
    draftOf(hub);
  }
  expect([headLinks.reads(), metas.reads(), frontMatter.reads()]).toEqual([1, 1, 1]);
});
