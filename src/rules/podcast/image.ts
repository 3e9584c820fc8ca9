import type { Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (...addresses: readonly string[]): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  ${addresses.map((href) => `<item><itunes:image href="${href}"/></item>`).join("\n  ")}
</channel></rss>`;

/** Image formats that are neither JPEG nor PNG. */
const others: ReadonlySet<string> = new Set("avif bmp gif heic heif ico jxl svg tif tiff webp".split(" "));

export default defineRule({
  scope: "feed",
  summary: "Artwork of a podcast is a JPEG or PNG at an https address.",
  why: "Apple Podcasts refuses artwork in other formats and goes by the extension; apps block images that are not fetched over https.",
  source:
    "Apple, “A Podcaster’s Guide to RSS”, <itunes:image>: “in JPEG or PNG format … with appropriate file extensions”.",
  severity: "warning",
  options: {},
  messages: {
    format: "The artwork is a .{format} file, which Apple Podcasts refuses. Use a JPEG or PNG of 1400 to 3000 pixels.",
    insecure: "Artwork is at http addresses, which apps may block ({count} ×, “{url}” first). Use https.",
  },
  examples: [
    { good: show("https://a.example/art.jpg?v=2") },
    { good: show("https://images.example/0192ab") },
    {
      bad: show("⟦https://a.example/art.webp⟧"),
      says: "The artwork is a .webp file, which Apple Podcasts refuses. Use a JPEG or PNG of 1400 to 3000 pixels.",
    },
    {
      bad: show("⟦http://a.example/1.png⟧", "http://a.example/2.png"),
      says: "Artwork is at http addresses, which apps may block (2 ×, “http://a.example/1.png” first). Use https.",
      fixed: show("https://a.example/1.png", "https://a.example/2.png"),
    },
  ],

  check(feed, { report }) {
    const insecure: Text[] = [];
    for (const image of elementsNamed(feed, "itunes:image")) {
      const at = image.attribute("href")?.value.trim();
      if (!at) continue;
      const path = at.value.replace(/[?#].*/s, "");
      const format = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
      if (others.has(format)) report({ at, message: "format", data: { format } });
      if (/^http:/i.test(at.value)) insecure.push(at);
    }
    const [at, ...rest] = insecure;
    if (!at) return;
    const related = rest.map((other) => ({ at: other, note: "And here." }));
    const fix = insecure.map((address) => address.replace(0, "http".length, "https"));
    const data = { url: at.value, count: insecure.length };
    report({ at, message: "insecure", data, related, fix, fixSafe: false });
  },
});
