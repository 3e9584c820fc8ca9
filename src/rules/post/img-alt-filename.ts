import { imageSubject } from "../../facts/own-image.ts";
import { isIndexable } from "../../facts/robots.ts";
import type { Image } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";
import { percentDecoded } from "../../values/url.ts";
import { emptyDescriptions } from "./img-alt-filename.words.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Alternative texts say what an image shows, and not how its file is called.",
  why: "Who hears “IMG 1234” or “image” knows no more of the image than before.",
  source: "WCAG 2.2, failure F30 of success criterion 1.1.1.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    file: "The alternative text “{alt}” is the name of a file. Say what the image shows.",
    empty:
      "The alternative text “{alt}” does not say what the image shows. Say it, or leave alt empty where the image only decorates.",
  },
  examples: [
    { good: page('<img src="ferris.png" alt="Ferris"> <img src="t-shirt.jpg" alt="t-shirt">') },
    { good: page('<img src="a.png" alt="A photo of a loaf, photo.jpg in the download"> <img src="b.png" alt="">') },
    {
      bad: page('<img src="a.jpg" alt="⟦IMG_1234⟧"> <img src="b.png" alt="⟦Screenshot 2024-05-01 at 10.32.11⟧">'),
      says: [
        "The alternative text “IMG_1234” is the name of a file. Say what the image shows.",
        "The alternative text “Screenshot 2024-05-01 at 10.32.11” is the name of a file. Say what the image shows.",
      ],
    },
    {
      bad: page('<img src="/i/my%20loaf_2.jpg" alt="⟦my loaf_2⟧"> <img src="c.webp" alt="⟦loaf.jpeg⟧">'),
      says: [
        "The alternative text “my loaf_2” is the name of a file. Say what the image shows.",
        "The alternative text “loaf.jpeg” is the name of a file. Say what the image shows.",
      ],
    },
    {
      bad: "![⟦Image 2⟧](a.jpg) ![⟦Bildschirmfoto⟧](b.png)",
      says: [
        "The alternative text “Image 2” does not say what the image shows. Say it, or leave alt empty where the image only decorates.",
        "The alternative text “Bildschirmfoto” does not say what the image shows. Say it, or leave alt empty where the image only decorates.",
      ],
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const image of post.images) {
      const { alternative, unseen } = image;
      const alt = alternative?.value.trim() ?? "";
      // Names of files are no longer; a description is not looked at twice.
      if (!alternative || unseen || alt === "" || alt.length > 100) continue;
      const isFile = isFileName(alt, image);
      if (!isFile && !isEmptyDescription(alt)) continue;
      const message = isFile ? "file" : "empty";
      report({ at: alternative, message, data: { alt }, subject: imageSubject(post, image) });
    }
  },
});

/** What cameras, telephones and systems call their files. */
const givenName =
  /^(?:img|image|dsc[fn]?|dscn|dcim|pict|pxl|mvimg|wp|scan|gopr|p|photo|screen[ _-]?shot|bildschirmfoto|capture|schermata|captura)[ _-]?(?:from |\d)[\d _.:-]{2,}(?:(?:at|um|alle|a las) ?[\d.:]+)?(?: ?[ap]m)?(?:[ _-]?\(?\d{1,3}\)?)?$/i;
const extension = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic|tiff?)$/i;

function isFileName(alt: string, { source }: Image): boolean {
  const path = source?.value.replace(/[?#][\s\S]*$/, "") ?? "";
  const name = percentDecoded(path.slice(path.lastIndexOf("/") + 1));
  if (extension.test(alt)) return alt === name || !/\s/.test(alt);
  if (givenName.test(alt)) return /\d{3}/.test(alt);
  // A word that is the file's name is a word all the same.
  return alt === name.replace(extension, "") && /_|-[^-]*-|\d{3}/.test(alt);
}

function isEmptyDescription(alt: string): boolean {
  const words = alt.toLowerCase().replace(/[\s_:.#-]*\d{0,4}$/, "");
  return emptyDescriptions.has(words.replace(/[\s_-]+/g, "_").replace(/’/g, "'"));
}
