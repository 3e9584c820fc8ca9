import { extensionOf, isHttp, parseUrl } from "../../values/url.ts";

/** Endings of pages, also where a program writes them; an address without one may be a page. */
const pageEndings: ReadonlySet<string> = new Set(
  "html htm xhtml xht shtml php php5 phtml asp aspx jsp jspx cgi cfm do md".split(" "),
);

/** Endings that are none: `/posts/node.js` is a file, `/releases/v1.2` and `/about.me` are pages. */
const fileEndings: ReadonlySet<string> = new Set(
  [
    "png jpg jpeg jfif gif webp avif svg svgz ico bmp tif tiff heic apng cur psd ai eps",
    "mp3 m4a ogg oga opus wav flac aac mid midi mp4 m4v webm ogv mov avi mkv mpg mpeg m3u m3u8 vtt srt",
    "zip gz tgz bz2 xz zst 7z rar tar jar war apk deb rpm dmg iso exe msi bin wasm",
    "pdf ps epub mobi djvu doc docx xls xlsx ppt pptx odt ods odp rtf csv tsv ics vcf",
    "css js mjs cjs map ts tsx jsx json jsonld webmanifest woff woff2 ttf otf eot",
    "xml rss atom rdf opml xsl xslt jsonfeed txt yaml yml toml sql sig asc md5 sha256",
  ].flatMap((line) => line.split(" ")),
);

/** Addresses that WordPress and others announce on every page and that are feeds or data. */
const dataPath = /\/(?:feed|wp-json|xmlrpc\.php|trackback)(?:\/|$)/i;

/** Where a crawl may go. */
export interface Scope {
  /** Addresses begin with one of these: "https://example.org/blog/". */
  readonly folders: readonly string[];
}

/** The address of a link as it is visited, without fragment; undefined where it is none of the site's pages. */
export function pageAddress(link: string, { folders }: Scope): string | undefined {
  const url = isHttp(link) ? parseUrl(link) : undefined;
  if (!url) return undefined;
  url.hash = "";
  const { href, origin, pathname } = url;
  const ending = extensionOf(pathname);
  if (!pageEndings.has(ending) && fileEndings.has(ending)) return undefined;
  if (dataPath.test(pathname)) return undefined;
  const isInside = folders.some((folder) => href.startsWith(folder) || `${origin}${pathname}/` === folder);
  return isInside ? href : undefined;
}
