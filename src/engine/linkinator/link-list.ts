import { Readable } from "node:stream";
import type { Carried } from "./lent-fetch.ts";

/** linkinator asks links in a better way than pages, by HEAD first: so it is given a page that nobody published. */
export const listAddress = "https://links.invalid/";

/** A page that links to these addresses. */
export function linkList(urls: Iterable<string>): Carried {
  const links = [...urls].map((url) => `<a href="${url.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">x</a>`);
  return {
    status: 200,
    headers: new Headers({ "content-type": "text/html" }),
    body: Readable.from([Buffer.from(links.join("\n"))]),
    url: listAddress,
  };
}
