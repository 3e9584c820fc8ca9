import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (href: string): string =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
  <itunes:image href="${href}"/>
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
    insecure: "The artwork is at an http address, which apps may block: “{url}”. Use https.",
  },
  examples: [
    { good: show("https://a.example/art.jpg?v=2") },
    { good: show("https://images.example/0192ab") },
    {
      bad: show("⟦https://a.example/art.webp⟧"),
      says: "The artwork is a .webp file, which Apple Podcasts refuses. Use a JPEG or PNG of 1400 to 3000 pixels.",
    },
    {
      bad: show("⟦http://a.example/art.png⟧"),
      says: "The artwork is at an http address, which apps may block: “http://a.example/art.png”. Use https.",
      fixed: show("https://a.example/art.png"),
    },
  ],

  check(feed, { report }) {
    for (const image of elementsNamed(feed, "itunes:image")) {
      const at = image.attribute("href")?.value.trim();
      if (!at) continue;
      const url = at.value;
      const path = url.replace(/[?#].*/s, "");
      const format = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
      if (others.has(format)) report({ at, message: "format", data: { format } });
      else if (/^http:/i.test(url)) {
        report({ at, message: "insecure", data: { url }, fix: [at.replace(0, 4, "https")], fixSafe: false });
      }
    }
  },
});
