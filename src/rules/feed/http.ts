import type { Delivery } from "../../model/delivery.ts";
import type { Feed } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const feed = '<rss version="2.0"><channel><title>Bread</title></channel></rss>';
const marked = feed.replace("<channel>", "⟦<channel>⟧");
const address = "https://a.example/feed.xml";

export default defineRule({
  scope: "feed",
  summary:
    "The server sends the feed as what it is, from one lasting address, compressed and ready for conditional requests.",
  why: "Readers ask for a feed every hour: a wrong type makes some refuse it, and what is sent again in full costs both sides traffic.",
  source:
    "RFC 9110 (redirects, validators, content codings); RFC 7303 (XML media types); RFC 4287; JSON Feed 1.1; the RSS Advisory Board on application/rss+xml.",
  severity: "warning",
  options: {
    uncompressedAbove: {
      type: "integer",
      default: 1_400,
      minimum: 0,
      description: "Bytes above which a feed should be compressed. About what fits into one packet.",
    },
  },
  messages: {
    mediaType: "The server sends this {format} feed as “{type}”. Let it send “{expected}”.",
    noMediaType: "The server does not say what this is. Let it send the Content-Type “{expected}”.",
    textXml: {
      text: "The server sends “text/xml” without a charset, which old readers take for US-ASCII. Let it send “{expected}”.",
      severity: "info",
    },
    temporary: {
      text: "“{from}” leads here for the time being only ({status}), so readers go on asking there. If the feed has moved, make it 301 or 308.",
      severity: "info",
    },
    moved: {
      text: "The feed has moved for good, from “{from}” to “{to}”. Name the new address wherever one can subscribe.",
      severity: "info",
    },
    uncompressed: {
      text: "The server sends all {bytes} bytes uncompressed. Let it compress them with gzip or Brotli.",
      severity: "info",
    },
    unconditional: {
      text: "The server sends neither ETag nor Last-Modified, so readers fetch the whole feed each time. Let it send one of them.",
      severity: "info",
    },
  },
  examples: [
    { good: { [address]: feed } },
    { good: { [address]: feed }, delivery: { [address]: { mediaType: "application/rss+xml", charset: "utf-8" } } },
    { good: feed },
    {
      good: { [address]: feed },
      delivery: { [address]: { contentEncoding: undefined } },
      options: { uncompressedAbove: feed.length },
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { mediaType: "text/html" } },
      says: "The server sends this RSS feed as “text/html”. Let it send “application/rss+xml”.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { mediaType: "application/atom+xml" } },
      says: "The server sends this RSS feed as “application/atom+xml”. Let it send “application/rss+xml”.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { mediaType: undefined } },
      says: "The server does not say what this is. Let it send the Content-Type “application/rss+xml”.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { mediaType: "text/xml" } },
      says: "The server sends “text/xml” without a charset, which old readers take for US-ASCII. Let it send “application/rss+xml”.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { redirects: [{ url: "https://a.example/rss", status: 302 }] } },
      says: "“https://a.example/rss” leads here for the time being only (302), so readers go on asking there. If the feed has moved, make it 301 or 308.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { redirects: [{ url: "http://a.example/feed.xml", status: 301 }] } },
      says: "The feed has moved for good, from “http://a.example/feed.xml” to “https://a.example/feed.xml”. Name the new address wherever one can subscribe.",
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { contentEncoding: undefined } },
      options: { uncompressedAbove: feed.length - 1 },
      says: `The server sends all ${feed.length} bytes uncompressed. Let it compress them with gzip or Brotli.`,
    },
    {
      bad: { [address]: marked },
      delivery: { [address]: { validator: false } },
      says: "The server sends neither ETag nor Last-Modified, so readers fetch the whole feed each time. Let it send one of them.",
    },
  ],

  check({ file, format, opening: at, bytes, delivery }, { options, report }) {
    const known = formats[format];
    if (!delivery || !known) return;
    const { mediaType: type, charset, redirects, contentEncoding, validator } = delivery;
    const { name, types } = known;
    const [expected = ""] = types;
    if (type === undefined) report({ at, message: "noMediaType", data: { expected } });
    else if (!types.includes(type)) report({ at, message: "mediaType", data: { format: name, type, expected } });
    else if (type === "text/xml" && charset === undefined) report({ at, message: "textXml", data: { expected } });
    const temporary = redirects.find(({ status }) => status !== 301 && status !== 308);
    const [first] = redirects;
    if (temporary) report({ at, message: "temporary", data: { from: temporary.url, status: temporary.status } });
    else if (first) report({ at, message: "moved", data: { from: first.url, to: file } });
    if (!isCompressed(contentEncoding) && bytes > options.uncompressedAbove)
      report({ at, message: "uncompressed", data: { bytes } });
    if (!validator) report({ at, message: "unconditional" });
  },
});

const xml = ["application/xml", "text/xml"];

/** What each format is sent as, the best first. */
const formats: Readonly<Partial<Record<Feed["format"], { readonly name: string; readonly types: readonly string[] }>>> =
  {
    rss: { name: "RSS", types: ["application/rss+xml", ...xml] },
    rdf: { name: "RSS 1.0", types: ["application/rdf+xml", "application/rss+xml", ...xml] },
    atom: { name: "Atom", types: ["application/atom+xml", ...xml] },
    json: { name: "JSON", types: ["application/feed+json", "application/json"] },
  };

function isCompressed(contentEncoding: Delivery["contentEncoding"]): boolean {
  return contentEncoding !== undefined && contentEncoding !== "identity";
}
