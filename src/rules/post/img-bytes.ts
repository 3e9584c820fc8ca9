import { imageName, imageSubject, ownImage } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";

const site = { dir: "public", url: "https://bread.example/" };
const page = (image: string) => ({ "public/index.html": `<title>Bread</title>\n<img src="${image}" alt="A loaf">` });
const photo = { width: 4032, height: 3024 };

export default defineRule({
  scope: "post",
  summary: "The site’s own images are small enough to be loaded on a phone.",
  why: "Readers with a slow or metered connection wait for a large image, pay for it, or leave.",
  source: "At 1.6 Mbit/s, the slow 4G of Lighthouse, 500 KB take two and a half seconds.",
  severity: "info",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {
    max: { type: "integer", default: 500, minimum: 1, description: "Most kilobytes (1,000 bytes) of an image file." },
  },
  messages: {
    large:
      "“{image}” has {kilobytes} KB ({width} × {height} pixels), more than {max}. Scale it to the size it is shown at, or save it as WebP or AVIF.",
  },
  examples: [
    {
      good: page("/loaf.jpg"),
      images: { "public/loaf.jpg": { ...photo, bytes: 300_000 } },
      site,
      options: { max: 300 },
    },
    { good: page("/loaf.jpg"), images: { "public/loaf.jpg": { ...photo, bytes: 500_000 } }, site },
    {
      bad: page("⟦/loaf.jpg⟧"),
      images: { "public/loaf.jpg": { ...photo, bytes: 500_001 } },
      site,
      says: "“/loaf.jpg” has 501 KB (4032 × 3024 pixels), more than 500. Scale it to the size it is shown at, or save it as WebP or AVIF.",
    },
  ],

  check(post, { options: { max }, target, report }) {
    if (!isIndexable(post)) return;
    const told = new Set<string>();
    for (const image of post.images) {
      const { source } = image;
      const file = source && ownImage(post, source.value, target);
      if (!file || file.bytes <= max * 1000) continue;
      const { width, height, bytes } = file;
      const subject = imageSubject(post, image);
      if (told.has(subject)) continue;
      told.add(subject);
      const data = { image: imageName(image), kilobytes: Math.ceil(bytes / 1000), width, height, max };
      report({ at: source, message: "large", data, subject });
    }
  },
});
