import { addressOn } from "../../facts/address.ts";
import { metasNamed } from "../../facts/meta.ts";
import { ownImage } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { ImageFile } from "../../model/link.ts";
import { defineRule } from "../../rule.ts";
import { extensionOf } from "../../values/url.ts";
import { examples } from "./og-image-size.examples.ts";

/** Facebook takes no picture that is smaller in either direction, in pixels. */
const smallest = 200;
/** The shape of a large preview: 1200 × 630. */
const ratio = 1.91;
const megabyte = 1_048_576;

export default defineRule({
  scope: "post",
  summary: "The preview image is large enough to be shown, of a format that platforms show, and not too heavy.",
  why: "A link that is shared without an image, or with a stamp of one, is passed over.",
  source:
    "Facebook, “Images in Link Shares”: at least 200 × 200 pixels, 600 × 315 for a large preview, 1.91:1, at most 8 MB (https://developers.facebook.com/docs/sharing/webmasters/images/); X, “Cards”: less than 5 MB, no SVG.",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {
    minWidth: { type: "integer", default: 600, minimum: 1, description: "Least width of a large preview, in pixels." },
    minHeight: {
      type: "integer",
      default: 315,
      minimum: 1,
      description: "Least height of a large preview, in pixels.",
    },
    maxMegabytes: { type: "integer", default: 5, minimum: 1, description: "Most megabytes of the file." },
    maxCut: {
      type: "integer",
      default: 25,
      minimum: 0,
      maximum: 100,
      description: "Share of the image, in per cent, that a preview of 1.91:1 may cut off.",
    },
  },
  messages: {
    svg: "The preview image “{image}” is SVG, which no platform shows. Give a PNG, JPEG or WebP of 1200 × 630 pixels.",
    tiny: "The preview image has {width} × {height} pixels; platforms ignore it below 200 × 200. Give one of 1200 × 630.",
    small: {
      text: "The preview image has {width} × {height} pixels; below {minWidth} × {minHeight} it is shown as a stamp beside the link. Give one of 1200 × 630.",
      severity: "warning",
    },
    heavy: {
      text: "The preview image has {megabytes} MB; X shows none above 5 MB and Facebook none above 8. Make it smaller than {maxMegabytes} MB.",
      severity: "warning",
    },
    shape: {
      text: "The preview image has {width} × {height} pixels; large previews are 1.91 times as wide as high and cut off {cut} % of it. Give one of 1200 × 630.",
      severity: "info",
    },
  },
  examples,

  check(post, { options, target, report }) {
    if (!isIndexable(post)) return;
    const { minWidth, minHeight, maxMegabytes, maxCut } = options;
    const told = new Set<string>();
    for (const { content } of metasNamed(post, "og:image", "og:image:url", "og:image:secure_url")) {
      const { value } = content;
      const subject = addressOn(post, value) ?? value;
      if (told.has(subject)) continue;
      told.add(subject);
      const about = { at: content, subject };
      if (extensionOf(value) === "svg") report({ ...about, message: "svg", data: { image: value } });
      const image = extensionOf(value) === "svg" ? undefined : ownImage(post, value, target);
      if (!image) continue;
      const { width, height, bytes } = image;
      const cut = cutOff(image);
      if (Math.min(width, height) < smallest) report({ ...about, message: "tiny", data: { width, height } });
      else if (width < minWidth || height < minHeight) {
        report({ ...about, message: "small", data: { width, height, minWidth, minHeight } });
      } else if (cut > maxCut) report({ ...about, message: "shape", data: { width, height, cut } });
      if (bytes > maxMegabytes * megabyte) {
        report({ ...about, message: "heavy", data: { megabytes: bytes / megabyte, maxMegabytes } });
      }
    }
  },
});

/** How much of an image a large preview does not show, in per cent. */
function cutOff({ width, height }: ImageFile): number {
  const own = width / height;
  return Math.round(100 * (1 - Math.min(own / ratio, ratio / own)));
}
