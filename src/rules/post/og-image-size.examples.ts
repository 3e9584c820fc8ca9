import type { Example } from "../../rule.ts";

const site = { dir: "public", url: "https://bread.example/" };
const page = (image: string) => ({
  "public/index.html": `<html><head>\n<title>Bread</title>\n<meta property="og:image" content="${image}">\n</head></html>`,
});
const card = (width: number, height: number, bytes = 90_000) => ({ "public/card.png": { width, height, bytes } });
const bad = page("⟦https://bread.example/card.png⟧");
const good = page("https://bread.example/card.png");

export const examples: readonly [Example, Example, ...Example[]] = [
  { good, site, images: card(1200, 630) },
  { good: page("https://cdn.example/card.png"), site },
  { good, site, images: card(600, 315), options: { minWidth: 600, minHeight: 315, maxCut: 1 } },
  {
    bad,
    site,
    images: card(599, 315),
    says: "The preview image has 599 × 315 pixels; below 600 × 315 it is shown as a stamp beside the link. Give one of 1200 × 630.",
  },
  {
    bad,
    site,
    images: card(600, 314),
    says: "The preview image has 600 × 314 pixels; below 600 × 315 it is shown as a stamp beside the link. Give one of 1200 × 630.",
  },
  {
    bad,
    site,
    images: card(200, 200),
    says: "The preview image has 200 × 200 pixels; below 600 × 315 it is shown as a stamp beside the link. Give one of 1200 × 630.",
  },
  {
    bad,
    site,
    images: card(600, 199),
    says: "The preview image has 600 × 199 pixels; platforms ignore it below 200 × 200. Give one of 1200 × 630.",
  },
  { good, site, images: card(1200, 838), options: { maxCut: 25 } },
  {
    bad,
    site,
    images: card(1200, 853),
    says: "The preview image has 1200 × 853 pixels; large previews are 1.91 times as wide as high and cut off 26 % of it. Give one of 1200 × 630.",
  },
  { good, site, images: card(1200, 630, 5_242_880), options: { maxMegabytes: 5 } },
  {
    bad,
    site,
    images: card(1200, 630, 5_452_595),
    says: "The preview image has 5.2 MB; X shows none above 5 MB and Facebook none above 8. Make it smaller than 5 MB.",
  },
  {
    bad: page("⟦https://cdn.example/card.svg⟧"),
    site,
    says: "The preview image “https://cdn.example/card.svg” is SVG, which no platform shows. Give a PNG, JPEG or WebP of 1200 × 630 pixels.",
  },
];
