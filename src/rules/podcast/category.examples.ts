import type { Example } from "../../rule.ts";

const show = (categories: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  ${categories}
</channel></rss>`;
const one = (name: string): string => show(`<itunes:category text="${name}"/>`);
const two = (name: string, subcategory: string): string =>
  show(`<itunes:category text="${name}"><itunes:category text="${subcategory}"/></itunes:category>`);

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: two("Society &amp; Culture", "Documentary") },
  { good: one("True Crime") },
  {
    bad: one("⟦Cars and Lorries⟧"),
    says: "“Cars and Lorries” is no Apple Podcasts category. Choose one from Apple’s list.",
  },
  {
    bad: one("⟦Tecnology⟧"),
    says: "“Tecnology” is no Apple Podcasts category. Did you mean “Technology”?",
    fixed: one("Technology"),
  },
  {
    bad: two("Arts", "⟦Origami⟧"),
    says: "“Origami” is no subcategory of “Arts”. Choose one from Apple’s list.",
  },
  {
    bad: two("Arts", "⟦Desing⟧"),
    says: "“Desing” is no subcategory of “Arts”. Did you mean “Design”?",
    fixed: two("Arts", "Design"),
  },
  {
    bad: one("⟦Documentary⟧"),
    says: "“Documentary” is a subcategory. Put it into a category “Society & Culture”.",
  },
  {
    bad: two("Arts", "⟦Documentary⟧"),
    says: "“Documentary” is a subcategory of “Society & Culture”, not of “Arts”. Put it into a category “Society & Culture”.",
  },
  {
    bad: one("⟦kids &amp;amp; family⟧"),
    says: "Apple writes the category “Kids & Family”, not “kids &amp; family”. Write it like that.",
    fixed: one("Kids &amp; Family"),
  },
  {
    bad: two("⟦News &amp; Politics⟧", "⟦Conservative (Right)⟧"),
    says: [
      "Apple replaced the category “News & Politics” in 2019. Use “News”.",
      "Apple dropped the category “News & Politics > Conservative (Right)” in 2019. Choose another.",
    ],
  },
];
