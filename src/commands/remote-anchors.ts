import type { Body } from "../engine/web/body.ts";
import type { Anchors } from "../model/link.ts";
import { plainText } from "../model/text.ts";
import { decode } from "../sources/decode.ts";
import { readHtml } from "../sources/html/index.ts";

/** Fewest words of a page of the web that shows more than the frame of an application. */
const fewestWords = 25;

/** What a fragment can lead to on a page of the web; undefined where its scripts seem to make what it shows. */
export async function readAnchors(url: string, { bytes, charset }: Body): Promise<Anchors | undefined> {
  const { facts } = readHtml(plainText(url, decode(bytes, charset).text, 0), "html");
  if (facts.anchors.length === 0 || facts.words < fewestWords || facts.hiddenAnchors) return undefined;
  // Its headings are not kept from run to run, and its author is somebody else.
  return { file: url, ids: new Set(facts.anchors), headings: [], guessed: false };
}
