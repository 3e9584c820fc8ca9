import type { FeedElement } from "../../model/element.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry>${inside}</entry></feed>`;
const replies = (more: string): string => `<link rel="replies" href="/rye/replies" ${more}/>`;

const messages = {
  when: "There is no {name}; the time of the last reply is thr:updated. Rename the attribute.",
  notReplies: {
    text: "The {name} of a link counts only with rel=replies, and this link has rel={rel}. Move it, or change the relation.",
    severity: "warning",
  },
  noHref: {
    text: "“{ref}” names what the entry replies to, but leads nowhere. Add an href that readers can open.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Replies name what they reply to, and links to replies say how many there are and since when.",
  why: "Readers that show conversations hang each reply below its post, and fetch replies when the count or time has changed.",
  source: "RFC 4685, sections 3 and 4.",
  severity: "error",
  options: {},
  messages,
  examples: [
    { good: atom(replies('thr:count="2" thr:updated="2025-05-02T10:00:00Z"')) },
    {
      good: atom(
        '<t:in-reply-to ref="tag:a.example,2025:1" href="/rye" xmlns:t="http://purl.org/syndication/thread/1.0"/>',
      ),
    },
    { good: atom('<thr:in-reply-to ref="https://a.example/rye"/>') },
    {
      bad: atom(replies('⟦thr:when⟧="2025-05-02T10:00:00Z"')),
      says: "There is no thr:when; the time of the last reply is thr:updated. Rename the attribute.",
      fixed: atom(replies('thr:updated="2025-05-02T10:00:00Z"')),
    },
    {
      bad: atom('<link href="/rye" ⟦thr:count⟧="2"/>'),
      says: "The thr:count of a link counts only with rel=replies, and this link has rel=alternate. Move it, or change the relation.",
    },
    {
      bad: atom('<thr:in-reply-to ref="⟦tag:a.example,2025:1⟧"/>'),
      says: "“tag:a.example,2025:1” names what the entry replies to, but leads nowhere. Add an href that readers can open.",
    },
  ],

  check(feed, { report }) {
    for (const link of elementsNamed(feed, "atom:link")) checkLink(link, report);
    for (const reply of elementsNamed(feed, "thr:in-reply-to")) checkReply(reply, report);
  },
});

function checkLink(link: FeedElement, report: Report): void {
  for (const { name, written, nameSpan } of link.attributes) {
    if (!name.startsWith("thr:")) continue;
    const rel = link.attribute("rel")?.value.value.trim() || "alternate";
    if (name === "thr:when") {
      const text = `${written.slice(0, written.indexOf(":"))}:updated`;
      const fix = link.attribute("thr:updated") ? undefined : [{ ...nameSpan, text }];
      report({ at: nameSpan, message: "when", data: { name: written }, fix });
    } else if (rel.toLowerCase() !== "replies" && (name === "thr:count" || name === "thr:updated")) {
      report({ at: nameSpan, message: "notReplies", data: { name: written, rel } });
    }
  }
}

/** An id that is an address may be opened as it is; “source” says at least which feed to look in. */
function checkReply(reply: FeedElement, report: Report): void {
  const ref = reply.attribute("ref")?.value.trim();
  if (!ref || ref.value === "" || /^https?:/i.test(ref.value)) return;
  if (reply.attribute("href") || reply.attribute("source")) return;
  report({ at: ref, message: "noHref", data: { ref: ref.value } });
}
