import type { Doctype } from "../../model/feed.ts";
import { defineRule } from "../../rule.ts";

const netscape =
  '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
const board =
  '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://www.rssboard.org/rss-0.91.dtd">';
const rss = (doctype: string, version = "2.0"): string =>
  `${doctype}\n<rss version="${version}"><channel></channel></rss>`;
const latin = '<!ENTITY % latin SYSTEM "http://a.example/latin.ent">';

export default defineRule({
  scope: "feed",
  summary: "A DOCTYPE fits the feed and asks for nothing from elsewhere.",
  why: "Readers that heed a DOCTYPE reject a feed that breaks it, or fail at a file that is gone; all others ignore what it promises.",
  source:
    "RSS 0.91 (Netscape); XML 1.0, sections 2.8 and 4.2.2; announcement of the RSS Advisory Board, 22 January 2008.",
  severity: "error",
  options: {},
  messages: {
    version: "The DOCTYPE is that of RSS {doctype}, but the feed says that it is RSS {version}. Remove the DOCTYPE.",
    root: {
      text: "The DOCTYPE is for a document whose root is <{name}>, but the root is <{root}>. Remove the DOCTYPE.",
      severity: "warning",
    },
    retired: {
      text: "The DOCTYPE leads to Netscape's own copy of the DTD, which went offline in 2008. Remove the DOCTYPE.",
      severity: "warning",
    },
    external: {
      text: "The DOCTYPE takes the entity “{name}” from another file, which feed readers do not fetch. Write out what it stands for.",
      severity: "warning",
    },
  },
  examples: [
    { good: rss("", "0.91") },
    { good: rss(board, "0.91") },
    { good: rss('<!DOCTYPE rss [<!ENTITY bakery "Ada Bakery">]>') },
    {
      bad: rss(`⟦${netscape}⟧`),
      says: "The DOCTYPE is that of RSS 0.91, but the feed says that it is RSS 2.0. Remove the DOCTYPE.",
      fixed: rss(""),
    },
    {
      bad: rss("⟦<!DOCTYPE channel>⟧"),
      says: "The DOCTYPE is for a document whose root is <channel>, but the root is <rss>. Remove the DOCTYPE.",
      fixed: rss(""),
    },
    {
      bad: rss(`⟦${netscape}⟧`, "0.91"),
      says: "The DOCTYPE leads to Netscape's own copy of the DTD, which went offline in 2008. Remove the DOCTYPE.",
      fixed: rss("", "0.91"),
    },
    {
      bad: rss(`<!DOCTYPE rss [⟦${latin}⟧ %latin;]>`),
      says: "The DOCTYPE takes the entity “latin” from another file, which feed readers do not fetch. Write out what it stands for.",
    },
  ],

  check({ file, doctype, version, root }, { report }) {
    if (!doctype || !root) return;
    const { name, systemId, start, end, externalEntities } = doctype;
    const declared = versionOf(doctype);
    // Entities that the DTD declares are lost with it.
    const removal = { fix: [{ file, start, end, text: "" }], fixSafe: false };
    if (declared !== undefined && version !== "" && declared !== version) {
      report({ at: doctype, message: "version", data: { doctype: declared, version }, ...removal });
    } else if (name !== "" && name !== root.written) {
      report({ at: doctype, message: "root", data: { name, root: root.written }, ...removal });
    } else if (/^https?:\/\/\w+\.netscape\.com\//i.test(systemId)) {
      report({ at: doctype, message: "retired", ...removal });
    }
    const [first, ...others] = externalEntities;
    const related = others.map((at) => ({ at, note: "So is this one." }));
    if (first) report({ at: first, message: "external", data: { name: first.name }, related });
  },
});

/** The version of RSS that a DOCTYPE is made for. */
function versionOf({ publicId, systemId }: Doctype): string | undefined {
  const version = /\bRSS (\d\.\d+)\b/.exec(publicId)?.[1] ?? /\brss-(\d\.\d+)\.dtd$/.exec(systemId)?.[1];
  return version === "0.9" ? "0.90" : version;
}
